import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { money, when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import '../desk/phone.ts';
import { phrase } from '../i18n/phrase.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { CustomerFile, Evidence, HistoryItem, Quote, Task } from '../wire/customer.ts';
import { rememberOpened } from './opened.ts';
import { partyStyle } from './party-dialog.css.ts';
import './party-twins.ts';

const MARK: Record<Evidence['state'], IconName> = { MET: 'check', MISSING: 'circle-dash', BROKEN: 'x-c' };
const SHOWN = 6;

/** A party's file in short, as a search finds it. Open while `party` is set; tells by `pv-close`. */
@customElement('pv-party-dialog')
export class PvPartyDialog extends PvElement {
  static override styles = [PvElement.styles, partyStyle];

  @property() party: string | undefined;
  @state() private file: CustomerFile | 'failed' | undefined;

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('party')) return;
    this.file = undefined;
    if (this.party !== undefined) void this.#fetch(this.party);
  }

  override render() {
    const known = typeof this.file === 'object' ? this.file : undefined;
    return html`<pv-dialog heading=${known?.party.name ?? t('party.title')} ?open=${this.party !== undefined}>
      ${this.#body()}
    </pv-dialog>`;
  }

  async #fetch(party: string): Promise<void> {
    const file = await session
      .get<CustomerFile>(`/parties/${encodeURIComponent(party)}`)
      .catch(() => 'failed' as const);
    if (party !== this.party) return;
    this.file = file;
    if (file !== 'failed') rememberOpened(party);
  }

  #body() {
    if (this.party === undefined) return nothing;
    if (this.file === undefined) return html`<pv-skeleton lines="6"></pv-skeleton>`;
    if (this.file === 'failed') return this.#failed(this.party);
    const { quote, tasks, history } = this.file;
    return html`${head(this.file)}
      <p>
        <a href="/customers/${this.file.party.id}" @click=${() => this.emit('pv-close')}
          >${t('customer.open')}</a
        >
      </p>
      ${why(this.file)} ${quote ? lastQuote(quote) : nothing} ${section(t('party.tasks'), tasks.map(task))}
      <pv-party-twins .party=${this.file.party.id} @pv-merged=${this.#again}></pv-party-twins>
      ${section(t('party.history'), history.slice(0, SHOWN).map(line))}`;
  }

  /** Files were merged or parted: this one is not what it was. */
  readonly #again = () => {
    if (this.party !== undefined) void this.#fetch(this.party);
  };

  #failed(party: string) {
    return html`<pv-empty icon="wifi-off" fact=${t('party.failed')}>
      <pv-button icon="refresh" @click=${() => void this.#fetch(party)}>${t('app.tryAgain')}</pv-button>
    </pv-empty>`;
  }
}

function head({ party, lifecycle }: CustomerFile) {
  const about = [party.job, party.company, party.place].filter((part) => part !== undefined);
  return html`<p class="muted"><bdi>${about.join(' · ')}</bdi></p>
    <p class="badges">
      <pv-stage .stage=${lifecycle.stage} variant="solid"></pv-stage>
      <pv-standing .standing=${lifecycle.standing}></pv-standing>
      ${party.numbers.map(
        ({ number }) =>
          html`<span class="row"
            ><pv-icon name="phone"></pv-icon><pv-phone number=${number} party=${party.id}></pv-phone
          ></span>`,
      )}
    </p>`;
}

function why({ lifecycle }: CustomerFile) {
  const evidence = [...lifecycle.evidence, ...(lifecycle.next?.missing ?? [])];
  return section(
    t('party.why', { stage: t(`word.${lifecycle.stage}`) }),
    evidence.map(
      (one) =>
        html`<li class=${one.state}>
          <pv-icon .name=${MARK[one.state]}></pv-icon><span>${phrase(one.phrase)}</span>
        </li>`,
    ),
  );
}

function lastQuote({ number, sentAt, totalRial }: Quote) {
  return section(t('party.quote'), [
    html`<li>
      <pv-icon name="doc"></pv-icon><span><bdi dir="ltr">${number}</bdi> · ${money(totalRial)}</span>
      <span class="faint">${when(sentAt)}</span>
    </li>`,
  ]);
}

function task({ title, dueAt, overdue }: Task) {
  return html`<li class=${overdue ? 'BROKEN' : ''}>
    <pv-icon name="clock"></pv-icon><bdi>${title}</bdi
    ><span class="faint">${dueAt === undefined ? nothing : when(dueAt)}</span>
  </li>`;
}

function line({ title, at, text }: HistoryItem) {
  return html`<li>
    <pv-icon name="dot-c"></pv-icon><span>${phrase(title)} <bdi class="muted">${text}</bdi></span>
    <span class="faint">${when(at)}</span>
  </li>`;
}

function section(heading: string, items: unknown[]) {
  if (items.length === 0) return nothing;
  return html`<h3>${heading}</h3>
    <ul>
      ${items}
    </ul>`;
}
