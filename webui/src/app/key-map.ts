import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { bindings, type Binding } from './keys.ts';

/** Every key that works on this page now. */
@customElement('pv-key-map')
export class PvKeyMap extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      h3 {
        margin-block: 14px 4px;
        color: var(--pv-ink-3);
        font-size: 12px;
      }
      div {
        display: flex;
        justify-content: space-between;
        padding-block: 5px;
        border-block-start: 1px solid var(--pv-line);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;

  override render() {
    const known = this.open ? bindings() : [];
    const groups = [...new Set(known.map(({ group }) => group))];
    return html`<pv-dialog heading=${t('keys.title')} ?open=${this.open}>
      <p class="muted">${t('keys.note')}</p>
      ${groups.map(
        (group) =>
          html`<h3>${t(group)}</h3>
            <dl>${once(known.filter((key) => key.group === group)).map(line)}</dl>`,
      )}
    </pv-dialog>`;
  }
}

/** Two ways to press the same key are one line. */
function once(keys: readonly Binding[]): Binding[] {
  return [...new Map(keys.map((key) => [`${key.shown} ${key.label}`, key])).values()];
}

function line({ label, shown }: Binding) {
  return html`<div>
    <dt>${t(label)}</dt>
    <dd><pv-kbd>${shown}</pv-kbd></dd>
  </div>`;
}
