import { css } from 'lit';

/** How pv-search looks. */
export const searchStyle = css`
  :host {
    display: block;
    flex: 0 1 320px;
    min-inline-size: 180px;
  }
  @media (max-width: 1180px) {
    :host {
      flex-basis: 190px;
    }
  }
  search {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--pv-2);
    min-block-size: 34px;
    padding-inline: 10px 6px;
    border: 1px solid var(--pv-line-strong);
    border-radius: 9px;
    background: var(--pv-surface);
    color: var(--pv-ink-3);
  }
  search:focus-within {
    outline: 2px solid var(--pv-focus);
    outline-offset: 2px;
  }
  input {
    flex: 1;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--pv-ink);
  }
  input:focus-visible {
    outline: none;
  }
  input::placeholder {
    color: var(--pv-ink-3);
    opacity: 1;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  .found,
  .said:not(:empty) {
    position: absolute;
    z-index: var(--pv-z-pop);
    inset-block-start: calc(100% + 6px);
    inset-inline-start: 0;
    inline-size: 460px;
    max-inline-size: calc(100vw - 90px);
    padding: 6px;
    border: 1px solid var(--pv-line);
    border-radius: 12px;
    background: var(--pv-raised);
    box-shadow: var(--pv-shadow-3);
    color: var(--pv-ink);
  }
  .found:empty {
    display: none;
  }
  .said:not(:empty) {
    padding: 12px 14px;
  }
  [role='option'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 2px 10px;
    padding: 7px 10px;
    border-radius: 8px;
    cursor: pointer;
  }
  .by {
    display: flex;
    gap: 5px;
    align-items: center;
    min-block-size: 1.4em;
    color: var(--pv-ink-2);
    font-size: 12px;
  }
  .last {
    justify-self: end;
    font-size: 12px;
  }
  mark {
    border-radius: 2px;
    background: var(--pv-accent-soft);
    color: var(--pv-accent-ink);
    font-weight: 650;
  }
  [role='option'][aria-selected='true'],
  [role='option']:hover {
    background: var(--pv-hover);
  }
`;
