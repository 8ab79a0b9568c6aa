import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t, type PlainKey } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { IconName } from '../ui/icon-names.ts';
import { toggleTheme } from '../ui/theme.ts';
import type { Role } from '../wire/stream.ts';
import { home, type Page } from './router.ts';

interface Place {
  page: Page;
  icon: IconName;
  label: PlainKey;
}

const DESK: Place = { page: '/desk', icon: 'home', label: 'app.desk' };
const CALLBACKS: Place = { page: '/callbacks', icon: 'callback', label: 'work.callbacks' };
const TASKS: Place = { page: '/tasks', icon: 'list', label: 'work.tasks' };
const BOARD: Place = { page: '/board', icon: 'grid', label: 'app.board' };
const PIPELINE: Place = { page: '/pipeline', icon: 'funnel', label: 'pipeline.title' };
const LISTS: Place = { page: '/lists', icon: 'megaphone', label: 'lists.short' };
const CUSTOMERS: Place = { page: '/customers', icon: 'users', label: 'customer.title' };
const EXCHANGE: Place = { page: '/exchange', icon: 'swap', label: 'exchange.short' };
const PRODUCTS: Place = { page: '/products', icon: 'box', label: 'products.title' };
const TREATMENTS: Place = { page: '/treatments', icon: 'gift', label: 'treatments.title' };
const DEMO: Place = { page: '/demo', icon: 'phone-out', label: 'app.demo.short' };

const PLACES: Record<Role, readonly Place[]> = {
  AGENT: [DESK, CUSTOMERS, CALLBACKS, TASKS],
  SUPERVISOR: [BOARD, PIPELINE, LISTS, DESK, CUSTOMERS, CALLBACKS, TASKS],
  ADMIN: [BOARD, PIPELINE, LISTS, DESK, CUSTOMERS, CALLBACKS, TASKS, PRODUCTS, TREATMENTS, EXCHANGE],
};

/** Primary navigation. */
@customElement('pv-rail')
export class PvRail extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      nav {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: var(--pv-2);
        block-size: 100%;
        padding-block: 10px;
        border-inline-end: 1px solid var(--pv-line);
        background: var(--pv-sunken);
      }
      .home {
        display: grid;
        place-items: center;
        inline-size: 40px;
        block-size: 32px;
        margin-block-end: var(--pv-2);
      }
      ul {
        display: grid;
        gap: 2px;
      }
      li a {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 3px;
        inline-size: 52px;
        padding-block: 7px 5px;
        border-radius: var(--pv-radius-md);
        color: var(--pv-ink-3);
        font-size: 10.5px;
        font-weight: 500;
        line-height: 1.2;
      }
      li a:hover {
        background: var(--pv-hover);
      }
      li a[aria-current] {
        background: var(--pv-surface);
        box-shadow:
          0 0 0 1px var(--pv-line),
          var(--pv-shadow-1);
        color: var(--pv-ink);
      }
      [aria-current] pv-icon {
        color: var(--pv-accent-ink);
      }
      .foot {
        display: grid;
        gap: 2px;
        margin-block-start: auto;
      }
    `,
  ];

  @property() userRole: Role = 'AGENT';
  @property() page: Page = '/desk';
  /** Whether calls can be made for show. */
  @property({ type: Boolean }) demo = false;

  override render() {
    return html`<nav aria-label=${t('app.navigation')}>
      <a class="home" href=${home(this.userRole)} aria-label=${t('app.home')}><pv-logo></pv-logo></a>
      <ul>
        ${[...PLACES[this.userRole], ...(this.demo ? [DEMO] : [])].map(
          ({ page, icon, label }) =>
            html`<li>
              <a href=${page} aria-current=${page === this.page ? 'page' : nothing}>
                <pv-icon .name=${icon} .size=${19}></pv-icon>${t(label)}
              </a>
            </li>`,
        )}
      </ul>
      <div class="foot">
        <pv-button variant="quiet" icon="moon" label=${t('app.theme')} @click=${toggleTheme}></pv-button>
        <pv-button
          variant="quiet"
          icon="keyboard"
          label=${t('app.keys')}
          @click=${() => this.emit('pv-keys')}
        ></pv-button>
      </div>
    </nav>`;
  }
}
