import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Tick } from '../ui/tick.ts';
import { clock } from '../wire/clock.ts';
import type { WorkTask } from '../wire/work.ts';
import { listPage, listPageStyle } from './list-page.ts';
import { Listing } from './listing.ts';
import './plan-row.ts';

/** What is to be done for customers, and what was. */
@customElement('pv-tasks-page')
export class PvTasksPage extends PvElement {
  static override styles = [PvElement.styles, listPageStyle];
  readonly #list = new Listing<WorkTask>(this, '/tasks');

  constructor() {
    super();
    new Tick(this);
  }

  override render() {
    return listPage(
      this.#list,
      { title: t('work.tasks'), closed: t('work.state.DONE') },
      (of) =>
        html`<pv-plan-row
          .item=${{ kind: 'task', id: of.id, ...(of.dueAt && { dueAt: of.dueAt }), of }}
          ?late=${of.doneAt === undefined && of.dueAt !== undefined && Date.parse(of.dueAt) < clock.now()}
          @pv-worked=${() => void this.#list.read()}
        ></pv-plan-row>`,
    );
  }
}
