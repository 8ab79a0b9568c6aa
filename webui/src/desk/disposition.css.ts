import { css } from 'lit';

export const dispositionStyle = css`
  .grid {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 8px;
  }
  nav {
    display: flex;
    gap: 10px;
    align-items: center;
    margin-block-end: 8px;
  }
  button {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr) auto;
    gap: 10px;
    align-items: center;
    min-block-size: 56px;
    padding-inline: 10px 12px;
    border: 1px solid var(--pv-line-strong);
    border-radius: 10px;
    background: var(--pv-surface);
    font-size: 14px;
    font-weight: 600;
    text-align: start;
  }
  button:hover {
    background: var(--pv-hover);
  }
  button pv-icon {
    color: var(--pv-ink-3);
  }
  .digit {
    display: grid;
    place-items: center;
    inline-size: 26px;
    block-size: 26px;
    border: 1px solid var(--pv-line-strong);
    border-block-end-width: 2px;
    border-radius: 7px;
    color: var(--pv-ink-2);
    font-size: 13px;
    line-height: 1;
  }
  [aria-checked='true'] {
    border-color: var(--pv-accent);
    background: var(--pv-accent-soft);
    box-shadow: inset 0 0 0 1px var(--pv-accent);
    color: var(--pv-accent-ink);
  }
  [aria-checked='true'] pv-icon {
    color: var(--pv-accent-ink);
  }
  [aria-checked='true'] .digit {
    border-color: var(--pv-accent);
    background: var(--pv-accent);
    color: var(--pv-accent-on);
  }
  @media (width < 1181px) {
    button {
      grid-template-columns: 28px minmax(0, 1fr);
    }
    button pv-icon {
      display: none;
    }
  }
  @media (width < 768px) {
    .grid {
      grid-template-columns: 1fr 1fr;
    }
  }
  p {
    margin-block-start: 8px;
    font-size: 12px;
  }
  p:empty {
    margin: 0;
  }
`;
