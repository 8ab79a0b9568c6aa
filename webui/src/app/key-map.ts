import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { written } from './chord.ts';
import { KEY_IDS, KEYS, type KeyId } from './key-catalogue.ts';
import { chordsOf, working } from './keys.ts';

/** Every key, by where it works; those that do something on this page now stand out. */
@customElement('pv-key-map')
export class PvKeyMap extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      pv-dialog {
        --pv-dialog-size: 860px;
      }
      .groups {
        columns: 2;
        column-gap: 32px;
      }
      section {
        break-inside: avoid;
        padding-block-start: 14px;
      }
      h3 {
        margin-block-end: 4px;
        color: var(--pv-ink-3);
        font-size: 12px;
      }
      dl > div {
        display: flex;
        gap: 12px;
        align-items: center;
        min-block-size: 30px;
        border-block-start: 1px solid var(--pv-line);
        color: var(--pv-ink-2);
      }
      dl > .now {
        color: var(--pv-ink);
        font-weight: 550;
      }
      dd {
        display: flex;
        gap: 6px;
        margin-inline-start: auto;
        white-space: nowrap;
      }
      .foot {
        display: flex;
        gap: 12px;
        align-items: center;
        padding: 12px 20px;
        border-block-start: 1px solid var(--pv-line);
      }
      @media (width < 768px) {
        .groups {
          columns: 1;
        }
      }
    `,
  ];

  @property({ type: Boolean }) open = false;

  override render() {
    return html`<pv-dialog heading=${t('keys.title')} ?open=${this.open}>
      ${this.open ? this.#map() : ''}
      <div class="foot" slot="foot">
        <span class="grow muted">${t('keys.note')}</span>
        <pv-button icon="gear" @click=${() => this.emit('pv-settings', 'keys')}
          >${t('keys.change')}</pv-button
        >
      </div>
    </pv-dialog>`;
  }

  #map() {
    const now = working();
    const groups = [...new Set(KEY_IDS.map((id) => KEYS[id].group))];
    return html`<div class="groups">
      ${groups.map(
        (group) =>
          html`<section>
            <h3>${t(group)}</h3>
            <dl>${KEY_IDS.filter((id) => KEYS[id].group === group).map((id) => line(id, now.has(id)))}</dl>
          </section>`,
      )}
    </div>`;
  }
}

function line(id: KeyId, works: boolean) {
  const chords = [...new Set(chordsOf(id).map(written))];
  return html`<div class=${works ? 'now' : ''}>
    <dt>${t(KEYS[id].label)}</dt>
    <dd>
      ${chords.length === 0 ? html`<span class="faint">${t('keys.off')}</span>` : chords.map((shown) => html`<pv-kbd>${shown}</pv-kbd>`)}
    </dd>
  </div>`;
}
