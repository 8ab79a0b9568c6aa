import { css } from 'lit';

export const planRowStyle = css`
  :host {
    display: grid;
    grid-template-columns: 52px minmax(0, 210px) minmax(0, 1fr) auto auto;
    gap: 2px 14px;
    align-items: center;
    min-block-size: 54px;
    padding: 8px 14px;
    border-block-start: 1px solid var(--pv-line);
  }
  :host([next]) {
    background: var(--pv-accent-soft);
    box-shadow: inset 3px 0 0 var(--pv-accent);
  }
  :host-context([dir='rtl']):host([next]) {
    box-shadow: inset -3px 0 0 var(--pv-accent);
  }
  time {
    font-size: 14px;
    font-weight: 600;
  }
  b {
    display: block;
    font-size: 14px;
    font-weight: 600;
  }
  .what b {
    font-size: 13px;
  }
  small {
    display: block;
    color: var(--pv-ink-2);
    font-size: 12px;
  }
  .who,
  .what {
    display: grid;
    gap: 1px;
    min-inline-size: 0;
  }
  .acts {
    display: flex;
    gap: 4px;
    justify-content: flex-end;
    min-inline-size: 104px;
  }
  .origin {
    display: grid;
    place-items: center;
    inline-size: 30px;
    min-block-size: 30px;
    border-radius: 8px;
    color: var(--pv-ink-3);
  }
  .origin:hover {
    background: var(--pv-hover);
    color: var(--pv-ink);
  }
  p {
    grid-column: 2 / -1;
    font-size: 12px;
  }
  @media (width < 1181px) {
    :host {
      grid-template-columns: 46px minmax(0, 150px) minmax(0, 1fr) auto;
      gap: 2px 10px;
    }
    .mark {
      display: none;
    }
    .acts {
      min-inline-size: 0;
    }
  }
`;
