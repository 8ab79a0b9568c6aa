import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { toman } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { newKey } from '../wire/request-key.ts';
import { catalogue, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { KeptOpportunity, OpportunityTerms } from '../wire/deals.ts';
import { Watch } from '../wire/store.ts';
import '../work/day-field.ts';
import { dealForm } from './deal-form.css.ts';
import { digits, ownerSelect, productInput, sourceSelect, textInput } from './opportunity-inputs.ts';
import './opportunity-step.ts';
import { found, lookFor } from './product-list.ts';
import './rival-rows.ts';
import './sale-changes.ts';
import { termsOf } from './opportunity-terms.ts';
import { asRead, member, saved } from './saving.ts';

const FRESH: OpportunityTerms = { title: '', valueRial: 0, probability: 20, competitors: [] };

/** An opportunity while it is opened or edited. Tells `pv-close` when it is kept, `pv-deal` to make an order of it. */
@customElement('pv-opportunity-form')
export class PvOpportunityForm extends PvElement {
  static override styles = [PvElement.styles, dealForm];

  @property() party = '';
  @property({ attribute: false }) kept: KeptOpportunity | undefined;
  @state() private terms: OpportunityTerms = FRESH;
  @state() private why = '';
  #key = newKey();
  readonly #known = new Watch(this, catalogue, (value) => value);
  readonly #products = new Watch(this, found, (value) => value.items);

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('kept') && !changed.has('party')) return;
    const owner = session.signedIn.value?.me.user;
    this.terms = this.kept?.terms ?? { ...FRESH, ...member('owner', owner) };
    void lookFor('');
  }

  override render() {
    const { terms, kept } = this;
    const closed = kept?.closedAt !== undefined;
    return html`<form @submit=${this.#save}>
      <div class="fields">
        ${textInput('title', t('deal.title'), terms.title, 'wide')}
        ${productInput(this.#products.value, terms.product)}
        ${textInput('value', t('deal.value'), terms.valueRial === 0 ? '' : toman(terms.valueRial))}
        ${textInput('probability', t('deal.probability'), digits(terms.probability))}
        <pv-day-field
          label=${t('deal.expectedOn')}
          .value=${terms.expectedOn ?? ''}
          @pv-choose=${({ detail }: CustomEvent<string>) => this.#expected(detail)}
        ></pv-day-field>
        ${ownerSelect(this.#known.value.colleagues, terms.owner, kept?.ownerName)}
        ${sourceSelect(this.#known.value.sources, terms.source)}
        <pv-rival-rows
          class="wide"
          .rivals=${terms.competitors}
          @pv-rivals=${({ detail }: CustomEvent<OpportunityTerms['competitors']>) => (this.terms = { ...this.terms, competitors: detail })}
        ></pv-rival-rows>
      </div>
      ${kept ? html`<pv-sale-changes subject="OPPORTUNITY" of=${kept.id}></pv-sale-changes>` : nothing}
      <div class="foot">
        <p class="bad grow" role="alert">${this.why}</p>
        ${kept && !closed ? this.#win(kept) : nothing}
        <pv-button type="submit" variant="primary" icon="check" ?disabled=${closed}
          >${t('deal.save')}</pv-button
        >
      </div>
    </form>`;
  }

  #win({ id, party }: KeptOpportunity) {
    return html`<pv-button
      icon="bag"
      @click=${() => this.emit('pv-deal', { what: 'order', party, opportunity: id })}
      >${t('deal.win')}</pv-button
    >`;
  }

  #expected(day: string): void {
    const { expectedOn: _, ...rest } = this.terms;
    this.terms = { ...rest, ...member('expectedOn', day === '' ? undefined : day) };
  }

  readonly #save = async (event: Event) => {
    event.preventDefault();
    const terms = termsOf(new FormData(event.target as HTMLFormElement), this.terms);
    if (typeof terms === 'string') {
      this.why = terms;
      return;
    }
    const { kept } = this;
    const outcome = await saved(
      kept === undefined
        ? session.post<KeptOpportunity>(`/parties/${this.party}/opportunities`, terms, {
            'idempotency-key': this.#key,
          })
        : session.put<KeptOpportunity>(`/opportunities/${kept.id}`, terms, asRead(kept.version)),
    );
    if ('done' in outcome) this.emit('pv-close');
    else {
      this.#key = newKey();
      this.why = outcome.why;
      if (outcome.current !== undefined) this.kept = outcome.current;
    }
  };
}
