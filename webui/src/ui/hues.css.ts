import { css } from 'lit';

/** Colours of a stage or a standing under one set of names: --c solid, --on, --soft, --ink, --ln line. */
export const hues = css`
  [data-hue] {
    --c: var(--pv-prospect);
    --on: var(--pv-prospect-on);
    --soft: var(--pv-prospect-soft);
    --ink: var(--pv-prospect-ink);
    --ln: var(--pv-prospect-line);
  }
  [data-hue='CUSTOMER'] {
    --c: var(--pv-customer);
    --on: var(--pv-customer-on);
    --soft: var(--pv-customer-soft);
    --ink: var(--pv-customer-ink);
    --ln: var(--pv-customer-line);
  }
  [data-hue='LOYAL'] {
    --c: var(--pv-loyal);
    --on: var(--pv-loyal-on);
    --soft: var(--pv-loyal-soft);
    --ink: var(--pv-loyal-ink);
    --ln: var(--pv-loyal-line);
  }
  [data-hue='ADVOCATE'] {
    --c: var(--pv-advocate);
    --on: var(--pv-advocate-on);
    --soft: var(--pv-advocate-soft);
    --ink: var(--pv-advocate-ink);
    --ln: var(--pv-advocate-line);
  }
  [data-hue='ACTIVE'] {
    --c: var(--pv-ok);
    --on: var(--pv-ok-on);
    --soft: var(--pv-ok-soft);
    --ink: var(--pv-ok-ink);
    --ln: var(--pv-ok-line);
  }
  [data-hue='AT_RISK'] {
    --c: var(--pv-at-risk);
    --on: var(--pv-at-risk-on);
    --soft: var(--pv-at-risk-soft);
    --ink: var(--pv-at-risk-ink);
    --ln: var(--pv-at-risk-line);
  }
  [data-hue='LAPSED'] {
    --c: var(--pv-lapsed);
    --on: var(--pv-lapsed-on);
    --soft: var(--pv-lapsed-soft);
    --ink: var(--pv-lapsed-ink);
    --ln: var(--pv-lapsed-line);
  }
  [data-hue='LOST'] {
    --c: var(--pv-lost);
    --on: var(--pv-lost-on);
    --soft: var(--pv-lost-soft);
    --ink: var(--pv-lost-ink);
    --ln: var(--pv-lost-line);
  }
  [data-hue='DETRACTOR'] {
    --c: var(--pv-detractor);
    --on: var(--pv-detractor-on);
    --soft: var(--pv-detractor-soft);
    --ink: var(--pv-detractor-ink);
    --ln: var(--pv-detractor-line);
  }
`;
