import { css } from 'lit';

/** How pv-target-list looks. */
export const targetListStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    padding: 14px 12px 12px;
  }
  label {
    display: flex;
    flex: none;
    gap: 8px;
    align-items: center;
    min-block-size: 40px;
    margin-inline: 6px;
    margin-block-end: 10px;
    padding-inline: 12px;
    border: 1px solid var(--pv-line-input);
    border-radius: 10px;
  }
  label:focus-within {
    outline: 2px solid var(--pv-focus);
    outline-offset: 2px;
  }
  label pv-icon {
    color: var(--pv-ink-3);
  }
  input {
    flex: 1;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    background: none;
    font-size: 14px;
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--pv-ink-3);
    opacity: 1;
  }
  /* As high before anybody is known as after: the dialog must not jump under the pointer. */
  .list {
    position: relative;
    block-size: 296px;
  }
  .none {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
  }
  ul {
    block-size: 100%;
    overflow: auto;
    overscroll-behavior: contain;
  }
  li {
    display: grid;
    grid-template-columns: 36px minmax(0, 1fr) auto;
    gap: 11px;
    align-items: center;
    padding: 9px 12px;
    border-radius: 10px;
    cursor: pointer;
  }
  li:hover {
    background: var(--pv-hover);
  }
  li[aria-selected='true'] {
    background: var(--pv-accent-soft);
    box-shadow: inset 0 0 0 1.5px var(--pv-accent);
  }
  li b {
    font-weight: 600;
  }
  li small {
    display: block;
    color: var(--pv-ink-2);
    font-size: 12px;
  }
  .away b {
    color: var(--pv-ink-2);
    font-weight: 500;
  }
  i {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    background: var(--pv-hover);
    color: var(--pv-ink-2);
  }
`;
