import { css } from 'lit';

/** How pv-plugin-panel looks: its height is there before its answer. */
export const pluginPanelStyle = css`
  :host {
    display: flex;
    flex: 1 0 var(--pv-panel-size, 150px);
    min-block-size: var(--pv-panel-size, 150px);
    --pv-ring-size: 54px;
  }
  pv-card {
    flex: 1;
  }
  pv-card::part(body) {
    padding-block-end: 8px;
  }
  .score {
    display: flex;
    gap: 14px;
    align-items: center;
    min-block-size: 54px;
  }
  .score b {
    font-weight: 600;
  }
  pv-score-reasons,
  .foot {
    margin-block-start: 8px;
  }
  .foot {
    display: flex;
    gap: 6px;
    align-items: center;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--pv-line);
    color: var(--pv-ink-3);
    font-size: 12px;
  }
  .late {
    display: grid;
    gap: 2px;
    min-block-size: 46px;
    align-content: center;
  }
  .late b {
    font-weight: 600;
  }
  pv-empty pv-button {
    display: flex;
    inline-size: fit-content;
    margin: 8px auto 0;
  }
  .old .score,
  .old pv-score-reasons {
    filter: grayscale(1);
  }
  .stale {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-block-start: 8px;
    padding: 6px 10px;
    border: 1px solid var(--pv-warn-line);
    border-radius: 8px;
    background: var(--pv-warn-soft);
  }
  .stale pv-icon,
  .stale b {
    color: var(--pv-warn-ink);
  }
`;
