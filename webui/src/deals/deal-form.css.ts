import { css } from 'lit';

/** A form of the selling side in a dialog: fields in two columns, what belongs together side by side. */
export const dealForm = css`
  :host {
    display: grid;
    gap: 14px;
  }
  form,
  .sheet {
    display: grid;
    gap: 14px;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px 14px;
    align-items: start;
  }
  .wide {
    grid-column: 1 / -1;
  }
  label {
    display: grid;
    gap: 5px;
    font-size: 12.5px;
    font-weight: 550;
  }
  label.tick {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 38px;
    padding-inline: 10px;
    border: 1px solid var(--pv-line-input);
    border-radius: 9px;
    background: var(--pv-surface);
    font-weight: 400;
    font-size: var(--pv-text-md);
  }
  textarea {
    min-block-size: 62px;
    padding-block: 8px;
    resize: vertical;
  }
  input[aria-invalid='true'] {
    border-color: var(--pv-danger);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: flex-end;
  }
  .grow {
    flex: 1;
    min-inline-size: 120px;
  }
  .rows {
    display: grid;
    gap: 6px;
  }
  .rival {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
    gap: 6px;
    align-items: center;
  }
  h3 {
    font-size: 12.5px;
  }
`;
