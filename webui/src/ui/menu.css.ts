import { css } from 'lit';

/** How pv-menu looks. */
export const menuStyle = css`
  :host {
    position: relative;
    display: inline-flex;
  }
  .trigger {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
    padding-inline: 10px;
    border: 1px solid transparent;
    border-radius: 10px;
    background: none;
    white-space: nowrap;
  }
  .menu {
    position: absolute;
    z-index: var(--pv-z-pop);
    inset-block-start: calc(100% + 6px);
    inset-inline-end: 0;
    min-inline-size: 240px;
    padding: 6px;
    border: 1px solid var(--pv-line);
    border-radius: 12px;
    background: var(--pv-raised);
    box-shadow: var(--pv-shadow-3);
    animation: rise var(--pv-fast) var(--pv-ease);
  }
  @keyframes rise {
    from {
      opacity: 0;
    }
  }
  .menu button {
    display: grid;
    grid-template-columns: 20px 1fr auto auto;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    padding: 7px 10px;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--pv-ink);
    font-weight: 550;
    text-align: start;
    white-space: nowrap;
  }
  .menu button:hover,
  .menu button:focus-visible {
    background: var(--pv-hover);
  }
  .menu button[aria-checked='true'] {
    background: var(--pv-accent-soft);
    color: var(--pv-accent-ink);
  }
  .hint {
    color: var(--pv-ink-3);
    font-size: 12px;
    font-weight: 400;
  }
  hr {
    margin: 6px 4px;
    border: 0;
    border-block-start: 1px solid var(--pv-line);
  }
`;
