import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { catalogue, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import { PURPOSES, type CallList, type ListPreview } from '../wire/lists.ts';
import { newKey } from '../wire/request-key.ts';
import { formStyle } from '../work/form.css.ts';
import { emptyDraft, named, STAGES, STANDINGS, termsOf, today, type ListDraft, type Typed } from './draft.ts';
import { listFormStyle } from './list-form.css.ts';
import './list-fields.ts';
import './list-preview.ts';
import { whyNot } from './refused.ts';

const PAUSE_MS = 500;

/** A new telemarketing list: whom, why, when and by whom, with whom it would have. Tells by `pv-made`. */
@customElement('pv-list-form')
export class PvListForm extends PvElement {
  static override styles = [PvElement.styles, formStyle, listFormStyle];

  @property({ type: Boolean }) open = false;
  @state() private draft = emptyDraft(today());
  @state() private preview: ListPreview | undefined;
  @state() private refusal = '';
  #key = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('open') || !this.open) return;
    this.draft = emptyDraft(today());
    this.#key = newKey();
    this.#look();
  }

  override render() {
    return html`<pv-dialog heading=${t('lists.new')} ?open=${this.open}>
      ${this.open ? this.#form() : nothing}
    </pv-dialog>`;
  }

  #form() {
    return html`<form @submit=${this.#submitted}>
      ${this.#field('name')}
      <label
        >${t('lists.purpose')}<select @change=${this.#chosen('purpose')}>
          ${PURPOSES.map((one) => html`<option value=${one} ?selected=${one === this.draft.purpose}>${t(`lists.purpose.${one}`)}</option>`)}
        </select></label
      >
      <div class="wide">${this.#field('why')}</div>
      <div class="wide">${this.#field('say')}</div>
      ${this.#whom()}
      <div class="four">
        ${this.#field('places')}${this.#field('silentDays')}${this.#field('expectedWithinDays')}${this.#field('most')}
      </div>
      <pv-list-fields class="wide" .chosen=${this.draft.fields} @pv-fields=${this.#own}></pv-list-fields>
      ${this.#who()}
      <div class="four">
        ${this.#field('first')}${this.#field('last')}${this.#field('from')}${this.#field('to')}${this.#field('attempts')}${this.#field('retryMinutes')}
      </div>
      <pv-list-preview class="wide" .preview=${this.preview}></pv-list-preview>
      <div class="foot wide">
        <p class="bad grow" role="alert">${this.refusal}</p>
        <pv-button
          type="submit"
          variant="primary"
          icon="check"
          ?disabled=${this.draft.name.trim() === '' || this.draft.why.trim() === ''}
          >${t('lists.make')}</pv-button
        >
      </div>
    </form>`;
  }

  #whom() {
    const sources = catalogue.value.sources.map(({ code, title }) => [code, title[language.value]] as const);
    return html`${this.#chips('stages', named(STAGES))}${this.#chips('standings', named(STANDINGS))}
    ${sources.length === 0 ? nothing : this.#chips('sources', sources)}`;
  }

  #field(name: Typed) {
    return html`<pv-field
      label=${t(`lists.field.${name}`)}
      .value=${this.draft[name]}
      @input=${({ target }: Event) => this.#set({ [name]: (target as PvField).value })}
    ></pv-field>`;
  }

  #chips(name: 'stages' | 'standings' | 'sources', options: readonly (readonly [string, string])[]) {
    const chosen: readonly string[] = this.draft[name];
    const toggle = (code: string) =>
      this.#set({
        [name]: chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code],
      });
    return html`<fieldset>
      <legend>${t(`lists.field.${name}`)}</legend>
      ${options.map(([code, word]) => html`<pv-chip .pressed=${chosen.includes(code)} @click=${() => toggle(code)}>${word}</pv-chip>`)}
    </fieldset>`;
  }

  #who() {
    const { colleagues, departments } = catalogue.value;
    return html`<label
      >${t('lists.field.whose')}<select @change=${this.#chosen('whose')}>
        <option value="">${t('lists.everybody')}</option>
        ${departments.map(({ code, title }) => html`<option value="department:${code}">${title[language.value]}</option>`)}
        ${colleagues.map(({ agent, name }) => html`<option value=${agent}>${person(name)}</option>`)}
      </select></label
    >`;
  }

  #chosen(name: 'purpose' | 'whose') {
    return ({ target }: Event) => this.#set({ [name]: (target as HTMLSelectElement).value });
  }

  readonly #own = ({ detail: fields }: CustomEvent<ListDraft['fields']>) => this.#set({ fields });

  #set(part: Partial<Record<keyof ListDraft, unknown>>): void {
    this.draft = { ...this.draft, ...(part as Partial<ListDraft>) };
    this.#look();
  }

  /** What would be on the list, once typing pauses; a name and a reason are not needed for that. */
  #look(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const terms = termsOf(this.draft);
      session
        .post<ListPreview>('/lists/preview', { ...terms, name: terms.name || '-', why: terms.why || '-' })
        .then((preview) => ([this.preview, this.refusal] = [preview, '']))
        .catch((failure: unknown) => (this.refusal = whyNot(failure)));
    }, PAUSE_MS);
  }

  readonly #submitted = (event: Event) => {
    event.preventDefault();
    session
      .post<CallList>('/lists', termsOf(this.draft), { 'idempotency-key': this.#key })
      .then((made) => this.emit('pv-made', made))
      .catch((failure: unknown) => {
        this.refusal = whyNot(failure);
        this.#key = newKey();
      });
  };
}
