import { css } from 'lit';

/** How pv-agent-tile looks. */
export const agentTileStyle = css`
  :host {
    display: flex;
    min-inline-size: 0;
  }
  :host([selected]) {
    flex-direction: column;
    grid-column: 1 / -1;
  }
  button {
    display: grid;
    flex: 1;
    grid-template-columns: 28px minmax(0, 1fr);
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    padding: 6px 8px;
    border: 1px solid var(--pv-line);
    border-radius: 9px;
    background: none;
    line-height: 1.3;
    text-align: start;
  }
  button:hover {
    background: var(--pv-hover);
  }
  .AVAILABLE {
    border-color: var(--pv-ok-line);
  }
  .PAUSED,
  .OFFLINE {
    background: var(--pv-sunken);
  }
  :host([selected]) button {
    border-color: var(--pv-accent);
    box-shadow: 0 0 0 1px var(--pv-accent);
  }
  .who,
  b {
    display: block;
    min-inline-size: 0;
  }
  b {
    font-size: 12.5px;
    font-weight: 600;
  }
  .second {
    display: flex;
    justify-content: space-between;
    gap: 6px;
    font-size: 11.5px;
  }
  pv-timer {
    color: var(--pv-ink-2);
    font-size: 12px;
    font-weight: 600;
  }
  .more {
    grid-column: 1 / -1;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--pv-line);
    color: var(--pv-ink-2);
    font-size: 12px;
  }
`;
