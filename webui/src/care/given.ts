import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { costOf } from '../desk/expect-words.ts';
import { TREATMENT_ICON } from '../desk/expects.ts';
import { shortDate, when } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import type { Given } from '../wire/care.ts';
import { clock } from '../wire/clock.ts';
import { Acting } from './acting.ts';
import { takeBack, useTreatment } from './actions.ts';
import { rowStyle } from './row.css.ts';

/** What a customer was given: what it cost, who gave it, whether it was used. */
@customElement('pv-given')
export class PvGiven extends Acting {
  static override styles = [PvElement.styles, rowStyle];

  @property({ attribute: false }) items: readonly Given[] = [];

  override render() {
    return html`${this.refused()}
      <ul>
        ${this.items.map((one) => this.#row(one))}
      </ul>`;
  }

  #row(one: Given) {
    const { kind, title, treatment, at, by, note, costRial } = one;
    const about = [t(`word.${kind}`), when(at), by && person(by), costOf(costRial), note];
    return html`<li>
      <pv-icon .name=${TREATMENT_ICON[kind]}></pv-icon>
      <span
        ><b>${title[language.value]} <bdi dir="ltr" class="muted">${treatment}</bdi></b
        ><small><bdi>${about.filter(Boolean).join(' · ')}</bdi></small></span
      >
      <span class="acts">${this.#state(one)}</span>
    </li>`;
  }

  #state(one: Given) {
    const { usedAt, validUntil, order } = one;
    if (usedAt !== undefined)
      return html`<pv-pill tone="ok">${t('care.had', { when: when(usedAt) })} ${order ?? ''}</pv-pill>`;
    if (validUntil !== undefined && clock.since(validUntil) > 0)
      return html`<pv-pill tone="plain">${t('care.ended', { day: shortDate(validUntil) })}</pv-pill>`;
    const until =
      validUntil === undefined ? t('care.unused') : t('care.until', { day: shortDate(validUntil) });
    return html`<pv-button
        size="sm"
        variant="quiet"
        icon="undo"
        label=${t('care.takeBack')}
        @click=${() => void this.act(() => takeBack('given', one))}
      ></pv-button>
      <pv-pill tone="warn">${until}</pv-pill>
      <pv-button size="sm" icon="check" @click=${() => void this.act(() => useTreatment(one))}
        >${t('care.use')}</pv-button
      >`;
  }
}
