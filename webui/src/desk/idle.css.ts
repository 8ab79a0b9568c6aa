import { css } from 'lit';

/** What the idle desk has beside its columns. */
export const idleStyle = css`
  :host {
    --columns: minmax(0, 1fr) 372px;
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
  .queue {
    padding-block: 9px;
  }
  .queue + .queue {
    border-block-start: 1px solid var(--pv-line);
  }
  .queue b {
    font-weight: 600;
  }
  @media (width < 1181px) {
    :host {
      --columns: minmax(0, 1fr) 300px;
    }
  }
`;
