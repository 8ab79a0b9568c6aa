import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../app/search.ts';
import { catalogueOf } from '../care/actions.ts';
import { t } from '../i18n/messages.ts';
import { newKey } from '../wire/request-key.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Treatment } from '../wire/care.ts';
import type { Candidate } from '../wire/customer.ts';
import type { Referral, ReferralKind, ReferralTerms } from '../wire/deals.ts';
import { refusalOf } from '../wire/refusal.ts';
import { dealForm } from './deal-form.css.ts';
import './sale-changes.ts';
import { asRead, member, said, saved } from './saving.ts';
import { treatmentChoice } from './treatment-choice.ts';

const KINDS: readonly ReferralKind[] = ['WORD_OF_MOUTH', 'BROUGHT_ALONG', 'ONLINE', 'CODE'];

/** Who sent this party, or whom they sent. Tells `pv-close` when it is kept. */
@customElement('pv-referral-form')
export class PvReferralForm extends PvElement {
  static override styles = [PvElement.styles, dealForm];

  @property() party = '';
  @property({ attribute: false }) kept: Referral | undefined;
  @state() private direction: 'BY' | 'SENT' = 'BY';
  @state() private other: Candidate | undefined;
  @state() private why = '';
  @state() private treatments: readonly Treatment[] = [];
  #key = newKey();

  override connectedCallback(): void {
    super.connectedCallback();
    void catalogueOf()
      .then((all) => (this.treatments = all))
      .catch((failure: unknown) => (this.why = refusalOf(failure)));
  }

  override render() {
    const { kept } = this;
    const { kind, product = '', ownAccord = true, treatment = '' } = kept?.terms ?? {};
    return html`<form @submit=${this.#save}>
      ${kept === undefined ? this.#who() : nothing}
      <div class="fields">
        <label
          >${t('deal.referral.kind')}<select name="kind">
            ${KINDS.map((one) => html`<option value=${one} ?selected=${one === kind}>${t(`deal.referral.${one}`)}</option>`)}
          </select></label
        >
        <label
          >${t('deal.referral.product')}<input name="product" maxlength="200" dir="auto" .value=${product}
        /></label>
        ${treatmentChoice(this.treatments, treatment)}
        <label class="tick wide"
          ><input type="checkbox" name="asked" ?checked=${!ownAccord} />${t('deal.referral.asked')}</label
        >
      </div>
      ${kept ? html`<pv-sale-changes subject="REFERRAL" of=${kept.id}></pv-sale-changes>` : nothing}
      <div class="foot">
        <p class="bad grow" role="alert">${this.why}</p>
        ${kept ? html`<pv-button icon="x" @click=${() => void this.#remove(kept)}>${t('deal.referral.remove')}</pv-button>` : nothing}
        <pv-button
          type="submit"
          variant="primary"
          icon="check"
          ?disabled=${kept === undefined && this.other === undefined}
          >${t('deal.save')}</pv-button
        >
      </div>
    </form>`;
  }

  #who() {
    const found = (event: CustomEvent<Candidate>) => {
      event.stopPropagation();
      this.other = event.detail;
    };
    return html`<pv-seg
        label=${t('deal.referral.direction')}
        .segments=${(['BY', 'SENT'] as const).map((id) => ({ id, label: t(`deal.referral.${id}`) }))}
        .selected=${this.direction}
        @pv-choose=${({ detail }: CustomEvent<'BY' | 'SENT'>) => (this.direction = detail)}
      ></pv-seg>
      ${
        this.other === undefined
          ? html`<pv-search
              keyless
              placeholder=${t('desk.record.referrer.search')}
              @pv-party=${found}
            ></pv-search>`
          : html`<div>
              <pv-chip icon="x" .pressed=${true} @click=${() => (this.other = undefined)}
                ><bdi>${this.other.name}</bdi></pv-chip
              >
            </div>`
      }`;
  }

  readonly #save = async (event: Event) => {
    event.preventDefault();
    const terms = this.#terms(new FormData(event.target as HTMLFormElement));
    const { kept, other } = this;
    const outcome = await saved(
      kept !== undefined
        ? session.put<Referral>(`/referrals/${kept.id}`, terms, asRead(kept.version))
        : this.#record(other?.party ?? '', terms),
    );
    if ('done' in outcome) this.emit('pv-close');
    else {
      this.#key = newKey();
      this.why = outcome.why;
      if (outcome.current !== undefined) this.kept = outcome.current;
    }
  };

  #terms(form: FormData): ReferralTerms {
    const kind = (said(form, 'kind') ?? 'WORD_OF_MOUTH') as ReferralKind;
    const ownAccord = form.get('asked') === null;
    return {
      kind,
      ownAccord,
      ...member('product', said(form, 'product')),
      ...member('treatment', said(form, 'treatment') ?? this.#unread()),
    };
  }

  /** While the catalogue is not read, what was chosen before stays. */
  #unread(): string | undefined {
    return this.treatments.length === 0 ? this.kept?.terms.treatment : undefined;
  }

  #record(other: string, terms: ReferralTerms): Promise<Referral> {
    const [referred, referrer] = this.direction === 'BY' ? [this.party, other] : [other, this.party];
    const headers = { 'idempotency-key': this.#key };
    return session.post<Referral>(`/parties/${referred}/referrals`, { referrer, terms }, headers);
  }

  async #remove({ id, version }: Referral): Promise<void> {
    const outcome = await saved(session.delete(`/referrals/${id}`, asRead(version)));
    if ('done' in outcome) this.emit('pv-close');
    else this.why = outcome.why;
  }
}
