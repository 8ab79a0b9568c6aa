import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { isBusy, type Import } from '../wire/exchange.ts';
import './export-card.ts';
import './import-list.ts';
import './import-view.ts';
import './upload-card.ts';

const OFTEN = 1000;

/** Where administrators bring data in and take it out. */
@customElement('pv-exchange')
export class PvExchange extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        overflow: auto;
      }
      .page,
      .column {
        display: flex;
        flex-direction: column;
        gap: var(--pv-3);
        min-inline-size: 0;
      }
      h1 {
        font-size: 22px;
        letter-spacing: var(--pv-tracking-tight);
      }
      header p {
        color: var(--pv-ink-2);
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(280px, 360px) minmax(0, 1fr);
        align-items: start;
        gap: var(--pv-3);
      }
    `,
  ];

  @state() private imports: Import[] | 'loading' | 'away' = 'loading';
  @state() private chosen: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    const all = Array.isArray(this.imports) ? this.imports : [];
    const shown = all.find(({ id }) => id === this.chosen) ?? all[0];
    return html`<div class="page">
      <header>
        <h1 tabindex="-1">${t('exchange.title')}</h1>
        <p>${t('exchange.lead')}</p>
      </header>
      <div class="columns" @pv-import=${this.#changed}>
        <div class="column">
          <pv-upload-card></pv-upload-card>
          <pv-import-list
            .imports=${this.imports}
            .chosen=${shown?.id}
            @pv-choose=${({ detail }: CustomEvent<string>) => (this.chosen = detail)}
            @pv-again=${this.#load}
          ></pv-import-list>
          <pv-export-card></pv-export-card>
        </div>
        ${shown && html`<pv-import-view .job=${shown}></pv-import-view>`}
      </div>
    </div>`;
  }

  readonly #changed = ({ detail }: CustomEvent<Import>) => {
    this.chosen = detail.id;
    void this.#load();
  };

  readonly #load = async () => {
    clearTimeout(this.#timer);
    const told = await session.get<{ items: Import[] }>('/imports').catch(() => undefined);
    if (!this.isConnected) return;
    this.imports = told?.items ?? 'away';
    if (told?.items.some(isBusy)) this.#timer = setTimeout(() => void this.#load(), OFTEN);
  };
}
