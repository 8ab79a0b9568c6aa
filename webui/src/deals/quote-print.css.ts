import { css } from 'lit';

/** How pv-quote-print looks, on the screen and on paper. */
export const quotePrintStyle = css`
  :host {
    display: block;
    overflow: auto;
  }
  .bar {
    display: flex;
    justify-content: flex-end;
    max-inline-size: 210mm;
    margin: 0 auto 12px;
  }
  article {
    display: flex;
    flex-direction: column;
    gap: 18px;
    max-inline-size: 210mm;
    min-block-size: 240mm;
    margin-inline: auto;
    padding: 14mm;
    border: 1px solid var(--pv-line);
    background: var(--pv-surface);
  }
  header {
    display: flex;
    gap: 24px;
    align-items: start;
    justify-content: space-between;
  }
  .centre {
    color: var(--pv-ink-2);
    font-weight: 600;
  }
  h1 {
    font-size: 22px;
    font-weight: 680;
  }
  dl {
    display: grid;
    grid-template-columns: auto auto;
    gap: 4px 14px;
  }
  dt {
    color: var(--pv-ink-3);
  }
  th,
  td {
    padding: 7px 6px;
    border-block-end: 1px solid var(--pv-line);
    vertical-align: top;
  }
  thead th {
    color: var(--pv-ink-2);
    font-size: 12px;
  }
  tr {
    break-inside: avoid;
  }
  .total th,
  .total td {
    border-block-start: 2px solid var(--pv-ink);
    font-size: 16px;
    font-weight: 680;
  }
  .note {
    white-space: pre-line;
  }
  footer {
    display: flex;
    justify-content: space-between;
    margin-block-start: auto;
    color: var(--pv-ink-3);
    font-size: 12px;
  }
  @media print {
    .bar {
      display: none;
    }
    article {
      max-inline-size: none;
      min-block-size: 0;
      padding: 0;
      border: 0;
    }
  }
`;
