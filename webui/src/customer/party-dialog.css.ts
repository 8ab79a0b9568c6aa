import { css } from 'lit';

/** How pv-party-dialog looks. */
export const partyStyle = css`
  pv-dialog {
    --pv-dialog-size: 620px;
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    margin-block: 10px 4px;
  }
  .row {
    gap: 6px;
    color: var(--pv-ink-2);
  }
  a {
    color: var(--pv-accent-ink);
    font-weight: 550;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  h3 {
    margin-block: 14px 4px;
    color: var(--pv-ink-3);
    font-size: 12px;
  }
  li {
    display: grid;
    grid-auto-flow: column;
    grid-template-columns: 16px minmax(0, 1fr);
    align-items: baseline;
    gap: 8px;
    padding-block: 5px;
  }
  li + li {
    border-block-start: 1px solid var(--pv-line);
  }
  li pv-icon {
    align-self: center;
    color: var(--pv-ink-3);
  }
  .MET pv-icon {
    color: var(--pv-ok);
  }
  .MISSING {
    color: var(--pv-ink-2);
  }
  .BROKEN pv-icon {
    color: var(--pv-danger);
  }
`;
