import { css } from 'lit';

/** How pv-login looks; its picture has its own colours in both themes. */
export const loginStyle = css`
  .login {
    display: grid;
    grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    block-size: 100vh;
  }
  .welcome {
    position: relative;
    overflow: hidden;
    background: #131a3a;
    color: #f4f5fb;
    --pv-logo-size: 34px;
    --pv-logo-arch: #ffffff;
    --pv-logo-guest: #9aa8ff;
  }
  img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  img:dir(rtl) {
    transform: scaleX(-1);
  }
  .mark {
    position: absolute;
    inset-block-start: 44px;
    inset-inline-start: 56px;
    display: flex;
    align-items: center;
    gap: 12px;
    font-size: 20px;
    font-weight: 650;
  }
  .say {
    position: absolute;
    inset-block-end: 56px;
    inset-inline: 56px;
    font-size: 15px;
  }
  .say p {
    margin-block-start: 10px;
    color: #c3caf0;
  }
  .say p:first-child {
    max-inline-size: 17em;
    margin: 0;
    color: inherit;
    font-size: 32px;
    font-weight: 660;
    letter-spacing: var(--pv-tracking-tight);
    line-height: var(--pv-leading);
    text-wrap: balance;
  }
  .side {
    display: flex;
    flex-direction: column;
    overflow: auto;
    padding: 36px 48px;
    background: var(--pv-surface);
    --pv-field-size: 44px;
  }
  form {
    display: grid;
    gap: 16px;
    inline-size: min(376px, 100%);
    margin: auto;
  }
  h1 {
    font-size: 26px;
    font-weight: 680;
    letter-spacing: var(--pv-tracking-tight);
  }
  .status {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    color: var(--pv-ink-3);
    font-size: 12px;
  }
  .status i {
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--pv-danger);
    box-shadow: 0 0 0 3px var(--pv-danger-soft);
  }
  .status .up {
    background: var(--pv-ok);
    box-shadow: 0 0 0 3px var(--pv-ok-soft);
  }
  .refused {
    padding: 9px 12px;
    border: 1px solid var(--pv-danger-line);
    border-radius: 9px;
    background: var(--pv-danger-soft);
    color: var(--pv-danger-ink);
  }
  .refused:empty {
    display: none;
  }
  @media (max-width: 860px) {
    .login {
      grid-template-columns: minmax(0, 1fr);
    }
    .welcome {
      display: none;
    }
  }
`;
