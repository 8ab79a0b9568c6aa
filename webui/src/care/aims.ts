import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { reasonOf } from '../desk/actions.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { AIMS, type Aim } from '../wire/care.ts';
import { aimsOf, setAims } from './actions.ts';

/** What the call was for: any of the five aims, as they were said last. */
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
  #read: Promise<void> = Promise.resolve();

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('call')) return;
    this.chosen = [];
    this.#read = this.#ask(this.call);
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

  /** A call that is not on file yet was not said to be for anything. */
  async #ask(call: string): Promise<void> {
    const { aims } = await aimsOf(call).catch(() => ({ aims: [] }));
    if (call === this.call) this.chosen = aims;
  }

  /** What was said before is known first: a press adds to it. */
  async #press(aim: Aim): Promise<void> {
    await this.#read;
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
