import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { CustomerFile, Party } from '../wire/customer.ts';
import type { Merge } from '../wire/people.ts';
import { fileOf, merge, undoMerge, whyNot, type Field } from './merging.ts';
import './merge-choice.ts';
import './merge-compare.ts';

/** Makes two files of one person one. Open while `party` is set; tells by `pv-close`, and by `pv-merged` what it did. */
@customElement('pv-merge-dialog')
export class PvMergeDialog extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      pv-dialog {
        --pv-dialog-size: 760px;
      }
      .done {
        display: flex;
        gap: 12px;
        align-items: center;
        min-block-size: 64px;
      }
    `,
  ];

  @property() party: string | undefined;
  /** The other file, where it is known already. */
  @property() other: string | undefined;
  @state() private mine: CustomerFile | undefined;
  @state() private theirs: CustomerFile | undefined;
  @state() private made: Merge | undefined;
  @state() private refusal = '';

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('party')) return;
    this.mine = this.theirs = this.made = undefined;
    this.refusal = '';
    if (this.party === undefined) return;
    void this.#read(this.party, (file) => (this.mine = file));
    if (this.other !== undefined) this.#choose(this.other);
  }

  override render() {
    return html`<pv-dialog heading=${t('merge.title')} ?open=${this.party !== undefined}>
      ${this.party === undefined ? nothing : this.#step()}
      <p class="bad" role="alert">${this.refusal}</p>
    </pv-dialog>`;
  }

  #step() {
    if (this.mine === undefined) return html`<pv-skeleton lines="4"></pv-skeleton>`;
    if (this.made) return this.#done(this.made);
    if (this.theirs === undefined)
      return html`<pv-merge-choice
        .party=${this.mine.party}
        @pv-choose=${({ detail }: CustomEvent<string>) => this.#choose(detail)}
      ></pv-merge-choice>`;
    return html`<pv-merge-compare
      .survivor=${this.mine.party}
      .duplicate=${this.theirs.party}
      @pv-swap=${() => ([this.mine, this.theirs] = [this.theirs, this.mine])}
      @pv-back=${() => (this.theirs = undefined)}
      @pv-merge=${({ detail }: CustomEvent<ReadonlySet<Field>>) => void this.#merge(detail)}
    ></pv-merge-compare>`;
  }

  #done({ id, undone }: Merge) {
    const names = { name: this.mine?.party.name ?? '', other: this.theirs?.party.name ?? '' };
    return html`<div class="done" role="status">
      <pv-icon name=${undone ? 'undo' : 'check-c'} .size=${22} class="ok"></pv-icon>
      <span class="grow">${undone ? t('merge.undone') : t('merge.done', names)}</span>
      ${
        undone
          ? nothing
          : html`<pv-button icon="undo" @click=${() => void this.#undo(id)}>${t('merge.undo')}</pv-button>`
      }
    </div>`;
  }

  #choose(other: string): void {
    void this.#read(other, (file) => (this.theirs = file));
  }

  async #read(party: string, keep: (file: CustomerFile) => void): Promise<void> {
    this.refusal = '';
    const asked = this.party;
    await fileOf(party)
      .then((file) => {
        if (asked === this.party) keep(file);
      })
      .catch((failure: unknown) => (this.refusal = whyNot(failure, t('party.failed'))));
  }

  async #merge(take: ReadonlySet<Field>): Promise<void> {
    const [survivor, duplicate] = [this.mine?.party, this.theirs?.party] as [Party, Party];
    this.refusal = '';
    try {
      this.made = await merge(survivor, duplicate, take);
      this.emit('pv-merged', this.made);
    } catch (failure) {
      this.refusal = whyNot(failure, t('merge.failed'));
    }
  }

  async #undo(id: string): Promise<void> {
    try {
      await undoMerge(id);
      if (this.made) this.made = { ...this.made, undone: { by: '', at: new Date().toISOString() } };
      this.emit('pv-merged', this.made);
    } catch (failure) {
      this.refusal = whyNot(failure, t('merge.failed'));
    }
  }
}
