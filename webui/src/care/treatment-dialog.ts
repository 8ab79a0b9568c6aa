import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { reasonOf } from '../desk/actions.ts';
import { normalise } from '../i18n/digits.ts';
import { t, type PlainKey } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import type { Treatment } from '../wire/care.ts';
import type { TreatmentKind } from '../wire/expectation.ts';
import { newKey } from '../wire/request-key.ts';
import { formStyle } from '../work/form.css.ts';
import { change, define } from './actions.ts';

type Name = 'code' | 'en' | 'fa' | 'cost' | 'percent' | 'valid' | 'every';

const KINDS: readonly TreatmentKind[] = ['RESPECT', 'DISCOUNT', 'GIFT', 'VALUABLE_GIFT', 'FINANCIAL_BENEFIT'];
const RIAL = 10;
const NEW: Record<Name, string> = {
  code: '',
  en: '',
  fa: '',
  cost: '0',
  percent: '',
  valid: '',
  every: '90',
};

/** One treatment of the catalogue, new or changed. Open while `one` is set; tells by `pv-close`, `pv-kept`. */
@customElement('pv-treatment-dialog')
export class PvTreatmentDialog extends PvElement {
  static override styles = [PvElement.styles, formStyle];

  @property({ attribute: false }) one: Treatment | 'new' | undefined;
  @state() private values = NEW;
  @state() private kind: TreatmentKind = 'DISCOUNT';
  @state() private offered = true;
  @state() private refusal = '';
  #key = newKey();

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('one') || this.one === undefined) return;
    this.refusal = '';
    if (this.one === 'new') {
      this.#key = newKey();
      this.values = NEW;
      this.offered = true;
      return;
    }
    const { code, kind, title, costRial, percent, validDays, everyDays, offered } = this.one;
    this.kind = kind;
    this.offered = offered;
    this.values = {
      code,
      ...title,
      cost: String(costRial / RIAL),
      percent: String(percent ?? ''),
      valid: String(validDays ?? ''),
      every: String(everyDays),
    };
  }

  override render() {
    return html`<pv-dialog
      heading=${this.one === 'new' ? t('treatments.add') : t('care.treatment')}
      ?open=${this.one !== undefined}
      @pv-close=${() => (this.one = undefined)}
    >
      ${this.one === undefined ? nothing : this.#form(this.one === 'new')}
    </pv-dialog>`;
  }

  #form(fresh: boolean) {
    return html`<form @submit=${this.#submitted}>
      ${fresh ? html`${this.#field('code', 'treatments.code', true)} ${this.#kinds()}` : nothing}
      ${this.#field('en', 'treatments.en')} ${this.#field('fa', 'treatments.fa')}
      ${this.#field('cost', 'treatments.cost')}
      ${this.kind === 'DISCOUNT' ? this.#field('percent', 'treatments.percent') : nothing}
      ${this.#field('valid', 'treatments.valid')} ${this.#field('every', 'treatments.every')}
      <pv-switch
        label=${t('treatments.offered')}
        .on=${this.offered}
        @pv-choose=${({ detail }: CustomEvent<boolean>) => (this.offered = detail)}
      ></pv-switch>
      <div class="foot">
        <p class="bad grow" role="alert">${this.refusal}</p>
        <pv-button type="submit" variant="primary" icon="check">${t('work.save')}</pv-button>
      </div>
    </form>`;
  }

  #field(name: Name, label: PlainKey, latin = false) {
    return html`<pv-field
      label=${t(label)}
      ?latin=${latin}
      .value=${this.values[name]}
      @input=${({ target }: Event) =>
        (this.values = { ...this.values, [name]: (target as PvField).value.trim() })}
    ></pv-field>`;
  }

  #kinds() {
    return html`<label
      >${t('treatments.kind')}<select
        @change=${({ target }: Event) => (this.kind = (target as HTMLSelectElement).value as TreatmentKind)}
      >
        ${KINDS.map(
          (kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${t(`word.${kind}`)}</option>`,
        )}
      </select></label
    >`;
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const { one, values, kind } = this;
    const numbers = [values.cost, values.percent, values.valid, values.every].map(normalise);
    if (one === undefined || values.en === '' || values.fa === '' || !numbers.every((n) => /^\d*$/.test(n))) {
      this.refusal = t('treatments.wrong');
      return;
    }
    const [cost, percent, valid, every] = numbers.map((n) => (n === '' ? undefined : Number(n)));
    const terms = {
      title: { en: values.en, fa: values.fa },
      costRial: (cost ?? 0) * RIAL,
      ...(kind === 'DISCOUNT' && percent !== undefined && { percent }),
      ...(valid !== undefined && { validDays: valid }),
      ...(every !== undefined && { everyDays: every }),
      offered: this.offered,
    };
    try {
      await (one === 'new' ? define({ code: values.code, kind, ...terms }, this.#key) : change(one, terms));
      this.emit('pv-kept');
      this.one = undefined;
    } catch (failure) {
      this.#key = newKey();
      this.refusal = reasonOf(failure);
    }
  };
}
