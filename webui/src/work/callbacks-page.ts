import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Tick } from '../ui/tick.ts';
import { clock } from '../wire/clock.ts';
import type { Callback } from '../wire/work.ts';
import { listPage, listPageStyle } from './list-page.ts';
import { Listing } from './listing.ts';
import './plan-row.ts';

/** Who is to be phoned back, and who was. */
@customElement('pv-callbacks-page')
export class PvCallbacksPage extends PvElement {
  static override styles = [PvElement.styles, listPageStyle];
  readonly #list = new Listing<Callback>(this, '/callbacks');

  constructor() {
    super();
    new Tick(this);
  }

  override render() {
    return listPage(
      this.#list,
      { title: t('work.callbacks'), closed: t('work.state.CLOSED') },
      (of) =>
        html`<pv-plan-row
          .item=${{ kind: 'callback', id: of.id, dueAt: of.dueAt, of }}
          ?late=${of.closed === undefined && Date.parse(of.dueAt) < clock.now()}
          @pv-worked=${() => void this.#list.read()}
        ></pv-plan-row>`,
    );
  }
}
