import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Tick } from '../ui/tick.ts';
import { clock } from '../wire/clock.ts';
import { Watch } from '../wire/store.ts';
import type { Today } from '../wire/work.ts';
import { itemsOf, sectionsOf, type Item } from './plan.ts';
import { today } from './state.ts';
import './plan-row.ts';
import './unread.ts';

const KINDS = ['all', 'callback', 'task', 'reminder'] as const;
type Kind = (typeof KINDS)[number];

/** Everything an agent has to do today and tomorrow, by due time. */
@customElement('pv-plan-card')
export class PvPlanCard extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        min-block-size: 0;
      }
      h3 {
        display: flex;
        gap: 8px;
        align-items: center;
        min-block-size: 32px;
        padding: 8px 14px 5px;
        color: var(--pv-ink-2);
        font-size: 12px;
      }
      .late {
        color: var(--pv-danger-ink);
      }
      pv-empty {
        block-size: 100%;
      }
    `,
  ];

  @state() private kind: Kind = 'all';
  readonly #today = new Watch(this, today, (value) => value);

  constructor() {
    super();
    new Tick(this);
  }

  override render() {
    const reading = this.#today.value;
    const items = 'value' in reading ? itemsOf(reading.value) : [];
    return html`<pv-card fill flush icon="list" heading=${t('work.plan')} data-region="pop.centre">
      <pv-pill slot="after" tone="count">${number(items.length)}</pv-pill>
      <pv-seg
        slot="after"
        label=${t('work.show')}
        .segments=${KINDS.map((id) => ({ id, label: t(`work.kind.${id}`) }))}
        .selected=${this.kind}
        @pv-choose=${({ detail }: CustomEvent<Kind>) => (this.kind = detail)}
      ></pv-seg>
      ${'value' in reading ? this.#done(reading.value, items) : ''}
      <pv-unread .of=${today}>${this.#sections(items)}</pv-unread>
    </pv-card>`;
  }

  #done({ done }: Today, items: readonly Item[]) {
    return html`<span slot="end" class="muted"
      >${t('work.doneOf', { n: done, of: done + items.length })}</span
    >`;
  }

  #sections(items: readonly Item[]) {
    const shown = items.filter(({ kind }) => this.kind === 'all' || kind === this.kind);
    if (shown.length === 0)
      return html`<pv-empty icon="check-c" fact=${t('work.none')}>${t('work.none.next')}</pv-empty>`;
    // kept by what they are: what was said of a row stays with it when the day is read anew
    return repeat(
      sectionsOf(shown, clock.now()),
      ([section]) => section,
      ([section, some]) =>
        html`<h3 class=${section}>
            ${section === 'late' ? html`<pv-icon name="warn" .size=${14}></pv-icon>` : ''}${t(`work.section.${section}`)}
          </h3>
          ${repeat(
            some,
            ({ id }) => id,
            (item) =>
              html`<pv-plan-row
                .item=${item}
                ?late=${section === 'late'}
                ?next=${item === shown[0]}
                @pv-worked=${() => void today.read()}
              ></pv-plan-row>`,
          )}`,
    );
  }
}
