import { css } from 'lit';

/** How pv-waiting-list looks. */
export const waitingListStyle = css`
  :host {
    display: flex;
    flex: 1;
    container-type: inline-size;
    min-block-size: 160px;
  }
  li {
    display: grid;
    grid-template-columns: 22px minmax(0, 1.2fr) 132px minmax(0, 1fr) 110px 64px;
    align-items: center;
    gap: 12px;
    min-block-size: 44px;
    padding-inline: 14px;
    border-block-start: 1px solid var(--pv-line);
    animation: appear var(--pv-base) var(--pv-ease);
  }
  li:focus-visible {
    outline-offset: -3px;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .place {
    color: var(--pv-ink-3);
    font-weight: 600;
    text-align: center;
  }
  b {
    font-weight: 600;
  }
  pv-timer {
    font-size: 16px;
    font-weight: 680;
    text-align: end;
  }
  .raised {
    min-block-size: 58px;
    border-block-start-color: var(--ln);
    background: var(--soft);
    box-shadow: inset 5px 0 0 var(--c);
  }
  .raised:dir(rtl) {
    box-shadow: inset -5px 0 0 var(--c);
  }
  .raised b {
    font-size: 15px;
  }
  .raised pv-timer {
    font-size: 20px;
  }
  .raised .place {
    color: var(--ink);
  }
  @container (max-width: 680px) {
    li {
      grid-template-columns: 18px minmax(0, 1fr) 128px 80px 58px;
      gap: 8px;
    }
    .hint {
      display: none;
    }
  }
`;
