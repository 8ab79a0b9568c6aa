import { css } from 'lit';

/** What the parts of the page share: a table, and controls in a row. */
export const exchangeStyle = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--pv-text-sm);
  }
  th {
    color: var(--pv-ink-3);
    font-weight: 500;
    text-align: start;
    white-space: nowrap;
  }
  th,
  td {
    padding: 6px 8px;
    border-block-end: 1px solid var(--pv-line);
    vertical-align: middle;
  }
  td {
    overflow-wrap: anywhere;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--pv-2) var(--pv-3);
  }
  label {
    display: grid;
    gap: 4px;
    font-size: 12.5px;
    font-weight: 550;
  }
  select {
    min-block-size: 34px;
    max-inline-size: 100%;
    padding-inline: 10px;
    border: 1px solid var(--pv-line-input);
    border-radius: var(--pv-radius-md);
    background: var(--pv-raised);
    color: var(--pv-ink);
    font: inherit;
    font-weight: 400;
  }
  .tell {
    color: var(--pv-ink-2);
  }
  .stack {
    display: grid;
    gap: var(--pv-3);
  }
`;
