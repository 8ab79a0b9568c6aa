import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import '../ui/index.ts';
import { Watch } from '../wire/store.ts';
import type { SignedIn } from '../wire/session.ts';
import './connection.ts';
import './dialogs.ts';
import { Keys } from './keys.ts';
import { load, titleOf, unloaded, view } from './pages.ts';
import './queue-strip.ts';
import './rail.ts';
import { focusRegion } from './regions.ts';
import { allowed, followLink, go, page, type Page } from './router.ts';
import './topbar.ts';
import '../desk/call-bar.ts';
import '../floor/queue-filter.ts';
import '../login/login.ts';

/** The frame: landmarks, the page the address names, and the keys that work anywhere. */
@customElement('pv-app')
export class PvApp extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      .app {
        display: grid;
        grid-template-columns: var(--pv-rail) minmax(0, 1fr);
        block-size: 100vh;
      }
      .stage {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
        min-inline-size: 0;
      }
      main {
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: var(--pv-3);
        min-block-size: 0;
        padding: 0 var(--pv-gutter) var(--pv-gutter);
      }
      /* It takes the focus for its first control; it is none itself. */
      main:focus-visible {
        outline: none;
      }
      pv-call-bar,
      pv-connection-banner {
        display: contents;
      }
      .view {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-block-size: 0;
      }
      .view > * {
        flex: 1;
        min-block-size: 0;
      }
      @media print {
        .app,
        .stage,
        main,
        .view {
          display: block;
          block-size: auto;
          padding: 0;
        }
        pv-rail,
        pv-topbar,
        pv-call-bar,
        pv-connection-banner {
          display: none;
        }
      }
    `,
  ];

  readonly #signedIn = new Watch(this, session.signedIn, (value) => value);
  readonly #page = new Watch(this, page, (value) => value);
  @query('main') private readonly main?: HTMLElement;
  #title = '';
  #shown: Page | undefined;
  #asked: Page | undefined;

  constructor() {
    super();
    new Watch(this, unloaded, (value) => value);
    new Keys(this, () => ({
      region: () => focusRegion(this.renderRoot, 1),
      regionBack: () => focusRegion(this.renderRoot, -1),
    }));
  }

  override render() {
    const signedIn = this.#signedIn.value;
    if (signedIn === undefined) return html``;
    return signedIn === null ? html`<pv-login></pv-login>` : this.#frame(signedIn);
  }

  override willUpdate(): void {
    const signedIn = this.#signedIn.value;
    if (signedIn === undefined) return;
    const shown = signedIn === null ? '/login' : allowed(this.#page.value, signedIn.me.role);
    if (shown !== this.#asked) void load((this.#asked = shown));
    go(shown, true);
  }

  #frame({ me, demo = true }: SignedIn) {
    const shown = allowed(this.#page.value, me.role);
    return html`<pv-dialogs>
      <div class="app" @click=${followLink}>
        <pv-rail data-region="app.rail" .userRole=${me.role} .page=${shown} ?demo=${demo}></pv-rail>
        <div class="stage">
          <pv-topbar data-region="app.topbar" .me=${me}>
            ${shown === '/board' ? html`<pv-queue-filter></pv-queue-filter>` : html`<pv-queue-strip></pv-queue-strip>`}
          </pv-topbar>
          <main data-region="app.main" tabindex="-1">
            <pv-call-bar></pv-call-bar>
            <pv-connection-banner></pv-connection-banner>
            <div class="view">${view(shown)}</div>
          </main>
        </div>
      </div>
    </pv-dialogs>`;
  }

  /** A new page has a new title, and takes the focus unless it is the first one. */
  override updated(): void {
    const title = `${titleOf(this.#page.value ?? '/login')} · ${t('app.name')}`;
    if (title !== this.#title) document.title = this.#title = title;
    const shown = this.#page.value;
    if (this.#shown !== undefined && shown !== this.#shown) this.main?.focus();
    this.#shown = shown;
  }
}
