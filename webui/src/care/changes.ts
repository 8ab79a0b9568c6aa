import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { resultOf } from '../desk/results.ts';
import { when } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { person } from '../i18n/names.ts';
import { lookup, t } from '../i18n/messages.ts';
import { wordOf } from '../i18n/phrase.ts';
import { catalogue, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Aim } from '../wire/care.ts';
import type { Change } from '../wire/record.ts';
import { department } from '../work/words.ts';
import { rowStyle } from './row.css.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT/;

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

  async #read(before?: string): Promise<void> {
    const query = before === undefined ? '' : `?before=${before}`;
    try {
      const page = await session.get<{ items: Change[]; next?: string }>(
        `/parties/${encodeURIComponent(this.party)}/changes${query}`,
      );
      this.items = before === undefined ? page.items : [...this.items, ...page.items];
      this.next = page.next;
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
                ><b>${t(`care.subject.${subject}`)}: ${fieldOf(field)}</b
                ><small
                  ><bdi>${written(field, before)}</bdi> → <bdi>${written(field, after)}</bdi></small
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
const isChange = ({ field, before, after }: Change) => written(field, before) !== written(field, after);

function written(field: string, value: string | undefined): string {
  if (value === undefined || value === '' || value === '[]') return t('care.none');
  return INSTANT.test(value) ? when(value) : (WORDS[field]?.(value) ?? wordOf(value));
}

/** What is a code, by the field it stands in. */
const WORDS: Readonly<Record<string, (value: string) => string | undefined>> = {
  agent: person,
  owner: person,
  department,
  disposition: resultOf,
  reason: (value) => catalogue.value.callReasons.find(({ code }) => code === value)?.title[language.value],
  aims: (value) => (JSON.parse(value) as Aim[]).map((aim) => t(`care.aim.${aim}`)).join(t('desk.comma')),
  direction: (value) => t(value === 'OUTBOUND' ? 'care.outbound' : 'care.inbound'),
  ownAccord: (value) => t(value === 'true' ? 'record.yes' : 'record.no'),
};

function fieldOf(field: string): string {
  return lookup(`care.field.${field}`) ?? lookup(`record.${field}`) ?? field;
}
