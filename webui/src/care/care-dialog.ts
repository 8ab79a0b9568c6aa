import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { reasonOf } from '../desk/actions.ts';
import '../desk/contact-cap.ts';
import { Drafts } from '../desk/drafts.ts';
import '../desk/guardrail.ts';
import { t } from '../i18n/messages.ts';
import { catalogue, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Treatment } from '../wire/care.ts';
import { clock } from '../wire/clock.ts';
import type { CustomerFile } from '../wire/customer.ts';
import { Problem } from '../wire/session.ts';
import { Watch } from '../wire/store.ts';
import { foot } from './foot.ts';
import { formStyle } from '../work/form.css.ts';
import { newKey } from '../wire/request-key.ts';
import { catalogueOf, keep, type Kind } from './actions.ts';
import './care-field.ts';
import { blank, bodyOf, complete, type Field, type Value } from './forms.ts';
import { fieldsOf } from './questions.ts';

const DAY_MS = 86_400_000;
const OF_CONTACT = ['guard.noContact', 'guard.noConsent', 'guard.quietHours'];

/** What was written and not kept: it survives a reload, a crash of the browser and the end of the call. */
const drafts = new Drafts<Record<string, Value>>(
  () => `pishvaz.care.${session.signedIn.value?.me.user ?? ''}.`,
);

/** Keeps something of a customer: a promise, a complaint, a contact … Open while `kind` is set; tells by `pv-close`, `pv-kept`. */
@customElement('pv-care-dialog')
export class PvCareDialog extends PvElement {
  static override styles = [PvElement.styles, formStyle];

  @property({ attribute: false }) file!: CustomerFile;
  @property() kind: Kind | undefined;
  /** The call it comes from. */
  @property() call: string | undefined;
  /** What the form begins with. */
  @property({ attribute: false }) preset: Readonly<Record<string, Value>> = {};
  @state() private values: Record<string, Value> = {};
  @state() private treatments: readonly Treatment[] = [];
  @state() private refusal = '';
  #key = '';
  readonly #known = new Watch(this, catalogue, (value) => value);

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('kind') || this.kind === undefined) return;
    this.#key = newKey();
    this.refusal = '';
    this.#begin();
    if (this.kind === 'treatment') void this.#offer();
  }

  #begin(): void {
    const me = session.signedIn.value?.me.user ?? '';
    const due = new Date(clock.now() + DAY_MS).toISOString();
    const { dueAt = due, ...written } = drafts.get(this.#draft) ?? {};
    const late = typeof dueAt === 'string' && Date.parse(dueAt) < clock.now();
    const began = blank(this.#fields(), late || typeof dueAt !== 'string' ? due : dueAt, me);
    this.values = { ...began, ...written, ...this.preset };
  }

  get #draft(): string {
    return `${this.file.party.id} ${this.call ?? ''} ${this.kind ?? ''}`;
  }

  #write(name: string, value: Value): void {
    this.values = { ...this.values, [name]: value };
    drafts.set(this.#draft, this.values);
  }

  async #offer(): Promise<void> {
    this.treatments = await catalogueOf().catch((failure: unknown) => {
      this.refusal = reasonOf(failure);
      return [];
    });
    this.#begin();
  }

  #fields(): Field[] {
    if (this.kind === undefined) return [];
    const { stage } = this.file.lifecycle;
    return fieldsOf(this.kind, {
      catalogue: this.#known.value,
      treatments: this.treatments,
      stage,
    });
  }

  override render() {
    const { kind } = this;
    return html`<pv-dialog
      heading=${kind === undefined ? '' : t(`care.make.${kind}`)}
      ?open=${kind !== undefined}
      @pv-close=${() => (this.kind = undefined)}
    >
      ${kind === undefined ? nothing : this.#form(kind)}
    </pv-dialog>`;
  }

  #form(kind: Kind) {
    const fields = this.#fields();
    return html`<form @submit=${this.#submitted}>
      ${kind === 'contact' ? this.#rails() : nothing}
      ${fields.map(
        (field) =>
          html`<pv-care-field
            .field=${field}
            .value=${this.values[field.name]}
            @pv-value=${({ detail }: CustomEvent<Value>) => this.#write(field.name, detail)}
          ></pv-care-field>`,
      )}
      ${foot(this.refusal, complete(fields, this.values))}
    </form>`;
  }

  #rails() {
    const rails = this.file.guardrails.filter(({ title }) => OF_CONTACT.includes(title.code));
    return html`<pv-contact-cap .cap=${this.file.contactCap}></pv-contact-cap>
      ${rails.map((rail) => html`<pv-guardrail .guardrail=${rail}></pv-guardrail>`)}`;
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const { kind, call } = this;
    if (kind === undefined || !complete(this.#fields(), this.values)) return;
    const of = call !== undefined && (kind === 'promise' || kind === 'complaint') ? { call } : {};
    try {
      await keep(kind, this.file.party.id, { ...bodyOf(kind, this.values), ...of }, this.#key);
      drafts.delete(this.#draft);
      this.emit('pv-kept', kind);
      this.kind = undefined;
    } catch (failure) {
      if (failure instanceof Problem) this.#key = newKey();
      this.refusal = reasonOf(failure);
    }
  };
}
