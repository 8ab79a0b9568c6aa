import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import type { CustomerFile } from '../wire/customer.ts';

/** Which steps this tab has ticked off, by pop: a help for the memory, nothing the server knows. */
const ticked = new Map<string, ReadonlySet<number>>();

/** The next best action as steps to tick off while talking. */
@customElement('pv-step-list')
export class PvStepList extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      h3 {
        margin-block-end: 4px;
        font-size: 15px;
        line-height: 1.4;
      }
      h3:lang(fa) {
        line-height: 1.6;
      }
      li + li {
        border-block-start: 1px solid var(--pv-line);
      }
      label {
        display: grid;
        grid-template-columns: 18px minmax(0, 1fr);
        gap: 9px;
        align-items: start;
        padding-block: 8px;
        cursor: pointer;
      }
      input {
        inline-size: 16px;
        block-size: 16px;
        margin: 2px 0 0;
        accent-color: var(--pv-accent);
      }
      input:checked + span {
        color: var(--pv-ink-3);
        text-decoration: line-through;
      }
    `,
  ];

  @property() pop = '';
  @property({ attribute: false }) action!: CustomerFile['action'];
  @state() private changes = 0;

  override render() {
    const { title, steps } = this.action;
    const done = ticked.get(this.pop) ?? new Set();
    return html`<pv-card icon="bolt" heading=${t('desk.nextAction')}>
      <span slot="end" class="faint">${t('desk.steps.done', { n: done.size, of: steps.length })}</span>
      <h3>${phrase(title)}</h3>
      <ul>
        ${steps.map(
          (step, index) =>
            html`<li>
              <label
                ><input type="checkbox" .checked=${done.has(index)} @change=${() => this.#tick(index)} /><span
                  >${phrase(step)}</span
                ></label
              >
            </li>`,
        )}
      </ul>
    </pv-card>`;
  }

  #tick(step: number): void {
    const done = new Set(ticked.get(this.pop));
    if (!done.delete(step)) done.add(step);
    ticked.set(this.pop, done);
    this.changes++;
  }
}
