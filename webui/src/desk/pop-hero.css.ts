import { css } from 'lit';

export const popHeroStyle = css`
  :host {
    display: block;
    flex: none;
    container-type: inline-size;
  }
  article {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 348px) minmax(0, 1fr) minmax(0, 430px);
    overflow: hidden;
    border: 1px solid var(--pv-line);
    border-radius: 14px;
    background: var(--pv-surface);
    box-shadow: var(--pv-shadow-2);
  }
  article::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 6px;
    background: var(--c);
  }
  section {
    min-inline-size: 0;
    padding: 18px 20px 16px;
  }
  section + section {
    border-inline-start: 1px solid var(--pv-line);
  }
  .who {
    padding-inline-start: 26px;
  }
  h1 {
    overflow-wrap: anywhere;
    font-size: var(--pv-text-3xl);
    font-weight: 680;
    line-height: 1.12;
    letter-spacing: -0.025em;
  }
  h1:lang(fa) {
    font-weight: 750;
    line-height: 1.35;
    letter-spacing: 0;
  }
  .org {
    margin-block-start: 4px;
    color: var(--pv-ink-2);
    font-size: 15px;
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-end: 8px;
  }
  pv-handed-over {
    --pv-handed-over-gap: 12px;
  }
  .said {
    display: flex;
    gap: 8px;
    margin-block-start: 12px;
    padding: 8px 10px;
    border-radius: 9px;
    background: var(--pv-sunken);
    line-height: 1.45;
  }
  .said:lang(fa) {
    line-height: 1.7;
  }
  .said pv-icon {
    margin-block-start: 2px;
    color: var(--pv-ink-3);
  }
  .why {
    margin-block-start: 12px;
  }
  .do {
    display: flex;
    flex-direction: column;
    gap: 10px;
    background: linear-gradient(
      to bottom,
      color-mix(in srgb, var(--pv-accent-soft) 55%, var(--pv-surface)),
      var(--pv-surface) 70%
    );
  }
  .guards {
    display: grid;
    gap: 8px;
    margin-block-start: auto;
  }
  pv-expectations {
    grid-column: 1 / -1;
    border-block-start: 1px solid var(--pv-line);
    padding-inline-start: 6px;
  }
  @container (width < 1100px) {
    article {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.22fr);
    }
    section {
      padding: 14px 16px 12px;
    }
    .who {
      padding-inline-start: 22px;
    }
    h1 {
      font-size: 29px;
    }
    .org {
      margin-block-start: 1px;
      font-size: 13.5px;
    }
    .said,
    .why {
      margin-block-start: 8px;
    }
    section.do {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: minmax(0, 1fr) 352px;
      gap: 4px 20px;
      padding-block: 10px;
      align-items: center;
      padding-inline-start: 22px;
      border-block-start: 1px solid var(--pv-line);
      border-inline-start: 0;
    }
    .guards {
      margin-block: 0;
    }
  }
  @container (width < 700px) {
    article,
    section.do {
      grid-template-columns: minmax(0, 1fr);
    }
    section + section {
      border-block-start: 1px solid var(--pv-line);
      border-inline-start: 0;
    }
  }
`;
