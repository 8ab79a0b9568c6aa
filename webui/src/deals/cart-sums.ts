import { html, nothing } from 'lit';
import { money, toman } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import type { Discount } from '../wire/sales.ts';
import { sums, type Cart } from './cart.ts';

/** The sum of a cart, the discount that is stated, and what is to be paid. */
export function cartSums(cart: Cart, discounts: readonly Discount[], chosen: (event: Event) => void) {
  const { sum, off, total } = sums(cart, discounts);
  return html`<dl>
    <div>
      <dt>${t('order.sum')}</dt>
      <dd>${money(sum)}</dd>
    </div>
    ${discounts.length === 0 ? nothing : stated(cart, discounts, off, chosen)}
    <div class="total">
      <dt>${t('order.total')}</dt>
      <dd aria-live="polite">${money(total)}</dd>
    </div>
  </dl>`;
}

function stated(cart: Cart, discounts: readonly Discount[], off: number, chosen: (event: Event) => void) {
  return html`<div>
    <dt>
      <select aria-label=${t('order.discount')} @change=${chosen}>
        <option value="">${t('deal.noDiscount')}</option>
        ${discounts.map(
          ({ code, title }) =>
            html`<option value=${code} ?selected=${code === cart.discount}>
              ${title[language.value]} (${code})
            </option>`,
        )}
      </select>
    </dt>
    <dd><bdi dir="ltr">${toman(-off)}</bdi></dd>
  </div>`;
}
