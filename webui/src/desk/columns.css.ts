import { css } from 'lit';

/** The columns under the hero: cards scroll, the page does not. */
export const columns = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--pv-3);
    min-block-size: 0;
  }
  .columns {
    display: grid;
    flex: 1;
    grid-template-columns: var(--columns);
    gap: var(--pv-3);
    min-block-size: 0;
  }
  .column {
    display: flex;
    flex-direction: column;
    gap: var(--pv-3);
    min-block-size: 0;
    min-inline-size: 0;
  }
  .scroll {
    overflow: auto;
    overscroll-behavior: contain;
    padding-block-end: 24px;
    margin-block-end: calc(-1 * var(--pv-gutter));
    mask-image: linear-gradient(to bottom, #000 calc(100% - 24px), transparent);
  }
  .scroll > * {
    flex: none;
  }
  .panels {
    overflow: auto;
  }
  @media (width < 768px) {
    .columns {
      display: flex;
      flex: none;
      flex-direction: column;
    }
    .column,
    .column > * {
      flex: none;
    }
  }
`;
