import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ago } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import type { Duplicate, Merge } from '../wire/people.ts';
import { likeness } from './likeness.ts';
import { duplicatesOf, maybeSame, mergesOf, tellApart, undoMerge, whyNot } from './merging.ts';
import { partyStyle } from './party-dialog.css.ts';
import './merge-dialog.ts';

/** Who may be the same party, and what was merged into it. Tells by `pv-merged` when that changed. */
@customElement('pv-party-twins')
export class PvPartyTwins extends PvElement {
  static override styles = [PvElement.styles, partyStyle];

  @property() party = '';
  @state() private alike: readonly Duplicate[] = [];
  @state() private merges: readonly Merge[] = [];
  @state() private other: string | undefined;
  @state() private refusal = '';

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('party')) void this.#read();
  }

  override render() {
    return html`${this.#alike()} ${this.#merges()}
      <p class="bad" role="alert">${this.refusal}</p>
      <pv-merge-dialog
        .party=${this.other === undefined ? undefined : this.party}
        .other=${this.other}
        @pv-close=${(event: Event) => {
          event.stopPropagation();
          this.other = undefined;
        }}
        @pv-merged=${() => void this.#read()}
      ></pv-merge-dialog>`;
  }

  #alike() {
    if (this.alike.length === 0) return nothing;
    return html`<h3>${t('party.twice')}</h3>
      <ul>
        ${this.alike.map((one) => this.#one(one))}
      </ul>`;
  }

  #one(one: Duplicate) {
    const { party } = one.candidate;
    if (one.apart !== undefined)
      return html`<li>
        <pv-icon name="user-q"></pv-icon>
        <span class="muted"
          >${t('party.apart', { name: one.candidate.name, by: one.apart.by, when: ago(one.apart.at) })}</span
        >
        <pv-button size="sm" icon="undo" @click=${() => void this.#do(() => maybeSame(this.party, party))}
          >${t('party.merged.undo')}</pv-button
        >
      </li>`;
    return html`<li>
      <pv-icon name="users"></pv-icon>${likeness(one)}
      <pv-button size="sm" @click=${() => (this.other = party)}>${t('party.compare')}</pv-button>
      <pv-button size="sm" variant="quiet" @click=${() => void this.#do(() => tellApart(this.party, party))}
        >${t('party.tellApart')}</pv-button
      >
    </li>`;
  }

  #merges() {
    if (this.merges.length === 0) return nothing;
    return html`<h3>${t('party.merges')}</h3>
      <ul>
        ${this.merges.map((one) => this.#merge(one))}
      </ul>`;
  }

  #merge({ id, name, by, at, undone }: Merge) {
    const again = undone
      ? ` · ${t('party.merged.undone', { by: person(undone.by), when: ago(undone.at) })}`
      : '';
    return html`<li>
      <pv-icon name=${undone ? 'undo' : 'users'}></pv-icon>
      <span>${t('party.merged', { name, by: person(by), when: ago(at) })}${again}</span>
      ${
        undone
          ? nothing
          : html`<pv-button size="sm" icon="undo" @click=${() => void this.#undo(id)}
              >${t('party.merged.undo')}</pv-button
            >`
      }
    </li>`;
  }

  async #read(): Promise<void> {
    const { party } = this;
    const [alike, merges] = await Promise.all([
      duplicatesOf(party).catch(() => []),
      mergesOf(party).catch(() => []),
    ]);
    if (party === this.party) [this.alike, this.merges] = [alike, merges];
  }

  async #undo(id: string): Promise<void> {
    await this.#do(() => undoMerge(id));
    this.emit('pv-merged', undefined);
  }

  async #do(run: () => Promise<unknown>): Promise<void> {
    this.refusal = '';
    try {
      await run();
      await this.#read();
    } catch (failure) {
      this.refusal = whyNot(failure, t('merge.failed'));
    }
  }
}
