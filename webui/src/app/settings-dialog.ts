import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import './key-settings.ts';
import './ring-settings.ts';

export type Section = 'ringing' | 'keys';

const SECTIONS: readonly Section[] = ['ringing', 'keys'];

/** What a user may set for themselves on this computer. Tells by `pv-close`. */
@customElement('pv-settings')
export class PvSettings extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      .body {
        min-block-size: 260px;
        padding-block-start: 14px;
      }
      .foot {
        padding: 12px 20px;
        border-block-start: 1px solid var(--pv-line);
        color: var(--pv-ink-2);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property() section: Section = 'ringing';

  override render() {
    return html`<pv-dialog heading=${t('settings.title')} ?open=${this.open}>
      ${this.open ? this.#sections() : nothing}
      <div class="foot" slot="foot">${t('settings.where')}</div>
    </pv-dialog>`;
  }

  #sections() {
    return html`<pv-tabs
      label=${t('settings.title')}
      .tabs=${SECTIONS.map((id) => ({ id, label: t(`settings.${id}`) }))}
      .selected=${this.section}
      @pv-choose=${this.#choose}
    >
      <div class="body">
        ${this.section === 'keys' ? html`<pv-key-settings></pv-key-settings>` : html`<pv-ring-settings></pv-ring-settings>`}
      </div>
    </pv-tabs>`;
  }

  readonly #choose = (event: CustomEvent<string>) => {
    // A choice made inside the tab passes here too.
    if (event.target === event.currentTarget) this.section = event.detail as Section;
  };
}
