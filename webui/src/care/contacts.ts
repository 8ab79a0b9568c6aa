import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ICON } from '../desk/timeline-item.ts';
import { resultOf } from '../desk/results.ts';
import { when } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { wordOf } from '../i18n/phrase.ts';
import { catalogue } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Contact } from '../wire/care.ts';
import { takeBack } from './actions.ts';
import { editingContact } from './care-edit.ts';
import { Editable } from './editable.ts';
import { rowStyle } from './row.css.ts';

/** How a customer was spoken to over other channels than the telephone. */
@customElement('pv-contacts')
export class PvContacts extends Editable {
  static override styles = [PvElement.styles, rowStyle];

  @property({ attribute: false }) items: readonly Contact[] = [];

  override render() {
    return this.rows(this.items, (one) => this.#row(one));
  }

  #row(one: Contact) {
    const { channel, direction, note } = one;
    const who = t(direction === 'OUTBOUND' ? 'care.outbound' : 'care.inbound');
    return html`<li>
      <pv-icon .name=${ICON[channel]}></pv-icon>
      <span
        ><b>${wordOf(channel)} · ${who}</b
        ><small
          >${this.#more(one).map((part, place) => html`${place > 0 ? ' · ' : ''}<bdi>${part}</bdi>`)}</small
        >${note === undefined ? nothing : html`<small><bdi>${note}</bdi></small>`}</span
      >
      <span class="acts"
        ><pv-button
          size="sm"
          variant="quiet"
          icon="edit"
          label=${t('care.edit.contact')}
          @click=${() => (this.editing = editingContact(one))}
        ></pv-button
        ><pv-button
          size="sm"
          variant="quiet"
          icon="undo"
          label=${t('care.takeBack')}
          @click=${() => void this.act(() => takeBack('contacts', one))}
        ></pv-button
      ></span>
    </li>`;
  }

  #more({ at, by, direction, reason, disposition, aims, ownAccord }: Contact): string[] {
    const why = catalogue.value.callReasons.find(({ code }) => code === reason);
    return [
      when(at),
      by && person(by),
      why?.title[language.value] ?? reason,
      resultOf(disposition),
      ...aims.map((aim) => t(`care.aim.${aim}`)),
      direction === 'OUTBOUND' && !ownAccord ? t('care.waitedFor') : undefined,
    ].filter((part) => part !== undefined);
  }
}
