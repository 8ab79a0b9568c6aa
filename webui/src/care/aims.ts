import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { reasonOf } from '../desk/actions.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { AIMS, type Aim, type KeptAims } from '../wire/care.ts';
import { aimsOf, setAims } from './actions.ts';

const NEW: KeptAims = { version: 1, aims: [] };

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
  #kept = NEW;
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
            html`<pv-chip .pressed=${this.chosen.includes(aim)} @click=${() => this.#press(aim)}
              >${t(`care.aim.${aim}`)}</pv-chip
            >`,
        )}
      </div>
      ${this.refusal === '' ? nothing : html`<p class="bad" role="alert">${this.refusal}</p>`}`;
  }

  /** A call that is not on file yet was not said to be for anything. */
  async #ask(call: string): Promise<void> {
    const kept = await aimsOf(call).catch(() => NEW);
    if (call !== this.call) return;
    this.#kept = kept;
    this.chosen = kept.aims;
  }

  /** One press after the other: each adds to what was said before, here or by somebody else. */
  #press(aim: Aim): void {
    const call = this.call;
    this.refusal = '';
    this.#read = this.#read.then(async () => {
      const before = this.chosen;
      this.chosen = before.includes(aim) ? before.filter((one) => one !== aim) : [...before, aim];
      try {
        this.#kept = await setAims(call, this.#kept, this.chosen);
      } catch (failure) {
        this.refusal = reasonOf(failure);
        await this.#ask(call);
      }
    });
  }
}
