import { css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Order } from '../wire/sales.ts';
import { dealForm } from './deal-form.css.ts';
import { asRead, saved } from './saving.ts';

/** Takes an order back, with a reason, once it was said what follows. Tells `pv-close` when it is done. */
@customElement('pv-order-cancel')
export class PvOrderCancel extends PvElement {
  static override styles = [
    PvElement.styles,
    dealForm,
    css`
      summary {
        color: var(--pv-danger-ink);
        font-weight: 550;
        cursor: pointer;
      }
      form {
        margin-block-start: 8px;
      }
    `,
  ];

  @property({ attribute: false }) order!: Order;
  @query('input') private readonly reason!: HTMLInputElement;
  @state() private why = '';

  override render() {
    return html`<details>
      <summary>${t('deal.order.cancel')}</summary>
      <form @submit=${this.#cancel}>
        <p class="muted">${t('deal.order.cancel.follows')}</p>
        <label>${t('deal.order.cancel.why')}<input maxlength="500" dir="auto" required /></label>
        <div class="foot">
          <p class="bad grow" role="alert">${this.why}</p>
          <pv-button type="submit" variant="danger" icon="x-c">${t('deal.order.cancel.now')}</pv-button>
        </div>
      </form>
    </details>`;
  }

  readonly #cancel = async (event: Event) => {
    event.preventDefault();
    const { id, version } = this.order;
    const body = { reason: this.reason.value };
    const outcome = await saved(session.put<Order>(`/orders/${id}/cancellation`, body, asRead(version)));
    if ('done' in outcome) this.emit('pv-close');
    else this.why = outcome.why;
  };
}
