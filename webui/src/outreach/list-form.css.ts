import { css } from 'lit';

/** The form of a new list: two columns, and rows of four short fields. */
export const listFormStyle = css`
  pv-dialog {
    --pv-dialog-size: 860px;
  }
  form {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .wide,
  fieldset {
    grid-column: 1 / -1;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 5px;
    font-size: 12.5px;
    font-weight: 550;
  }
  .four {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: repeat(auto-fit, minmax(110px, 1fr));
    gap: 10px;
  }
`;
