import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { duration, number } from '../i18n/format.ts';
import { t, type PlainKey } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import type { DayOfAgent } from '../wire/work.ts';
import { figures } from './state.ts';
import './unread.ts';

const CELLS: readonly [keyof DayOfAgent, PlainKey, (value: number) => string][] = [
  ['answered', 'work.figure.answered', number],
  ['reached', 'work.figure.reached', number],
  ['talkMs', 'work.figure.talk', duration],
  ['wrapUpMs', 'work.figure.wrapUp', duration],
];

/** The agent's own figures of today, each beside that of yesterday. */
@customElement('pv-figures-card')
export class PvFiguresCard extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      dl {
        display: grid;
        grid-template-columns: 1fr 1fr;
        border-block-start: 1px solid var(--pv-line);
      }
      div {
        display: flex;
        flex-direction: column-reverse;
        padding: 8px 14px;
      }
      div:nth-child(even) {
        border-inline-start: 1px solid var(--pv-line);
      }
      div:nth-child(n + 3) {
        border-block-start: 1px solid var(--pv-line);
      }
      dt {
        color: var(--pv-ink-2);
        font-size: 12px;
      }
      dd {
        font-size: 18px;
        font-weight: 650;
      }
      dd.before {
        color: var(--pv-ink-3);
        font-size: 11.5px;
        font-weight: 500;
      }
      .zero {
        color: var(--pv-ink-3);
      }
    `,
  ];

  readonly #figures = new Watch(this, figures, (value) => value);

  override render() {
    const reading = this.#figures.value;
    const days = 'value' in reading ? reading.value : undefined;
    return html`<pv-card flush icon="chart" heading=${t('work.figures')}>
      <pv-unread .of=${figures}>
        ${days && html`<dl>${CELLS.map(([name, label, write]) => cell(days.today[name], days.yesterday[name], label, write as (value: unknown) => string))}</dl>`}
      </pv-unread>
    </pv-card>`;
  }
}

function cell(now: unknown, before: unknown, label: PlainKey, write: (value: unknown) => string) {
  const shown = (value: unknown) => (value === undefined ? t('work.figure.none') : write(value));
  return html`<div>
    <dd class="before">${t('work.figure.yesterday', { value: shown(before) })}</dd>
    <dt>${t(label)}</dt>
    <dd class=${now === undefined || now === 0 ? 'zero' : ''}><span class="t">${shown(now)}</span></dd>
  </div>`;
}
