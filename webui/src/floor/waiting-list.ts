import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { duration, number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { queueTitle } from '../i18n/names.ts';
import { phone } from '../i18n/phone.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { BoardCaller } from '../wire/board.ts';
import { clock } from '../wire/clock.ts';
import { keepOrder, orderCallers } from './order.ts';
import type { Scope } from './scope.ts';
import { waitLimits } from './thresholds.ts';
import { waitingListStyle } from './waiting-list.css.ts';

const REORDER_MS = 2000;

/** Callers one by one. Rows change places at most once in 2 s, and never under the pointer or the focus. */
@customElement('pv-waiting-list')
export class PvWaitingList extends PvElement {
  static override styles = [PvElement.styles, hues, waitingListStyle];

  @property({ attribute: false }) scope!: Scope;
  #shown: string[] = [];
  #orderedAt = 0;
  #raised = new Set<string>();
  #said = '';

  override willUpdate(): void {
    const raised = this.scope.callers.filter((caller) => caller.raised);
    const fresh = raised.find(({ call }) => !this.#raised.has(call));
    if (fresh) this.#said = said(fresh);
    if (raised.length === 0) this.#said = '';
    this.#raised = new Set(raised.map(({ call }) => call));
  }

  override render() {
    const callers = this.#ordered();
    return html`<pv-card heading=${t('board.callers')} icon="hourglass" fill flush>
        <pv-pill slot="after" tone="count">${number(callers.length)}</pv-pill>
        <span slot="end" class="muted">${t('board.callers.order')}</span>
        ${callers.length === 0 ? this.#nobody() : nothing}
        <ol @keydown=${this.#key}>
          ${repeat(
            callers,
            ({ call }) => call,
            (caller, index) => this.#row(caller, index),
          )}
        </ol>
      </pv-card>
      <p class="vh" role="alert">${this.#said}</p>`;
  }

  #ordered(): BoardCaller[] {
    const { callers } = this.scope;
    const held = Date.now() - this.#orderedAt < REORDER_MS || this.matches(':hover') || this.#holdsFocus();
    const rows = held
      ? keepOrder(orderCallers(callers), this.#shown, ({ call }) => call)
      : orderCallers(callers);
    if (!held) this.#orderedAt = Date.now();
    this.#shown = rows.map(({ call }) => call);
    return rows;
  }

  #holdsFocus(): boolean {
    return this.shadowRoot?.activeElement instanceof HTMLLIElement;
  }

  #row({ stage, standing, hint, queue, waitingSince, raised, ...caller }: BoardCaller, index: number) {
    const { warn, over } = waitLimits(this.scope.targetMs);
    return html`<li
      class=${raised ? 'raised' : ''}
      data-hue=${raised && stage ? stage : nothing}
      tabindex=${index === 0 ? 0 : -1}
    >
      <span class="place">
        ${raised ? html`<pv-icon name="star-fill"></pv-icon><span class="vh">${t('board.raised')}</span>` : number(index + 1)}
      </span>
      <span class="ell"><b>${name(caller)}</b> <bdi class="muted">${caller.company}</bdi></span>
      <span
        >${stage ? html`<pv-stage .stage=${stage} variant=${raised ? 'solid' : 'soft'}></pv-stage>` : nothing}</span
      >
      <span class="ell muted hint">
        ${standing && standing !== 'ACTIVE' ? html`<pv-standing .standing=${standing}></pv-standing>` : nothing}
        ${hint && phrase(hint)}
      </span>
      <bdi class="ell">${queueTitle(queue)}</bdi>
      <pv-timer since=${waitingSince} warn-ms=${warn} over-ms=${over}></pv-timer>
    </li>`;
  }

  #nobody() {
    return html`<pv-empty icon="hourglass" fact=${t('board.callers.none')}
      >${t('board.callers.none.next')}</pv-empty
    >`;
  }

  readonly #key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
    const side = event.code in step ? step[event.code as keyof typeof step] : undefined;
    if (side === undefined) return;
    const row = (event.target as HTMLElement)[side];
    if (!(row instanceof HTMLElement)) return;
    event.preventDefault();
    row.focus();
  };
}

function name({ name: known, number: dialled }: Pick<BoardCaller, 'name' | 'number'>) {
  if (known !== undefined) return html`<bdi>${known}</bdi>`;
  return dialled === undefined
    ? t('board.withheld')
    : html`<bdi class="tel" dir="ltr">${phone(dialled)}</bdi>`;
}

function said({ name: known, number: dialled, stage, waitingSince }: BoardCaller): string {
  return t('board.raised.said', {
    name: known ?? dialled ?? t('board.withheld'),
    stage: stage === undefined ? '' : t(`word.${stage}`),
    wait: duration(clock.since(waitingSince)),
  });
}
