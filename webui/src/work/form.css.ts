import { css } from 'lit';

/** A form in a dialog: fields one under another. */
export const formStyle = css`
  form {
    display: grid;
    gap: 14px;
  }
  label {
    display: grid;
    gap: 5px;
    font-size: 12.5px;
    font-weight: 550;
  }
  select {
    min-block-size: 38px;
    padding-inline: 10px;
    border: 1px solid var(--pv-line-input);
    border-radius: 9px;
    background: var(--pv-surface);
  }
  .foot {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: flex-end;
  }
`;
