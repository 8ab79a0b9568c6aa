import { css } from 'lit';

/** A person of a list: who, why, and what to do. */
export const personStyle = css`
  :host {
    display: block;
  }
  .list {
    display: flex;
    gap: 10px;
    align-items: center;
    padding-block: 8px;
  }
  .list + .list {
    border-block-start: 1px solid var(--pv-line);
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .list small {
    display: block;
    font-size: 12px;
  }
  .list small,
  .why {
    color: var(--pv-ink-2);
  }
  .quiet {
    display: flex;
    gap: 6px;
    align-items: center;
    margin-block-end: 6px;
    color: var(--pv-warn-ink);
    font-size: 12.5px;
  }
  h3 {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: baseline;
    font-size: 17px;
    font-weight: 650;
  }
  .person {
    display: grid;
    gap: 8px;
  }
  ul {
    display: grid;
    gap: 3px;
    font-size: 12.5px;
  }
  li {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  li pv-icon {
    color: var(--pv-ink-3);
  }
  .say {
    padding: 8px 10px;
    border-radius: var(--pv-radius-md);
    background: var(--pv-sunken);
    white-space: pre-wrap;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
`;
