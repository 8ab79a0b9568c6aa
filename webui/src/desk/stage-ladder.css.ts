import { css } from 'lit';

/** Four rising steps: done is tinted, the current one solid, what is ahead dashed. */
export const stageLadderStyle = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  ol {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 6px;
    align-items: end;
    block-size: 92px;
    --rise: 14px;
    --first: 50px;
  }
  li {
    position: relative;
    display: flex;
    align-items: flex-end;
    gap: 5px;
    block-size: calc(var(--first) + var(--rise) * var(--step));
    padding: 7px 10px;
    border-radius: 8px;
    background: var(--soft);
    color: var(--ink);
    font-size: 12.5px;
    font-weight: 600;
    line-height: 1.2;
  }
  li:lang(fa) {
    line-height: 1.4;
  }
  li pv-icon {
    margin-block-end: 2px;
  }
  small {
    position: absolute;
    inset-block-start: 6px;
    inset-inline: 10px 4px;
    overflow: hidden;
    font-size: 11px;
    font-weight: 500;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [aria-current] {
    background: var(--c);
    box-shadow: 0 6px 16px -6px var(--c);
    color: var(--on);
    font-size: 17px;
  }
  .ahead {
    border: 1.5px dashed var(--pv-line-strong);
    background: none;
    color: var(--pv-ink-3);
    font-weight: 500;
  }
  @container (width < 520px) {
    ol {
      gap: 4px;
      block-size: 72px;
      --rise: 10px;
      --first: 42px;
    }
    li {
      padding: 5px 8px;
      font-size: 12px;
    }
    li pv-icon {
      display: none;
    }
    [aria-current] {
      font-size: 15px;
    }
    :lang(fa) li,
    li:lang(fa) {
      padding-inline: 6px;
      font-size: 11px;
    }
    [aria-current]:lang(fa) {
      font-size: 12.5px;
    }
    small {
      inset-block-start: 4px;
      inset-inline-start: 8px;
    }
  }
  @media (forced-colors: active) {
    [aria-current] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
