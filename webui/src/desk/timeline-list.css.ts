import { css } from 'lit';

export const timelineStyle = css`
  :host {
    display: flex;
    flex: 1;
    min-block-size: 0;
  }
  .card {
    flex: 1;
    min-inline-size: 0;
    padding: 7px 14px 0;
    border: 1px solid var(--pv-line);
    border-radius: var(--pv-radius-lg);
    background: var(--pv-surface);
    box-shadow: var(--pv-shadow-1);
  }
  .body {
    block-size: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    padding-block: 6px 44px;
    mask-image: linear-gradient(to bottom, #000 calc(100% - 44px), transparent);
  }
  ol {
    position: relative;
  }
  ol::before {
    content: '';
    position: absolute;
    inset-block: 6px;
    inset-inline-start: 13px;
    inline-size: 1.5px;
    background: var(--pv-line);
  }
  li {
    position: relative;
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr) auto;
    gap: 10px;
    padding-block: 6px;
  }
  .sep {
    grid-template-columns: 28px 1fr;
    padding-block: 4px 2px;
  }
  .sep span {
    grid-column: 2;
  }
  i {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border: 1px solid var(--pv-line-strong);
    border-radius: 50%;
    background: var(--pv-surface);
    color: var(--pv-ink-2);
  }
  .ORDER i {
    border-color: var(--pv-ink);
    background: var(--pv-ink);
    color: var(--pv-surface);
  }
  .STAGE i {
    border-color: var(--c);
    background: var(--c);
    color: var(--on);
  }
  .COMPLAINT i {
    border-color: var(--pv-danger-line);
    background: var(--pv-danger-soft);
    color: var(--pv-danger-ink);
  }
  li[aria-current] {
    border-radius: 8px;
    background: var(--pv-accent-soft);
    box-shadow: 0 0 0 4px var(--pv-accent-soft);
  }
  .what {
    min-inline-size: 0;
    line-height: 1.4;
  }
  .what:lang(fa) {
    line-height: 1.65;
  }
  b {
    font-weight: 600;
  }
  p {
    color: var(--pv-ink-2);
  }
  p > bdi {
    display: inline-block;
    max-inline-size: 100%;
  }
  /* only what is inline ends in three dots */
  p.ell > bdi {
    display: inline;
  }
  time {
    color: var(--pv-ink-3);
    font-size: 12px;
    line-height: 1.5;
    white-space: nowrap;
  }
  .recordings a {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    color: var(--pv-accent-ink);
    font-size: 12.5px;
  }
`;
