import { css } from 'lit';

/** One chip under the hero: a drawing and up to three lines. */
export const chipStyle = css`
  .chip {
    display: grid;
    grid-template-columns: 34px minmax(0, 1fr);
    gap: 10px;
    align-items: center;
    block-size: 100%;
    min-block-size: 58px;
    padding: 6px 14px;
  }
  span {
    display: grid;
    line-height: 1.32;
  }
  i {
    display: grid;
    place-items: center;
    inline-size: 34px;
    block-size: 34px;
    border-radius: 10px;
    background: var(--soft);
    color: var(--ink);
  }
  b {
    font-weight: 600;
  }
  small {
    color: var(--pv-ink-2);
    font-size: 12px;
  }
  small.over {
    color: var(--pv-ink-3);
    font-size: 11px;
  }
  .ell {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @container (width < 1000px) {
    .chip {
      grid-template-columns: minmax(0, 1fr);
      min-block-size: 46px;
      padding: 3px 12px;
    }
    i {
      display: none;
    }
  }
`;
