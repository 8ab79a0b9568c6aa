import { css } from 'lit';

/** How buttons look; also for a native button or link that has to be one. */
export const buttonStyle = css`
  :host {
    display: inline-flex;
  }
  button {
    display: inline-flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    gap: 7px;
    min-block-size: var(--pv-control);
    padding-inline: 12px;
    border: 1px solid var(--pv-line-strong);
    border-radius: var(--pv-radius-md);
    background: var(--pv-surface);
    color: var(--pv-ink);
    font-weight: 550;
    white-space: nowrap;
    box-shadow: var(--pv-shadow-1);
    --pv-kbd-line: currentcolor;
    --pv-kbd-ink: currentcolor;
  }
  button:hover {
    background: var(--pv-hover);
  }
  .primary {
    border-color: var(--pv-accent);
    background: var(--pv-accent);
    color: var(--pv-accent-on);
  }
  .primary:hover {
    background: var(--pv-accent-hover);
  }
  .answer {
    border-color: var(--pv-answer);
    background: var(--pv-answer);
    color: var(--pv-answer-on);
  }
  .answer:hover {
    background: var(--pv-answer-hover);
  }
  .danger,
  .danger:hover {
    border-color: var(--pv-danger);
    background: var(--pv-danger);
    color: var(--pv-danger-on);
  }
  .quiet {
    border-color: transparent;
    background: transparent;
    box-shadow: none;
    color: var(--pv-ink-2);
  }
  .callbar {
    border-color: var(--pv-callbar-line);
    background: var(--pv-callbar-2);
    box-shadow: none;
    color: var(--pv-callbar-ink);
  }
  .callbar:hover {
    background: var(--pv-callbar-line);
  }
  .sm {
    min-block-size: var(--pv-control-sm);
    gap: 5px;
    padding-inline: 9px;
    border-radius: 7px;
    font-size: 12px;
  }
  .lg {
    min-block-size: var(--pv-control-lg);
    padding-inline: 16px;
    border-radius: 10px;
    font-size: 14px;
  }
  .xl {
    min-block-size: var(--pv-control-xl);
    padding-inline: 20px;
    border-radius: 12px;
    font-size: 15px;
  }
  .icon {
    min-inline-size: var(--pv-control);
    padding: 0;
  }
  .sm.icon {
    min-inline-size: var(--pv-control-sm);
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
`;
