import { css } from 'lit';

export const quickRecordStyle = css`
  :host {
    display: flex;
    flex: 1;
    min-block-size: 0;
  }
  pv-card {
    flex: 1;
  }
  form {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px 14px;
    padding-block: 4px;
  }
  .full {
    grid-column: 1 / -1;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .label {
    margin-block-end: 5px;
    padding: 0;
    font-size: 12.5px;
    font-weight: 550;
  }
  .label {
    display: flex;
    justify-content: space-between;
  }
  :host([short]) form {
    grid-template-columns: minmax(0, 1fr);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  /* In reach while the rest scrolls, above the fade of the card. */
  .save {
    position: sticky;
    z-index: 1;
    inset-block-end: 0;
    display: flex;
    gap: 12px;
    align-items: center;
    padding-block: 6px;
    background: var(--pv-surface);
  }
  .save p {
    flex: 1;
    font-size: 12px;
  }
  .save p:empty {
    display: none;
  }
  @media (width < 768px) {
    form {
      grid-template-columns: 1fr;
    }
  }
`;
