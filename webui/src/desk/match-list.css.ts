import { css } from 'lit';

export const matchListStyle = css`
  :host {
    gap: var(--pv-3);
    overflow: auto;
  }
  header {
    padding-block: 8px 0;
  }
  h1 {
    font-size: 24px;
    font-weight: 680;
    letter-spacing: var(--pv-tracking-tight);
  }
  header p {
    margin-block-start: 2px;
    color: var(--pv-ink-2);
    font-size: 14px;
  }
  .matches {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: var(--pv-3);
  }
  [role='option'] {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 10px;
    padding: 16px 16px 14px;
    overflow: hidden;
    border: 1px solid var(--pv-line);
    border-radius: 14px;
    background: var(--pv-surface);
    box-shadow: var(--pv-shadow-1);
    cursor: pointer;
  }
  [role='option']:hover {
    border-color: var(--pv-accent);
  }
  [role='option']::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: 4px;
    background: var(--c);
  }
  .likely {
    border-color: var(--pv-accent);
    box-shadow:
      0 0 0 1px var(--pv-accent),
      var(--pv-shadow-2);
  }
  .key {
    display: grid;
    place-items: center;
    inline-size: 34px;
    block-size: 34px;
    border: 1px solid var(--pv-line-strong);
    border-block-end-width: 3px;
    border-radius: 9px;
    font-size: 16px;
    font-weight: 650;
    line-height: 1;
  }
  .likely .key {
    border-color: var(--pv-accent);
    background: var(--pv-accent);
    color: var(--pv-accent-on);
  }
  .chosen {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--pv-accent-ink);
    font-size: 12.5px;
  }
  h2 {
    font-size: 20px;
    font-weight: 660;
  }
  .none {
    display: flex;
    gap: 12px;
    align-items: center;
  }
  .refused {
    color: var(--pv-danger-ink);
  }
`;
