import { css } from 'lit';

/** How pv-step-times looks. */
export const stepTimesStyle = css`
  button {
    padding: 2px 8px;
    border: 0;
    background: none;
  }
  button:not(:disabled):hover {
    text-decoration: underline;
  }
  button:disabled {
    cursor: default;
  }
  .end {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  :host {
    display: flex;
    flex: 1;
    min-inline-size: 0;
    min-block-size: 0;
  }
  th,
  td {
    padding: 0 4px;
    border-block-end: 1px solid var(--pv-line);
    white-space: nowrap;
  }
  thead th {
    padding-block: 2px 6px;
    color: var(--pv-ink-3);
    font-size: 11.5px;
    font-weight: 500;
  }
  tbody th,
  tbody td {
    block-size: 42px;
  }
  tfoot th,
  tfoot td {
    block-size: 30px;
    color: var(--pv-ink-2);
    font-weight: 500;
  }
  tfoot tr:first-child td {
    color: var(--pv-ink);
    font-weight: 600;
  }
  tfoot tr:last-child > * {
    border-block-end: 0;
  }
  tr > :first-child {
    padding-inline-start: 14px;
  }
  tr > :last-child {
    padding-inline-end: 14px;
  }
  .mid {
    text-align: center;
  }
  .num {
    text-align: end;
  }
  .who {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-weight: 550;
  }
  .time {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 5px;
    padding-block: 5px;
    border-radius: 7px;
    background: var(--pv-sunken);
    color: var(--pv-ink);
    font-weight: 600;
  }
  .time.warn {
    background: var(--pv-warn-soft);
    color: var(--pv-warn-ink);
  }
  .time.bad {
    background: var(--pv-danger-soft);
    color: var(--pv-danger-ink);
  }
`;
