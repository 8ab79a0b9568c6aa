import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { reasonOf } from '../desk/actions.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { catalogue, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { PvDialog } from '../ui/pv-dialog.ts';
import type { PvField } from '../ui/pv-field.ts';
import { clock } from '../wire/clock.ts';
import { Watch } from '../wire/store.ts';
import { DEPARTMENT, isWhole, keep, save, writtenOf, type FollowUp, type FollowUpKind } from './follow-up.ts';
import { formStyle } from './form.css.ts';
import './due-picker.ts';

const SOON_MS = 2 * 3_600_000;

/** A task or an agreed callback out of a call: what, who, when. Open while `kind` is set; tells by `pv-close`. */
@customElement('pv-follow-up-dialog')
export class PvFollowUpDialog extends PvElement {
  static override styles = [PvElement.styles, formStyle];

  @property() pop = '';
  @query('pv-dialog') private readonly dialog!: PvDialog;
  @property() kind: FollowUpKind | undefined;
  @state() private written: FollowUp = { what: '', whose: '', due: '' };
  @state() private refusal = '';
  #saving = false;
  readonly #known = new Watch(this, catalogue, (value) => value);

  override willUpdate(changed: Map<string, unknown>): void {
    if (this.kind === undefined || !(changed.has('kind') || changed.has('pop'))) return;
    const whose = session.signedIn.value?.me.user ?? '';
    const due = new Date(clock.now() + SOON_MS).toISOString();
    const { due: before = '', ...written } = writtenOf(this.pop, this.kind) ?? {};
    this.written = { what: '', whose, ...written, due: before === '' ? due : before };
    this.refusal = '';
  }

  /** Who opened it wants to type on, and to hand it to whoever works here now. */
  override async updated(changed: Map<string, unknown>): Promise<void> {
    if (!changed.has('kind') || this.kind === undefined) return;
    void catalogue.load();
    await this.dialog.updateComplete;
    const field = this.renderRoot.querySelector<PvField>('pv-field');
    field?.focus();
    field?.input.setSelectionRange(field.value.length, field.value.length);
  }

  override render() {
    const { kind } = this;
    return html`<pv-dialog heading=${t(`work.make.${kind ?? 'task'}`)} ?open=${kind !== undefined}>
      ${kind === undefined ? nothing : this.#form(kind)}
    </pv-dialog>`;
  }

  #form(kind: FollowUpKind) {
    return html`<form @submit=${this.#submitted}>
      <pv-field
        label=${t(`work.what.${kind}`)}
        .value=${this.written.what}
        placeholder=${t(`work.what.${kind}.placeholder`)}
        @input=${({ target }: Event) => this.#write({ what: (target as PvField).value })}
      ></pv-field>
      ${this.#who(kind)}
      <pv-due-picker
        .value=${this.written.due}
        @pv-due=${({ detail }: CustomEvent<string>) => this.#write({ due: detail })}
      ></pv-due-picker>
      <div class="foot">
        <p class="bad grow" role="alert">${this.refusal}</p>
        <pv-button type="submit" variant="primary" icon="check" ?disabled=${!isWhole(kind, this.written)}
          >${t('work.save')}</pv-button
        >
      </div>
    </form>`;
  }

  #write(changed: Partial<FollowUp>): void {
    this.written = { ...this.written, ...changed };
    if (this.kind !== undefined) keep(this.pop, this.kind, this.written);
  }

  #who(kind: FollowUpKind) {
    const { colleagues, departments } = this.#known.value;
    const option = (value: string, label: string) =>
      html`<option value=${value} ?selected=${value === this.written.whose}>${label}</option>`;
    return html`<label
      >${t('work.who')}<select
        @change=${({ target }: Event) => this.#write({ whose: (target as HTMLSelectElement).value })}
      >
        ${kind === 'task' ? departments.map(({ code, title }) => option(DEPARTMENT + code, title[language.value])) : nothing}
        ${colleagues.map(({ agent }) => option(agent, person(agent)))}
      </select></label
    >`;
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    if (this.kind === undefined || this.#saving || !isWhole(this.kind, this.written)) return;
    this.#saving = true;
    this.refusal = '';
    try {
      await save(this.pop, this.kind, this.written);
      this.emit('pv-worked');
    } catch (failure) {
      this.refusal = reasonOf(failure);
    } finally {
      this.#saving = false;
    }
  };
}
