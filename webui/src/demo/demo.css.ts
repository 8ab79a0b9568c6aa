import { css } from 'lit';

/** How pv-demo looks. */
export const demoStyle = css`
  :host {
    display: block;
    overflow: auto;
  }
  pv-card {
    max-inline-size: 720px;
    margin-inline: auto;
  }
  form {
    display: grid;
    gap: 18px;
    padding-block: 4px 6px;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(260px, 1fr));
    gap: 8px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  div > label {
    display: block;
    margin-block-end: 5px;
    padding: 0;
    font-size: 12.5px;
    font-weight: 550;
  }
  fieldset label {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    align-items: center;
    gap: 12px;
    min-block-size: 58px;
    padding: 8px 14px;
    border: 1px solid var(--pv-line-strong);
    border-radius: 10px;
    cursor: pointer;
  }
  fieldset label:has(:checked) {
    border-color: var(--pv-accent);
    background: var(--pv-accent-soft);
    box-shadow: inset 0 0 0 1px var(--pv-accent);
    color: var(--pv-accent-ink);
  }
  fieldset label:focus-within {
    outline: 2px solid var(--pv-focus);
    outline-offset: 2px;
  }
  input[type='radio'] {
    position: absolute;
    opacity: 0;
  }
  b {
    display: block;
    font-weight: 600;
  }
  small {
    color: var(--pv-ink-2);
    font-size: 12px;
  }
  .select {
    display: grid;
    align-items: center;
  }
  .select > * {
    grid-area: 1 / 1;
  }
  .select pv-icon {
    justify-self: end;
    margin-inline-end: 12px;
    color: var(--pv-ink-3);
    pointer-events: none;
  }
  select {
    min-block-size: 38px;
    appearance: none;
    padding-inline: 10px 36px;
    border: 1px solid var(--pv-line-input);
    border-radius: 9px;
    background: var(--pv-surface);
  }
`;
