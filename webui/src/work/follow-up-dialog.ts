import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { reasonOf } from '../desk/actions.ts';
import { Drafts } from '../desk/drafts.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { catalogue, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { PvDialog } from '../ui/pv-dialog.ts';
import type { PvField } from '../ui/pv-field.ts';
import { clock } from '../wire/clock.ts';
import { Watch } from '../wire/store.ts';
import { agree, makeTask } from './actions.ts';
import { formStyle } from './form.css.ts';
import './due-picker.ts';

const SOON_MS = 2 * 3_600_000;
const DEPARTMENT = 'department:';

/** What was typed and not saved, by pop and kind, as long as the tab is open. */
const drafts = new Drafts<string>(
  () => `pishvaz.follow-up.${session.signedIn.value?.me.user ?? ''}.`,
  sessionStorage,
);

/** A task or an agreed callback out of a call: what, who, when. Open while `kind` is set; tells by `pv-close`. */
@customElement('pv-follow-up-dialog')
export class PvFollowUpDialog extends PvElement {
  static override styles = [PvElement.styles, formStyle];

  @property() pop = '';
  @query('pv-dialog') private readonly dialog!: PvDialog;
  @property() kind: 'task' | 'callback' | undefined;
  @state() private what = '';
  @state() private whose = '';
  @state() private due = '';
  @state() private refusal = '';
  readonly #known = new Watch(this, catalogue, (value) => value);

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('kind') || this.kind === undefined) return;
    this.what = drafts.get(this.#draft) ?? '';
    this.whose = session.signedIn.value?.me.user ?? '';
    this.due = new Date(clock.now() + SOON_MS).toISOString();
    this.refusal = '';
  }

  /** Who opened it wants to type, and to hand it to whoever works here now. */
  override async updated(changed: Map<string, unknown>): Promise<void> {
    if (!changed.has('kind') || this.kind === undefined) return;
    void catalogue.load();
    await this.dialog.updateComplete;
    this.renderRoot.querySelector<PvField>('pv-field')?.focus();
  }

  override render() {
    const { kind } = this;
    return html`<pv-dialog heading=${t(`work.make.${kind ?? 'task'}`)} ?open=${kind !== undefined}>
      ${kind === undefined ? nothing : this.#form(kind)}
    </pv-dialog>`;
  }

  #form(kind: 'task' | 'callback') {
    return html`<form @submit=${this.#submitted}>
      <pv-field
        label=${t(`work.what.${kind}`)}
        .value=${this.what}
        placeholder=${t(`work.what.${kind}.placeholder`)}
        @input=${({ target }: Event) => this.#typed((target as PvField).value)}
      ></pv-field>
      ${this.#who(kind)}
      <pv-due-picker
        .value=${this.due}
        @pv-due=${({ detail }: CustomEvent<string>) => (this.due = detail)}
      ></pv-due-picker>
      <div class="foot">
        <p class="bad grow" role="alert">${this.refusal}</p>
        <pv-button
          type="submit"
          variant="primary"
          icon="check"
          ?disabled=${kind === 'task' && this.what.trim() === ''}
          >${t('work.save')}</pv-button
        >
      </div>
    </form>`;
  }

  get #draft(): string {
    return `${this.pop} ${this.kind ?? ''}`;
  }

  #typed(what: string): void {
    this.what = what;
    drafts.set(this.#draft, what);
  }

  #who(kind: 'task' | 'callback') {
    const { colleagues, departments } = this.#known.value;
    const option = (value: string, label: string) =>
      html`<option value=${value} ?selected=${value === this.whose}>${label}</option>`;
    return html`<label
      >${t('work.who')}<select
        @change=${({ target }: Event) => (this.whose = (target as HTMLSelectElement).value)}
      >
        ${kind === 'task' ? departments.map(({ code, title }) => option(DEPARTMENT + code, title[language.value])) : nothing}
        ${colleagues.map(({ agent }) => option(agent, person(agent)))}
      </select></label
    >`;
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    this.refusal = '';
    try {
      await this.#save();
      drafts.delete(this.#draft);
      this.emit('pv-worked');
      this.kind = undefined;
    } catch (failure) {
      this.refusal = reasonOf(failure);
    }
  };

  #save(): Promise<unknown> {
    const what = this.what.trim();
    const dueAt = this.due;
    if (this.kind === 'callback')
      return agree(this.pop, { dueAt, owner: this.whose, ...(what !== '' && { note: what }) });
    const assignee = this.whose.startsWith(DEPARTMENT)
      ? { department: this.whose.slice(DEPARTMENT.length) }
      : { owner: this.whose };
    return makeTask(this.pop, { title: what, dueAt, ...assignee });
  }
}
