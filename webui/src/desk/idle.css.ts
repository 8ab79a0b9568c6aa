import { css } from 'lit';

export const idleStyle = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--pv-3);
    min-block-size: 0;
  }
  .hello {
    padding-block: 4px 2px;
  }
  h1 {
    font-size: 24px;
    font-weight: 680;
    line-height: 1.3;
    letter-spacing: var(--pv-tracking-tight);
  }
  .hello p {
    margin-block-start: 2px;
    color: var(--pv-ink-2);
    font-size: 14px;
  }
  .columns {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr) 372px;
    gap: var(--pv-3);
    min-block-size: 0;
  }
  .column {
    display: flex;
    flex-direction: column;
    gap: var(--pv-3);
    min-block-size: 0;
    overflow: auto;
  }
  pv-empty {
    block-size: 100%;
  }
  .call {
    display: grid;
    grid-template-columns: 88px minmax(0, 1fr) minmax(0, 1fr) auto;
    gap: 14px;
    align-items: center;
    min-block-size: 54px;
    padding: 8px 14px;
    border-block-start: 1px solid var(--pv-line);
  }
  .call b {
    font-size: 14px;
    font-weight: 600;
  }
  .call div {
    display: grid;
    gap: 2px;
  }
  .queue {
    padding-block: 9px;
  }
  .queue + .queue {
    border-block-start: 1px solid var(--pv-line);
  }
  .queue b {
    font-weight: 600;
  }
  .unsent {
    max-block-size: 120px;
    margin: 0 0 8px;
    overflow: auto;
    white-space: pre-wrap;
  }
  @media (width < 1181px) {
    .columns {
      grid-template-columns: minmax(0, 1fr) 300px;
    }
  }
  @media (width < 768px) {
    .columns {
      display: flex;
      flex-direction: column;
    }
  }
`;
