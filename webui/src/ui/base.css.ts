import { css } from 'lit';

/** Shared by every component: resets, focus, and the few words of text styling. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
    scrollbar-color: var(--pv-line-strong) transparent;
    scrollbar-width: thin;
  }
  :host {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3 {
    font-size: inherit;
    font-weight: var(--pv-weight-semi);
    line-height: var(--pv-leading-tight);
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th {
    font-weight: inherit;
    text-align: start;
  }
  :focus-visible {
    outline: 2px solid var(--pv-focus);
    outline-offset: 2px;
  }
  /* Where the system chooses the colours, a fill says nothing. */
  @media (forced-colors: active) {
    [aria-current='page'],
    [aria-current='step'],
    [aria-selected='true'],
    [aria-pressed='true'],
    [aria-checked='true'] {
      outline: 3px solid Highlight;
      outline-offset: -3px;
    }
    :focus-visible {
      outline: 3px solid CanvasText;
      outline-offset: 2px;
    }
  }
  /* A view puts the focus on its heading; nothing is to be done there. */
  h1:focus-visible {
    outline: none;
  }
  .t {
    display: inline-block;
    direction: ltr;
    unicode-bidi: isolate;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .num {
    text-align: end;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .tel {
    white-space: nowrap;
    unicode-bidi: isolate;
  }
  .muted {
    color: var(--pv-ink-2);
  }
  .faint {
    color: var(--pv-ink-3);
  }
  .ok {
    color: var(--pv-ok-ink);
  }
  .warn {
    color: var(--pv-warn-ink);
  }
  .bad {
    color: var(--pv-danger-ink);
  }
  .ell {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--pv-2);
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .end {
    margin-inline-start: auto;
  }
  .over {
    color: var(--pv-ink-3);
    font-size: var(--pv-text-2xs);
    font-weight: var(--pv-weight-medium);
    line-height: 1.3;
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
