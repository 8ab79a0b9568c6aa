import { css } from 'lit';

/** How pv-funnel looks. */
export const funnelStyle = css`
  :host {
    display: block;
    flex: none;
  }
  section {
    overflow: hidden;
    border: 1px solid var(--pv-line);
    border-radius: var(--pv-radius-lg);
    background: var(--pv-surface);
    box-shadow: var(--pv-shadow-1);
  }
  .row {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
  }
  li {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
    padding: 12px 16px;
  }
  li + li {
    border-inline-start: 1px solid var(--pv-line);
  }
  .name,
  .figure,
  .time {
    display: flex;
    align-items: baseline;
    gap: 8px;
    min-inline-size: 0;
    white-space: nowrap;
  }
  .name {
    justify-content: space-between;
  }
  .name b {
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
  }
  small {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    overflow: hidden;
    color: var(--pv-ink-3);
    font-size: 12px;
  }
  strong {
    font-size: 30px;
    font-weight: 700;
    line-height: 1.15;
    letter-spacing: var(--pv-tracking-tight);
  }
  .time b {
    font-size: 17px;
    font-weight: 680;
  }
  .funnel {
    display: block;
    inline-size: 100%;
    block-size: 112px;
    padding-block: 8px;
    border-block: 1px solid var(--pv-line);
    background: var(--pv-sunken);
    fill: var(--pv-accent);
    forced-color-adjust: none;
  }
  .funnel:dir(rtl) {
    transform: scaleX(-1);
  }
  path {
    opacity: 0.22;
  }
  button {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
  }
  button:not(:disabled):hover {
    text-decoration: underline;
  }
  button:disabled {
    cursor: default;
  }
  footer {
    display: flex;
    justify-content: flex-end;
    padding: 0 16px 8px;
  }
  .late {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--pv-ink-2);
    font-size: 12.5px;
  }
  .late.bad {
    font-weight: 600;
  }
  @media (max-width: 1180px) {
    li {
      padding-inline: 10px;
    }
    .name,
    .time {
      gap: 5px;
    }
    .name b {
      font-size: 12.5px;
    }
    .name small,
    .time small {
      gap: 2px;
      font-size: 11px;
    }
    strong {
      font-size: 24px;
    }
    .funnel {
      block-size: 84px;
    }
  }
`;
