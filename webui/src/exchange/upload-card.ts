import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { KINDS, type ExchangeKind, type Import } from '../wire/exchange.ts';
import { exchangeStyle } from './exchange.css.ts';
import { refusal } from './refusal.ts';

/** Takes a file and tells it with `pv-import`. */
@customElement('pv-upload-card')
export class PvUploadCard extends PvElement {
  static override styles = [PvElement.styles, exchangeStyle];

  @state() private kind: ExchangeKind = 'PARTIES';
  @state() private sending = '';
  @state() private failed = '';
  @query('input') private readonly input!: HTMLInputElement;

  override render() {
    return html`<pv-card heading=${t('exchange.import')} icon="upload">
      <div class="stack">
        <label
          >${t('exchange.kind')}
          <select
            @change=${({ target }: Event) => (this.kind = (target as HTMLSelectElement).value as ExchangeKind)}
          >
            ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${t(`exchange.${kind}`)}</option>`)}
          </select>
        </label>
        <input
          type="file"
          hidden
          accept=".csv,.txt,.tsv,.xlsx"
          aria-label=${t('exchange.choose')}
          @change=${this.#chosen}
        />
        <div>
          <pv-button
            variant="primary"
            icon="upload"
            ?disabled=${this.sending !== ''}
            @click=${() => this.input.click()}
            >${t('exchange.choose')}</pv-button
          >
        </div>
        <p class="tell" role="status">
          ${this.sending === '' ? t('exchange.formats') : t('exchange.uploading', { name: this.sending })}
        </p>
        ${this.failed === '' ? nothing : html`<p class="bad" role="alert">${this.failed}</p>`}
      </div>
    </pv-card>`;
  }

  readonly #chosen = async () => {
    const file = this.input.files?.[0];
    this.input.value = '';
    if (file === undefined) return;
    this.sending = file.name;
    this.failed = '';
    try {
      const announced = await session.post<Import>('/imports', { kind: this.kind, fileName: file.name });
      this.emit('pv-import', await session.upload<Import>(`/imports/${announced.id}/file`, file));
    } catch (failure) {
      this.failed = refusal(failure);
    }
    this.sending = '';
  };
}
