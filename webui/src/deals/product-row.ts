import { html } from 'lit';
import { toman } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { category as categoryName } from '../i18n/names.ts';
import type { Product } from '../wire/deals.ts';

/** One product in the list. */
export function productRow({ code, title, category, priceRial, offered }: Product, edit: () => void) {
  return html`<tr class=${offered ? '' : 'gone'}>
    <th scope="row"><bdi dir="ltr">${code}</bdi></th>
    <td><bdi>${title.fa}</bdi></td>
    <td><bdi>${title.en}</bdi></td>
    <td>
      <bdi title=${category}>${categoryName(category)}</bdi>
    </td>
    <td class="num">${toman(priceRial)}</td>
    <td>
      <pv-button
        size="sm"
        variant="quiet"
        icon="edit"
        label=${t('products.edit', { code })}
        @click=${edit}
      ></pv-button>
    </td>
  </tr>`;
}
