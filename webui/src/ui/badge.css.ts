import { css } from 'lit';

/** A glyph and a word in the colour of a stage or a standing: on its own, framed or filled. */
export const badge = css`
  :host {
    display: inline-flex;
  }
  span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 22px;
    padding-inline: 7px 8px;
    border-radius: 6px;
    color: var(--ink);
    font-size: 12px;
    font-weight: 600;
    white-space: nowrap;
  }
  .soft {
    background: var(--soft);
  }
  .line {
    box-shadow: inset 0 0 0 1px var(--ln);
  }
  .solid {
    background: var(--c);
    color: var(--on);
  }
  .bare {
    min-block-size: 0;
    padding: 0;
  }
  @media (forced-colors: active) {
    .solid {
      border: 1px solid;
    }
  }
`;
