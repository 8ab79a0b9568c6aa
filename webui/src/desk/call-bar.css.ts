import { css } from 'lit';

/** The most solid block on the screen, dark in both themes. */
export const callBarStyle = css`
  :host {
    --pv-timer-warn: oklch(from var(--pv-warn) 0.84 0.12 h);
    --pv-timer-bad: var(--pv-timer-warn);
  }
  .bar {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--pv-4);
    min-block-size: var(--pv-callbar-h);
    padding-inline: 16px 12px;
    border: 1px solid light-dark(var(--pv-callbar), var(--pv-callbar-line));
    border-radius: 14px;
    background: var(--pv-callbar);
    box-shadow: var(--pv-shadow-2);
    color: var(--pv-callbar-ink);
  }
  .clock {
    min-inline-size: 62px;
    font-size: 26px;
    font-weight: 600;
    line-height: 1.1;
    letter-spacing: var(--pv-tracking-tight);
  }
  .what,
  .fact,
  .who {
    display: grid;
    white-space: nowrap;
  }
  .what {
    margin-inline-start: 6px;
  }
  b {
    font-size: 15px;
    font-weight: 600;
    line-height: 1.35;
  }
  small {
    overflow: hidden;
    color: var(--pv-callbar-ink-2);
    font-size: 12px;
    text-overflow: ellipsis;
  }
  .fact {
    padding-inline-start: 16px;
    border-inline-start: 1px solid var(--pv-callbar-line);
  }
  .who {
    min-inline-size: 0;
    max-inline-size: 300px;
  }
  /* As many as there is room for, the most important first: the others would be in lines below. */
  .facts {
    display: flex;
    flex: 1 1 0;
    flex-wrap: wrap;
    column-gap: var(--pv-4);
    block-size: 38px;
    min-inline-size: 0;
    overflow: hidden;
  }
  .who b {
    overflow: hidden;
    font-size: 18px;
    font-weight: 650;
    line-height: 1.3;
    text-overflow: ellipsis;
  }
  .acts {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-inline-start: auto;
  }
  .hint {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-inline-end: 8px;
    color: var(--pv-callbar-ink-2);
  }
  .hint[hidden] {
    display: none;
  }
  .rec {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .rec::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: oklch(from var(--pv-danger) 0.7 0.17 h);
  }
  .rec.PAUSED::before {
    background: none;
    box-shadow: inset 0 0 0 2px currentcolor;
  }
  .late {
    color: var(--pv-timer-warn);
  }
  @media (width < 1181px) {
    .bar {
      gap: 12px;
      padding-inline: 12px 8px;
    }
    .fact {
      padding-inline-start: 12px;
    }
    .wide {
      display: none;
    }
    /* The name needs the room; the key stands in the map of keys. */
    .spare {
      --pv-kbd-display: none;
    }
    pv-wrapup-ring ~ pv-stage {
      display: none;
    }
  }
  @media (width < 768px) {
    .bar {
      flex-wrap: wrap;
      padding-block: 8px;
    }
    .acts:not(.hint) {
      flex: 1 0 100%;
      flex-wrap: wrap;
    }
    .acts pv-button {
      flex: 1;
    }
  }
`;
