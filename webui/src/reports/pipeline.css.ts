import { css } from 'lit';

/** How pv-pipeline looks. */
export const pipelineStyle = css`
  .page,
  .column {
    display: flex;
    flex-direction: column;
    gap: var(--pv-3);
    min-block-size: 0;
    min-inline-size: 0;
  }
  .page {
    block-size: 100%;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--pv-3);
  }
  h1 {
    font-size: 22px;
    letter-spacing: var(--pv-tracking-tight);
  }
  header p {
    color: var(--pv-ink-2);
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: var(--pv-2);
    align-items: end;
    justify-content: flex-end;
  }
  .report {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--pv-3);
    min-block-size: 0;
  }
  .paper {
    display: none;
  }
  .columns {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr) minmax(280px, 420px);
    gap: var(--pv-3);
    min-block-size: 0;
  }
  @media (max-width: 1180px) {
    .columns {
      grid-template-columns: minmax(0, 1fr) 260px;
    }
  }
  @media (max-width: 860px) {
    :host {
      overflow: auto;
    }
    .page {
      block-size: auto;
    }
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .page,
    .report,
    .column {
      display: block;
      block-size: auto;
    }
    .controls {
      display: none;
    }
    .columns {
      display: block;
    }
    .report > *,
    .columns > *,
    .column > * {
      display: block;
      block-size: auto;
      margin-block-end: 12px;
      break-inside: avoid;
    }
    .paper {
      display: block;
      color: var(--pv-ink-3);
    }
  }
`;
