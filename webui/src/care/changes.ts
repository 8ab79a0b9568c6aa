import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { when } from '../i18n/format.ts';
import { person } from '../i18n/names.ts';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Change } from '../wire/record.ts';
import { changedField, changedValue } from './change.ts';
import { rowStyle } from './row.css.ts';

/** Who changed what of a customer, when, from what to what. */
@customElement('pv-changes')
export class PvChanges extends PvElement {
  static override styles = [PvElement.styles, rowStyle];

  @property() party = '';
  /** Grows when something has changed. */
  @property({ type: Number }) news = 0;
  @state() private items: readonly Change[] = [];
  @state() private next: string | undefined;
  @state() private failed = false;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('party') || changed.has('news')) void this.#read();
  }

  async #read(page?: string): Promise<void> {
    const query = page === undefined ? '' : `?after=${page}`;
    try {
      const told = await session.get<{ items: Change[]; next?: string }>(
        `/parties/${encodeURIComponent(this.party)}/changes${query}`,
      );
      this.items = page === undefined ? told.items : [...this.items, ...told.items];
      this.next = told.next;
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }

  override render() {
    if (this.failed)
      return html`<pv-empty icon="warn" fact=${t('desk.history.failed')}
        ><pv-button size="sm" icon="refresh" @click=${() => void this.#read()}
          >${t('app.tryAgain')}</pv-button
        ></pv-empty
      >`;
    if (this.items.length === 0) return html`<p class="muted">${t('care.changes.none')}</p>`;
    return html`<ul>
        ${this.items.filter(isChange).map(
          ({ at, by, field, before, after, subject }) =>
            html`<li>
              <pv-icon name="edit"></pv-icon>
              <span
                ><b>${t(`care.subject.${subject}`)}: ${changedField(field)}</b
                ><small
                  ><bdi>${changedValue(field, before)}</bdi>
                  <pv-icon name="arrow-e" .size=${12}></pv-icon>
                  <bdi>${changedValue(field, after)}</bdi></small
                ></span
              >
              <small><bdi>${person(by)}</bdi> · ${when(at)}</small>
            </li>`,
        )}
      </ul>
      ${
        this.next === undefined
          ? nothing
          : html`<pv-button variant="quiet" size="sm" icon="chev-d" @click=${() => void this.#read(this.next)}
              >${t('desk.history.more')}</pv-button
            >`
      }`;
  }
}

/** What was empty and is gone changed nothing that can be read. */
const isChange = ({ field, before, after }: Change) =>
  changedValue(field, before) !== changedValue(field, after);
