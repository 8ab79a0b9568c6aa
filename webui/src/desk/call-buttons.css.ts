import { css } from 'lit';

/** Tall buttons on the dark bar, wide ones while a phone rings. */
export const callButtonsStyle = css`
  :host {
    position: relative;
    display: flex;
    align-items: center;
    gap: 8px;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    border: 1px solid var(--pv-callbar-line);
    background: var(--pv-callbar-2);
    color: var(--pv-callbar-ink);
    white-space: nowrap;
    --pv-kbd-line: currentcolor;
    --pv-kbd-ink: currentcolor;
  }
  button:hover {
    background: var(--pv-callbar-line);
  }
  button:focus-visible {
    outline-color: var(--pv-callbar-ink);
  }
  .tall {
    flex-direction: column;
    gap: 1px;
    block-size: 50px;
    min-inline-size: 66px;
    padding-inline: 10px;
    border-radius: 10px;
    font-size: 11.5px;
    font-weight: 500;
    line-height: 1.3;
  }
  .tall.danger {
    min-inline-size: 92px;
  }
  .wide {
    gap: 8px;
    min-block-size: 44px;
    padding-inline: 16px;
    border-radius: 12px;
    font-size: 14px;
    font-weight: 550;
  }
  .wide.answer,
  .wide.danger {
    min-block-size: 48px;
    padding-inline: 24px;
    font-size: 16px;
    font-weight: 600;
  }
  [aria-pressed='true'] {
    border-color: transparent;
    background: var(--pv-callbar-ink);
    color: var(--pv-callbar);
  }
  [aria-pressed='true']:hover {
    background: var(--pv-callbar-ink-2);
  }
  [data-verb='PAUSE_RECORDING'] pv-icon {
    color: var(--pv-danger);
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
  [aria-busy='true'] {
    border-style: dashed;
    border-color: currentcolor;
    cursor: default;
  }
  @media (prefers-reduced-motion: no-preference) {
    [aria-busy='true'] pv-icon {
      animation: asked 0.9s ease-in-out infinite alternate;
    }
  }
  @keyframes asked {
    to {
      opacity: 0.35;
    }
  }
  @media (width < 1181px) {
    .tall {
      min-inline-size: 56px;
      padding-inline: 6px;
    }
    .tall.danger {
      min-inline-size: 72px;
    }
  }
`;
