import { css } from 'lit';

/** How pv-agent-state looks in each state. */
export const stateStyle = css`
  :host {
    position: relative;
    display: inline-flex;
  }
  pv-menu::part(trigger) {
    border-color: var(--ln, var(--pv-line-strong));
    background: var(--soft, var(--pv-surface));
    color: var(--ink, var(--pv-ink));
    font-weight: 600;
  }
  .AVAILABLE {
    --ln: var(--pv-ok-line);
    --soft: var(--pv-ok-soft);
    --ink: var(--pv-ok-ink);
  }
  .RINGING {
    --ln: var(--pv-accent-line);
    --soft: var(--pv-accent-soft);
    --ink: var(--pv-accent-ink);
  }
  .TALKING {
    --ln: var(--pv-ink);
  }
  .HOLD {
    --ln: var(--pv-warn-line);
    --soft: var(--pv-warn-soft);
    --ink: var(--pv-warn-ink);
  }
  .WRAP_UP {
    --ln: var(--pv-customer-line);
    --soft: var(--pv-customer-soft);
    --ink: var(--pv-customer-ink);
  }
  .PAUSED {
    --ln: var(--pv-lapsed-line);
    --soft: var(--pv-lapsed-soft);
    --ink: var(--pv-lapsed-ink);
  }
  pv-timer {
    font-weight: 500;
  }
  p {
    position: absolute;
    z-index: var(--pv-z-pop);
    inset-block-start: calc(100% + 6px);
    inset-inline-end: 0;
    padding: 6px 10px;
    border: 1px solid var(--pv-danger-line);
    border-radius: 8px;
    background: var(--pv-danger-soft);
    white-space: nowrap;
  }
  p:empty {
    display: none;
  }
`;
