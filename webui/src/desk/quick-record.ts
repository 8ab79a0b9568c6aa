import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { catalogue } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import type { Choice } from '../wire/catalogue.ts';
import type { Candidate } from '../wire/customer.ts';
import { Watch } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { reasonOf, saveCaller } from './actions.ts';
import { callerOf, filled, type Record } from './record.ts';
import { quickRecordStyle } from './quick-record.css.ts';
import { records } from './state.ts';
import './note-editor.ts';
import '../app/key-hint.ts';
import '../work/follow-ups.ts';
import '../app/search.ts';

/** An unknown caller written down in place. What is typed survives a reload until it is saved. */
@customElement('pv-quick-record')
export class PvQuickRecord extends PvElement {
  static override styles = [PvElement.styles, quickRecordStyle];

  @property({ attribute: false }) pop!: Pop;
  /** Without the note, which is elsewhere. */
  @property({ type: Boolean, reflect: true }) short = false;
  @state() private refusal = '';
  @state() private changes = 0;
  #saving = false;
  readonly #known = new Watch(this, catalogue, (value) => value);

  override render() {
    const record = records.get(this.pop.id) ?? {};
    const { sources, callReasons } = this.#known.value;
    return html`<pv-card fill icon="user-plus" heading=${t('desk.record')}>
      ${this.short ? nothing : html`<span slot="after" class="muted ell">${t('desk.record.hint')}</span>`}
      <form @submit=${this.#submitted}>
        ${this.#field('name', t('desk.record.name'), record)}
        ${this.#field('company', t('desk.record.company'), record)} ${this.#kind(record)}
        ${this.#choice('reason', t('desk.record.reason'), callReasons, record)}
        ${this.#choice('source', t('desk.record.source'), sources, record)} ${this.#referrer(record)}
        <div class="full save">
          <p class="faint">${this.refusal ? nothing : t('desk.record.kept')}</p>
          <p class="bad" role="alert">${this.refusal}</p>
          <pv-button
            type="submit"
            variant="primary"
            size="lg"
            icon="check"
            ?disabled=${callerOf(record) === undefined}
            >${t('desk.record.save')}</pv-button
          >
        </div>
        ${this.short ? nothing : this.#note()}
      </form>
    </pv-card>`;
  }

  #note() {
    return html`<div class="full note">
      <p class="label">${t('desk.note')}<pv-key use="writeNote"></pv-key></p>
      <pv-note .pop=${this.pop}></pv-note>
      <pv-follow-ups .pop=${this.pop}></pv-follow-ups>
    </div>`;
  }

  #field(name: 'name' | 'company', label: string, record: Record) {
    return html`<pv-field
      name=${name}
      label=${label}
      .value=${record[name] ?? ''}
      placeholder=${t(`desk.record.${name}.placeholder`)}
      @input=${({ target }: Event) => this.#set(name, (target as PvField).value)}
    ></pv-field>`;
  }

  #kind({ kind = 'PERSON' }: Record) {
    return html`<fieldset>
      <legend>${t('desk.record.kind')}</legend>
      <pv-seg
        label=${t('desk.record.kind')}
        .segments=${[
          { id: 'PERSON', label: t('word.PERSON') },
          { id: 'ORGANISATION', label: t('word.ORGANISATION') },
        ]}
        .selected=${kind}
        @pv-choose=${({ detail }: CustomEvent<string>) => this.#set('kind', detail)}
      ></pv-seg>
    </fieldset>`;
  }

  #choice(field: 'reason' | 'source', legend: string, choices: readonly Choice[], record: Record) {
    if (choices.length === 0) return nothing;
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="chips">
        ${choices.map(
          ({ code, title }) =>
            html`<pv-chip
              .pressed=${record[field] === code}
              @click=${() => this.#set(field, record[field] === code ? '' : code)}
              >${title[language.value]}</pv-chip
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #referrer({ referrerName }: Record) {
    const forget = () => this.#set('referrer', '', '');
    const found = (event: CustomEvent<Candidate>) => {
      event.stopPropagation();
      this.#set('referrer', event.detail.party, event.detail.name);
    };
    return html`<fieldset>
      <legend>${t('desk.record.referrer')}</legend>
      ${
        referrerName === undefined
          ? html`<pv-search
              keyless
              placeholder=${t('desk.record.referrer.search')}
              @pv-party=${found}
            ></pv-search>`
          : html`<pv-chip icon="x" .pressed=${true} @click=${forget}><bdi>${referrerName}</bdi></pv-chip>`
      }
    </fieldset>`;
  }

  #set(field: keyof Record, value: string, referrerName?: string): void {
    const changed = filled(records.get(this.pop.id) ?? {}, field, value);
    const record = referrerName === undefined ? changed : filled(changed, 'referrerName', referrerName);
    if (Object.keys(record).length === 0) records.delete(this.pop.id);
    else records.set(this.pop.id, record);
    this.changes++;
  }

  readonly #submitted = (event: Event) => {
    event.preventDefault();
    const caller = callerOf(records.get(this.pop.id) ?? {});
    if (caller === undefined || this.#saving) return;
    [this.#saving, this.refusal] = [true, ''];
    void saveCaller(this.pop.id, caller)
      .then(() => records.delete(this.pop.id))
      .catch((failure: unknown) => (this.refusal = reasonOf(failure)))
      .finally(() => (this.#saving = false))
      .then(() => this.changes++);
  };
}
