import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ago, number, when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { written } from '../i18n/names.ts';
import { catalogue } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { colleague, department } from '../work/words.ts';
import type { Task } from '../wire/customer.ts';
import { Watch } from '../wire/store.ts';

/** What has been promised or handed to somebody for this person, late ones first. */
@customElement('pv-tasks')
export class PvTasks extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr) auto;
        gap: 8px;
        align-items: center;
        padding-block: 6px;
      }
      li + li {
        border-block-start: 1px solid var(--pv-line);
      }
      small {
        display: block;
        color: var(--pv-ink-2);
        font-size: 12px;
      }
      .due {
        font-size: 12px;
        font-weight: 600;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) tasks: readonly Task[] = [];

  constructor() {
    super();
    new Watch(this, catalogue, (value) => value);
  }

  override render() {
    const sorted = this.tasks.toSorted((a, b) => (a.dueAt ?? 'later').localeCompare(b.dueAt ?? 'later'));
    return html`<pv-card icon="list" heading=${t('desk.tasks')}>
      <pv-pill slot="after" tone="count">${number(this.tasks.length)}</pv-pill>
      ${
        sorted.length === 0
          ? html`<p class="muted">${t('desk.tasks.none')}</p>`
          : html`<ul>
              ${sorted.map(line)}
            </ul>`
      }
    </pv-card>`;
  }
}

function line(task: Task) {
  const { title, overdue } = task;
  const of = task.department && department(task.department);
  const owner = task.owner && colleague(task.owner);
  const who = [of, owner].filter((part) => part !== undefined).join(t('desk.comma'));
  return html`<li>
    <pv-icon class=${overdue ? 'bad' : 'faint'} .name=${overdue ? 'warn' : 'clock'}></pv-icon>
    <span class="grow"
      ><bdi>${written(title)}</bdi>${who ? html`<small class="ell"><bdi>${who}</bdi></small>` : ''}</span
    >
    ${due(task)}
  </li>`;
}

function due({ dueAt, overdue }: Task) {
  if (dueAt === undefined) return html`<span></span>`;
  return html`<span class="due ${overdue ? 'bad' : 'muted'}"
    >${overdue ? t('desk.tasks.late', { due: ago(dueAt) }) : when(dueAt)}</span
  >`;
}
