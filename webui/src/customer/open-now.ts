import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ago, bigMoney, number, percent, when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person, written } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import type { Care } from '../wire/care.ts';
import type { CustomerFile } from '../wire/customer.ts';
import { cared, type Matter } from './matters.ts';
import { department } from '../work/words.ts';

/** What is open with this customer: complaints, promises, work, what lies ready, tasks, opportunities. */
@customElement('pv-open-now')
export class PvOpenNow extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      li {
        display: grid;
        grid-template-columns: 18px minmax(0, 1fr) auto;
        gap: 8px;
        align-items: center;
        padding-block: 7px;
      }
      li + li {
        border-block-start: 1px solid var(--pv-line);
      }
      pv-icon {
        color: var(--pv-ink-3);
      }
      .late pv-icon {
        color: var(--pv-danger-ink);
      }
      .track {
        display: inline-flex;
        gap: 3px;
      }
      .track i {
        inline-size: 14px;
        block-size: 4px;
        border-radius: 2px;
        background: var(--pv-line-strong);
      }
      .track i.done {
        background: var(--pv-ok);
      }
      small {
        display: flex;
        gap: 6px;
        align-items: center;
        color: var(--pv-ink-2);
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) file!: CustomerFile;
  @property({ attribute: false }) care!: Care;

  override render() {
    const matters = all(this.file, this.care);
    return html`<pv-card icon="layers" heading=${t('open.title')}>
      <pv-pill slot="after" tone="count">${number(matters.length)}</pv-pill>
      ${
        matters.length === 0
          ? html`<p class="muted">${t('desk.tasks.none')}</p>`
          : html`<ul>
              ${matters.map(line)}
            </ul>`
      }
    </pv-card>`;
  }
}

function line({ icon, title, more, due, late, mark }: Matter) {
  return html`<li class=${late ? 'late' : ''}>
    <pv-icon .name=${icon}></pv-icon
    ><span
      ><bdi>${title}</bdi><small>${mark ?? nothing} <bdi>${more}</bdi></small></span
    >
    <pv-pill .tone=${late ? 'bad' : 'plain'} ?hidden=${due === ''}>${due}</pv-pill>
  </li>`;
}

function all({ tasks, opportunities }: CustomerFile, care: Care): Matter[] {
  const toDo = tasks.map(({ title, department: whose, owner, dueAt, overdue }) => ({
    icon: 'list' as const,
    title: written(title),
    more: [whose && department(whose), owner && person(owner)].filter(Boolean).join(t('desk.comma')),
    due: dueAt === undefined ? '' : overdue ? ago(dueAt) : when(dueAt),
    late: overdue,
  }));
  const wanted = opportunities.map(({ title, valueRial, probability }) => ({
    icon: 'funnel' as const,
    title,
    more: bigMoney(valueRial),
    due: percent(probability / 100),
    late: false,
  }));
  return [...cared(care), ...toDo, ...wanted];
}
