import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { HistoryKind } from '../wire/customer.ts';
import { Watch } from '../wire/store.ts';
import type { News } from '../wire/work.ts';
import { news } from './state.ts';
import './unread.ts';

const ICON: Partial<Record<HistoryKind, IconName>> = {
  ORDER: 'bag',
  STAGE: 'arrow-up',
  SURVEY: 'survey',
  COMPLAINT: 'frown',
  REFERRAL: 'branch',
};

/** What happened since yesterday to those whom the agent has talked with; each leads to the line of their history. */
@customElement('pv-news-card')
export class PvNewsCard extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      a {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr) auto;
        gap: 8px;
        align-items: center;
        padding-block: 7px;
        color: inherit;
        text-decoration: none;
      }
      a:hover b {
        color: var(--pv-accent-ink);
      }
      b {
        font-weight: 400;
      }
      li + li {
        border-block-start: 1px solid var(--pv-line);
      }
      pv-icon {
        color: var(--pv-ink-3);
      }
      small {
        display: block;
        color: var(--pv-ink-2);
        font-size: 12px;
      }
      time {
        color: var(--pv-ink-3);
        font-size: 12px;
      }
    `,
  ];

  readonly #news = new Watch(this, news, (value) => value);

  override render() {
    const reading = this.#news.value;
    const items = 'value' in reading ? reading.value.items : [];
    return html`<pv-card icon="bell" heading=${t('work.news')}>
      <pv-unread .of=${news}>
        ${
          items.length === 0
            ? html`<p class="muted">${t('work.news.none')}</p>`
            : html`<ul>
                ${items.map(line)}
              </ul>`
        }
      </pv-unread>
    </pv-card>`;
  }
}

function line({ who, item }: News) {
  return html`<li>
    <a href="/customers/${who.party}#${item.id}">
      <pv-icon .name=${ICON[item.kind] ?? 'dot-c'}></pv-icon>
      <span class="ell"
        ><b>${phrase(item.title)}</b><small class="ell"><bdi>${who.name}</bdi></small></span
      >
      <time datetime=${item.at}>${when(item.at)}</time>
    </a>
  </li>`;
}
