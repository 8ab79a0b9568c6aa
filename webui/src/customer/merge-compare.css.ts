import { css } from 'lit';

/** How pv-merge-compare looks. */
export const mergeCompareStyle = css`
  table {
    margin-block: 12px;
    table-layout: fixed;
  }
  thead td,
  tbody th {
    inline-size: 120px;
  }
  th,
  td {
    padding: 7px 8px;
    border-block-end: 1px solid var(--pv-line);
    vertical-align: top;
  }
  thead b {
    display: block;
    font-size: 16px;
    font-weight: 650;
  }
  tbody th {
    color: var(--pv-ink-2);
    font-size: 12.5px;
  }
  small,
  td > bdi {
    display: block;
  }
  label {
    display: flex;
    gap: 8px;
    align-items: baseline;
    min-block-size: 26px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  input {
    accent-color: var(--pv-accent);
  }
  footer {
    display: flex;
    gap: 8px;
    justify-content: flex-end;
  }
`;
