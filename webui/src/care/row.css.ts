import { css } from 'lit';

/** A list of things of a customer: a drawing, what it is, how it stands, what may be done. */
export const rowStyle = css`
  :host {
    display: block;
  }
  li {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr) auto;
    gap: 4px 10px;
    align-items: start;
    padding-block: 10px;
  }
  li + li {
    border-block-start: 1px solid var(--pv-line);
  }
  li > pv-icon {
    margin-block-start: 2px;
    color: var(--pv-ink-3);
  }
  .bad > pv-icon {
    color: var(--pv-danger-ink);
  }
  small {
    display: block;
    color: var(--pv-ink-2);
    font-size: 12px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    justify-content: flex-end;
  }
  .steps {
    display: grid;
    grid-column: 2 / -1;
    gap: 6px;
    margin-block-start: 4px;
  }
  .steps label,
  form {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  form > :first-child {
    flex: 1;
  }
  select {
    min-block-size: 28px;
    padding-inline: 8px;
    border: 1px solid var(--pv-line-input);
    border-radius: 8px;
    background: var(--pv-surface);
  }
  .track {
    display: flex;
    gap: 3px;
    align-items: center;
  }
  .track i {
    inline-size: 16px;
    block-size: 4px;
    border-radius: 2px;
    background: var(--pv-line-strong);
  }
  .track i.done {
    background: var(--pv-ok);
  }
  .refusal {
    margin-block-end: 8px;
  }
`;
