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
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    padding-block: 4px 2px;
  }
  pv-next-call {
    grid-row: 1 / 3;
    grid-column: 2;
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
    overscroll-behavior: contain;
  }
  .column > * {
    flex: none;
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
