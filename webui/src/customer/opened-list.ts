import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { about } from '../desk/caller.ts';
import { ago } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { CustomerFile } from '../wire/customer.ts';
import { openedParties } from './opened.ts';

/** The customers whose files were opened lately, as they are now; or that none was. */
@customElement('pv-opened-list')
export class PvOpenedList extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: grid;
        align-content: start;
      }
      pv-card {
        inline-size: 100%;
        max-inline-size: 720px;
        margin-inline: auto;
      }
      a {
        display: grid;
        grid-template-columns: 34px minmax(0, 1fr) auto 116px;
        gap: 12px;
        align-items: center;
        padding: 9px 14px;
        border-block-start: 1px solid var(--pv-line);
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        background: var(--pv-hover);
      }
      small {
        display: block;
        color: var(--pv-ink-2);
        font-size: 12px;
      }
      .faint {
        font-size: 12px;
        text-align: end;
      }
    `,
  ];

  @state() private files: readonly CustomerFile[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override render() {
    if (this.files === undefined) return html`<pv-skeleton lines="5"></pv-skeleton>`;
    if (this.files.length === 0)
      return html`<pv-empty icon="users" fact=${t('customer.none')}>${t('customer.none.next')}</pv-empty>`;
    return html`<pv-card flush icon="clock" heading=${t('customer.opened')}>
      <span slot="end" class="muted">${t('customer.none.next')}</span>
      <ul>
        ${this.files.map(line)}
      </ul>
    </pv-card>`;
  }

  /** Who cannot be read now is left out: what is offered leads to a file. */
  async #read(): Promise<void> {
    const asked = openedParties().map((party) =>
      session.get<CustomerFile>(`/parties/${encodeURIComponent(party)}`).catch(() => undefined),
    );
    const files = (await Promise.all(asked)).filter((file) => file !== undefined);
    // two that were merged since are one
    this.files = [...new Map(files.map((file) => [file.party.id, file])).values()];
  }
}

function line({ party, lifecycle, history }: CustomerFile) {
  const latest = history[0]?.at;
  return html`<li>
    <a href="/customers/${party.id}">
      <pv-avatar name=${party.name} .size=${34}></pv-avatar>
      <span class="ell"
        ><b><bdi>${party.name}</bdi></b
        ><small class="ell"><bdi>${about(party)}</bdi></small></span
      >
      <pv-stage .stage=${lifecycle.stage}></pv-stage>
      <span class="faint">${latest === undefined ? nothing : ago(latest)}</span>
    </a>
  </li>`;
}
