import { css } from 'lit';

/** How pv-cart looks. */
export const cartStyle = css`
  :host {
    display: grid;
    gap: 6px;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 3fr) 64px minmax(96px, 2fr) minmax(84px, 2fr) auto;
    gap: 6px;
    align-items: center;
  }
  .head {
    color: var(--pv-ink-3);
    font-size: 12px;
  }
  .head span:last-child {
    inline-size: 28px;
  }
  input,
  select {
    inline-size: 100%;
    min-block-size: 34px;
    padding-inline: 8px;
    border: 1px solid var(--pv-line-input);
    border-radius: 7px;
    background: var(--pv-surface);
  }
  input[inputmode='numeric'] {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  dl {
    display: grid;
    gap: 6px;
    justify-self: end;
    inline-size: min(360px, 100%);
    padding-block-start: 6px;
    border-block-start: 1px solid var(--pv-line);
  }
  dl div {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
  }
  .total {
    font-size: 16px;
    font-weight: 680;
  }
`;
