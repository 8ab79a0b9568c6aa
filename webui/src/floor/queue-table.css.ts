import { css } from 'lit';

/** How pv-queue-table looks. */
export const queueTableStyle = css`
  :host {
    container-type: inline-size;
    display: flex;
    flex: 0 1 auto;
    min-block-size: 130px;
    max-block-size: 60%;
  }
  .legend {
    display: flex;
    gap: 12px;
    color: var(--pv-ink-3);
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  th {
    padding: 4px 8px 6px;
    border-block-end: 1px solid var(--pv-line);
    color: var(--pv-ink-3);
    font-size: 11.5px;
    font-weight: 500;
    white-space: nowrap;
  }
  th.num {
    text-align: end;
  }
  td,
  tbody th {
    block-size: 40px;
    padding: 0 8px;
    border-block-end: 1px solid var(--pv-line);
  }
  tbody th {
    color: var(--pv-ink);
    font-size: 14px;
    font-weight: 600;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  tr > :first-child {
    padding-inline-start: 14px;
  }
  tr > :last-child {
    padding-inline-end: 14px;
  }
  tr.hot > * {
    background: color-mix(in srgb, var(--pv-danger-soft) 60%, transparent);
  }
  small {
    margin-inline-start: 6px;
    font-size: 11px;
    font-weight: 500;
  }
  .big {
    font-size: 17px;
    font-weight: 680;
  }
  .zero {
    color: var(--pv-ink-3);
    font-weight: 500;
  }
  .level {
    display: grid;
    grid-template-columns: 72px 42px;
    align-items: center;
    gap: 10px;
    font-weight: 600;
  }
  .isolate {
    unicode-bidi: isolate;
  }
  @container (max-width: 720px) {
    .legend,
    .wide {
      display: none;
    }
    .level {
      grid-template-columns: 44px 40px;
    }
  }
`;
