import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import type { Promised } from '../wire/care.ts';
import { keepPromise, takeBack } from './actions.ts';
import { editingPromise } from './care-edit.ts';
import { Editable } from './editable.ts';
import { rowStyle } from './row.css.ts';

const TONE = { OPEN: 'warn', KEPT: 'ok', BROKEN: 'bad' } as const;

/** What a customer was promised: open, kept or broken. */
@customElement('pv-promises')
export class PvPromises extends Editable {
  static override styles = [PvElement.styles, rowStyle];

  @property({ attribute: false }) items: readonly Promised[] = [];

  override render() {
    return this.rows(this.items, (one) => this.#row(one));
  }

  #row(one: Promised) {
    const { text, by, madeAt, dueAt, state, keptAt } = one;
    const about = [
      by && person(by),
      t('care.promised', { when: when(madeAt) }),
      t('care.dueAt', { when: when(dueAt) }),
    ];
    if (keptAt !== undefined) about.push(t('care.keptAt', { when: when(keptAt) }));
    return html`<li class=${state === 'BROKEN' ? 'bad' : ''}>
      <pv-icon name="promise"></pv-icon>
      <span
        ><b><bdi>${text}</bdi></b
        ><small><bdi>${about.filter(Boolean).join(' · ')}</bdi></small></span
      >
      <span class="acts"
        >${state === 'OPEN' ? this.#open(one) : nothing}<pv-pill .tone=${TONE[state]}
          >${t(`care.promise.${state}`)}</pv-pill
        >${
          state === 'KEPT'
            ? nothing
            : html`<pv-button size="sm" icon="check" @click=${() => void this.act(() => keepPromise(one))}
                >${t('care.keep')}</pv-button
              >`
        }</span
      >
    </li>`;
  }

  /** What was not promised like that, or not at all. */
  #open(one: Promised) {
    return html`<pv-button
        size="sm"
        variant="quiet"
        icon="edit"
        label=${t('care.edit.promise')}
        @click=${() => (this.editing = editingPromise(one))}
      ></pv-button
      ><pv-button
        size="sm"
        variant="quiet"
        icon="undo"
        label=${t('care.takeBack')}
        @click=${() => void this.act(() => takeBack('promises', one))}
      ></pv-button>`;
  }
}
