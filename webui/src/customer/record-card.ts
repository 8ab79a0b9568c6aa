import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shortDate } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { wordOf } from '../i18n/phrase.ts';
import { catalogue } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { KeptRecord } from '../wire/record.ts';
import '../desk/phone.ts';
import './record-form.ts';
import { ownValue } from './record-inputs.ts';

type Row = readonly [label: string, value: unknown];

/** What is written down of a party; edited in place. */
@customElement('pv-record-card')
export class PvRecordCard extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      dl {
        display: grid;
        grid-template-columns: minmax(80px, auto) minmax(0, 1fr);
        gap: 7px 14px;
      }
      dt {
        color: var(--pv-ink-3);
      }
      dd {
        overflow-wrap: anywhere;
      }
      h3 {
        margin-block: 14px 6px;
      }
    `,
  ];

  @property() party = '';
  @property({ attribute: false }) kept!: KeptRecord;
  @state() private editing = false;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('party')) this.editing = false;
  }

  override render() {
    return html`<pv-card icon="user" heading=${t('record.title')}>
      ${this.editing ? nothing : this.#edit()}
      ${
        this.editing
          ? html`<pv-record-form
              .party=${this.party}
              .kept=${this.kept}
              @pv-close=${() => (this.editing = false)}
            ></pv-record-form>`
          : this.#view()
      }
    </pv-card>`;
  }

  #edit() {
    return html`<pv-button
      slot="end"
      size="sm"
      variant="quiet"
      icon="edit"
      @click=${() => (this.editing = true)}
      >${t('record.edit')}</pv-button
    >`;
  }

  #view() {
    const { record, around, defined } = this.kept;
    const own = defined.map((field): Row => [
      field.title[language.value],
      ownValue(field, record.fields[field.code]),
    ]);
    const consents = Object.entries(record.consents).map(([channel, given]): Row => [
      wordOf(channel),
      given ? t('record.yes') : t('record.no'),
    ]);
    return html`${rows([...facts(this.kept, this.party), ...own])}
    ${
      consents.length === 0
        ? nothing
        : html`<h3>${t('record.consents')}</h3>
            ${rows(consents)}`
    }
    ${
      around.length === 0
        ? nothing
        : html`<h3>${t('record.around')}</h3>
            ${rows(
              around.map(({ party, name, kind, outward }): Row => [
                t(outward ? `record.link.${kind}` : `record.linked.${kind}`),
                html`<a href="/customers/${party}"><bdi>${name}</bdi></a>`,
              ]),
            )}`
    }`;
  }
}

function facts({ record }: KeptRecord, party: string): Row[] {
  const known = catalogue.value.sources.find(({ code }) => code === record.source);
  const hours =
    record.preferredFrom && `${record.preferredFrom.slice(0, 5)}–${record.preferredTo?.slice(0, 5) ?? ''}`;
  return [
    ...record.numbers.map(({ number, kind }): Row => [
      t(`record.number.${kind as 'MOBILE'}`),
      html`<pv-phone number=${number} party=${party}></pv-phone>`,
    ]),
    ...record.channels.map(({ kind, address }): Row => [
      wordOf(kind),
      html`<bdi dir="auto">${address}</bdi>`,
    ]),
    [t('record.job'), record.job],
    [t('record.company'), record.company],
    [t('record.place'), record.place],
    [t('record.birthday'), record.birthday && shortDate(record.birthday)],
    [t('record.source'), known?.title[language.value] ?? record.source],
    [t('record.prefers'), record.preferredChannel && wordOf(record.preferredChannel)],
    [t('record.hours'), hours && html`<span class="t">${hours}</span>`],
    [t('record.language'), record.language && wordOf(record.language.toUpperCase())],
  ];
}

function rows(all: readonly Row[]) {
  return html`<dl>
    ${all.map(([label, value]) =>
      value === undefined || value === ''
        ? nothing
        : html`<dt>${label}</dt>
            <dd>${value}</dd>`,
    )}
  </dl>`;
}
