import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { reasonOf } from '../desk/actions.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { AIMS, type Aim } from '../wire/care.ts';
import { setAims } from './actions.ts';

/** What the call was for: any of the five aims. */
@customElement('pv-aims')
export class PvAims extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      h3 {
        margin-block-end: 8px;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
    `,
  ];

  @property() call = '';
  @state() private chosen: readonly Aim[] = [];
  @state() private refusal = '';

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('call')) this.chosen = [];
  }

  override render() {
    return html`<h3>${t('care.aims')}</h3>
      <div class="chips" role="group" aria-label=${t('care.aims')}>
        ${AIMS.map(
          (aim) =>
            html`<pv-chip .pressed=${this.chosen.includes(aim)} @click=${() => void this.#press(aim)}
              >${t(`care.aim.${aim}`)}</pv-chip
            >`,
        )}
      </div>
      ${this.refusal === '' ? nothing : html`<p class="bad" role="alert">${this.refusal}</p>`}`;
  }

  async #press(aim: Aim): Promise<void> {
    const before = this.chosen;
    this.chosen = before.includes(aim) ? before.filter((one) => one !== aim) : [...before, aim];
    this.refusal = '';
    try {
      await setAims(this.call, this.chosen);
    } catch (failure) {
      this.chosen = before;
      this.refusal = reasonOf(failure);
    }
  }
}
