import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ago, when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person, written } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import type { Complaint, RecoveryResult } from '../wire/care.ts';
import { clock } from '../wire/clock.ts';
import { department } from '../work/words.ts';
import { addStep, closeComplaint, markStep, takeBack } from './actions.ts';
import { editingComplaint } from './care-edit.ts';
import { Editable } from './editable.ts';
import { rowStyle } from './row.css.ts';

const RESULTS: readonly RecoveryResult[] = ['RECOVERED', 'PARTLY', 'NOT_RECOVERED'];

/** The complaints of a customer and how each is made good. */
@customElement('pv-complaints')
export class PvComplaints extends Editable {
  static override styles = [PvElement.styles, rowStyle];

  @property({ attribute: false }) items: readonly Complaint[] = [];
  @state() private closing: string | undefined;
  @state() private words = '';
  @state() private result: RecoveryResult = 'RECOVERED';

  override render() {
    return this.rows(this.items, (one) => this.#row(one));
  }

  #row(one: Complaint) {
    const { number: code, subject, at, by, closed, dueAt } = one;
    const late = closed === undefined && dueAt !== undefined && clock.since(dueAt) > 0;
    const about = [t('care.opened', { when: when(at) }), by && person(by), this.#whose(one)].filter(Boolean);
    return html`<li class=${closed === undefined ? 'bad' : ''}>
      <pv-icon name="frown"></pv-icon>
      <span
        ><b><bdi dir="ltr">${code}</bdi> <bdi>${subject}</bdi></b
        ><small><bdi>${about.join(' · ')}</bdi></small></span
      >
      <span class="acts"
        >${
          closed === undefined
            ? html`<pv-pill .tone=${late ? 'bad' : 'warn'}
                  >${dueAt === undefined ? t('care.open') : late ? ago(dueAt) : when(dueAt)}</pv-pill
                >
                <pv-button
                  size="sm"
                  variant="quiet"
                  icon="edit"
                  label=${t('care.edit.complaint')}
                  @click=${() => (this.editing = editingComplaint(one))}
                ></pv-button>
                <pv-button size="sm" icon="check" @click=${() => (this.closing = one.id)}
                  >${t('care.close')}</pv-button
                >`
            : html`<pv-pill tone="plain"
                >${closed.result === undefined ? t('care.closed') : t(`care.result.${closed.result}`)}</pv-pill
              >`
        }<pv-button
          size="sm"
          variant="quiet"
          icon="undo"
          label=${t('care.takeBack')}
          @click=${() => void this.act(() => takeBack('complaints', one))}
        ></pv-button
      ></span>
      ${closed === undefined ? this.#recovery(one) : this.#end(one)}
    </li>`;
  }

  #whose({ ownerName, owner, department: code }: Complaint): string | undefined {
    const name = ownerName ?? owner;
    return name === undefined ? code && department(code) : person(name);
  }

  #end({ closed }: Complaint) {
    const said = [closed?.recovery, closed?.by && person(closed.by), closed && when(closed.at)]
      .filter(Boolean)
      .join(' · ');
    return html`<small class="steps"><bdi>${said}</bdi></small>`;
  }

  #recovery(one: Complaint) {
    return html`<div class="steps">
      ${one.steps.map(
        ({ title, doneAt, doneBy }, place) =>
          html`<label
            ><input
              type="checkbox"
              .checked=${doneAt !== undefined}
              @change=${({ target }: Event) =>
                void this.act(() => markStep(one, place, (target as HTMLInputElement).checked))}
            /><bdi>${written(title)}</bdi
            >${doneAt === undefined ? nothing : html`<small>${when(doneAt)} · ${doneBy && person(doneBy)}</small>`}</label
          >`,
      )}
      ${this.closing === one.id ? this.#closing(one) : this.#adding(one)}
    </div>`;
  }

  #adding(one: Complaint) {
    const submit = (event: Event) => {
      event.preventDefault();
      const field = (event.target as HTMLFormElement).querySelector<PvField>('pv-field');
      const title = field?.value.trim() ?? '';
      if (field === null || title === '') return;
      field.value = '';
      void this.act(() => addStep(one, title));
    };
    return html`<form @submit=${submit}>
      <pv-field label=${t('care.step')}></pv-field>
      <pv-button type="submit" size="sm" icon="plus">${t('care.add')}</pv-button>
    </form>`;
  }

  #closing(one: Complaint) {
    const submit = (event: Event) => {
      event.preventDefault();
      const recovery = this.words.trim();
      const outcome = { result: this.result, ...(recovery !== '' && { recovery }) };
      void this.act(() => closeComplaint(one, outcome)).then(() => (this.closing = undefined));
    };
    return html`<form @submit=${submit}>
      <pv-field
        label=${t('care.recovery')}
        .value=${this.words}
        @input=${({ target }: Event) => (this.words = (target as PvField).value)}
      ></pv-field>
      <select
        aria-label=${t('care.result')}
        @change=${({ target }: Event) => (this.result = (target as HTMLSelectElement).value as RecoveryResult)}
      >
        ${RESULTS.map((result) => html`<option value=${result}>${t(`care.result.${result}`)}</option>`)}
      </select>
      <pv-button type="submit" size="sm" variant="primary" icon="check">${t('care.close')}</pv-button>
    </form>`;
  }
}
