import { css } from 'lit';

/** How pv-products looks. */
export const productsStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--pv-3);
  }
  header {
    display: flex;
    gap: 8px;
    align-items: end;
  }
  header div {
    flex: 1;
  }
  header p {
    color: var(--pv-ink-2);
  }
  h1 {
    font-size: 22px;
    letter-spacing: var(--pv-tracking-tight);
  }
  .tools {
    display: flex;
    gap: 20px;
    align-items: end;
    padding: 10px 14px;
  }
  pv-field {
    inline-size: 320px;
  }
  .tools label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 38px;
  }
  th,
  td {
    padding: 6px 14px;
    border-block-start: 1px solid var(--pv-line);
  }
  thead th {
    color: var(--pv-ink-3);
    font-size: 12px;
  }
  .gone {
    color: var(--pv-ink-3);
    text-decoration: line-through;
  }
  .more {
    padding: 10px 14px;
  }
`;
