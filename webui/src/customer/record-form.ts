import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { wordOf } from '../i18n/phrase.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import './link-rows.ts';
import type { Change, KeptRecord, PartyRecord } from '../wire/record.ts';
import { refusalOf } from '../wire/refusal.ts';
import { Problem } from '../wire/session.ts';
import { CONSENTS, recordOf } from './record-edit.ts';
import {
  bare,
  CHANNELS,
  choice,
  CONTACTS,
  input,
  LANGUAGES,
  NUMBERS,
  own,
  said,
  select,
  SOURCES,
  YES_NO,
} from './record-inputs.ts';

/** The record while it is edited. What was typed stays when somebody else saved first. Tells `pv-close` when kept. */
@customElement('pv-record-form')
export class PvRecordForm extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      form {
        display: grid;
        gap: 9px;
      }
      label {
        display: grid;
        grid-template-columns: 92px minmax(0, 1fr);
        gap: 8px;
        align-items: center;
        color: var(--pv-ink-2);
        font-size: 12.5px;
      }
      .pair {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 96px;
        gap: 6px;
      }
      input,
      select {
        inline-size: 100%;
        min-block-size: 30px;
        padding-inline: 8px;
        border: 1px solid var(--pv-line-input);
        border-radius: 7px;
        background: var(--pv-surface);
        color: var(--pv-ink);
      }
      .foot {
        display: flex;
        gap: 8px;
        justify-content: flex-end;
      }
    `,
  ];

  @property() party = '';
  @property({ attribute: false }) kept!: KeptRecord;
  @state() private refused: { why: string; changes: readonly Change[] } | undefined;
  @state() private links: PartyRecord['links'] | undefined;
  #version: number | undefined;

  override render() {
    const { record, defined } = this.kept;
    const numbers = [...record.numbers, { number: '', kind: 'MOBILE' }];
    const channels = [...record.channels, { kind: 'EMAIL', address: '' }];
    return html`<form @submit=${this.#save}>
      ${this.refused ? refusal(this.refused) : nothing} ${input('name', t('record.name'), record.name)}
      ${numbers.map(({ number, kind }) => html`<div class="pair">${bare('number', t('record.number'), number, 'tel')} ${select('numberKind', t('record.number'), NUMBERS(), kind)}</div>`)}
      ${channels.map(({ kind, address }) => html`<div class="pair">${bare('address', t('record.address'), address)} ${select('addressKind', t('record.address'), CHANNELS(), kind)}</div>`)}
      ${input('job', t('record.job'), record.job)} ${input('company', t('record.company'), record.company)}
      ${input('place', t('record.place'), record.place)}
      ${input('birthday', t('record.birthday'), record.birthday, 'date')}
      ${choice('source', t('record.source'), SOURCES(), record.source)}
      ${choice('preferredChannel', t('record.prefers'), CONTACTS(), record.preferredChannel)}
      ${input('preferredFrom', t('record.from'), record.preferredFrom?.slice(0, 5), 'time')}
      ${input('preferredTo', t('record.to'), record.preferredTo?.slice(0, 5), 'time')}
      ${choice('language', t('record.language'), LANGUAGES(), record.language)}
      ${CONSENTS.map((channel) => choice(`consent.${channel}`, wordOf(channel), YES_NO(), said(record.consents[channel])))}
      ${defined.map((field) => own(field, record.fields[field.code]))}
      <pv-link-rows
        .links=${this.links ?? record.links}
        .around=${this.kept.around}
        @pv-links=${({ detail }: CustomEvent<PartyRecord['links']>) => (this.links = detail)}
      ></pv-link-rows>
      <div class="foot">
        <pv-button @click=${() => this.emit('pv-close')}>${t('record.leave')}</pv-button>
        <pv-button variant="primary" type="submit">${t('record.save')}</pv-button>
      </div>
    </form>`;
  }

  readonly #save = async (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const written = recordOf(form, this.kept.record, this.kept.defined);
    const record = { ...written, links: this.links ?? written.links };
    const tag = `"${String(this.#version ?? this.kept.version)}"`;
    try {
      await session.put(`/parties/${encodeURIComponent(this.party)}/record`, record, { 'if-match': tag });
      this.emit('pv-close');
    } catch (failure) {
      this.refused = this.#why(failure);
    }
  };

  /** After somebody else's change the next attempt rests on theirs: whoever saves again has seen it. */
  #why(failure: unknown) {
    if (!(failure instanceof Problem)) return { why: t('desk.unreachable'), changes: [] };
    if (failure.status !== 412) return { why: refusalOf(failure), changes: [] };
    const { current, changes } = failure.body as { current: KeptRecord; changes: Change[] };
    this.#version = current.version;
    return { why: t('record.changed'), changes };
  }
}

function refusal({ why, changes }: { why: string; changes: readonly Change[] }) {
  return html`<pv-banner tone="bad" icon="warn" role="alert"
    ><span slot="fact">${why}</span> ${changes.map(
      ({ by, field, before, after }) =>
        html`<bdi
          >${t('record.changedBy', { by: person(by), field, before: before ?? '', after: after ?? '' })}</bdi
        > `,
    )}</pv-banner
  >`;
}
