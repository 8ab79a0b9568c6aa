import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { notes } from '../desk/state.ts';
import { when } from '../i18n/format.ts';
import { zone } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { clock } from '../wire/clock.ts';
import { Watch } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import type { Note } from '../desk/note.ts';
import type { NoteKeeper } from '../desk/notes.ts';
import { suggestionOf, type Suggestion } from './suggestion.ts';

/** Offers to record what the note seems to say. Tells by `pv-take` with the suggestion. */
@customElement('pv-suggest')
export class PvSuggest extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      div {
        display: flex;
        gap: 10px;
        align-items: center;
        margin-block-start: 8px;
        padding: 7px 11px;
        border-radius: 9px;
        background: var(--pv-warn-soft);
        color: var(--pv-warn-ink);
      }
      p {
        flex: 1;
        min-inline-size: 0;
        font-weight: 550;
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  /** What was answered already, taken or not: it is not offered again. */
  @state() private answered: readonly string[] = [];
  #keeper?: NoteKeeper;
  #watch?: Watch<Note, string>;

  override willUpdate(): void {
    const keeper = notes.of(this.pop);
    if (keeper === this.#keeper) return;
    this.#keeper = keeper;
    if (this.#watch) {
      this.#watch.hostDisconnected();
      this.removeController(this.#watch);
    }
    this.#watch = new Watch(this, keeper, ({ text }) => text);
  }

  override render() {
    const found = suggestionOf(this.#watch?.value ?? '', clock.now(), zone.value);
    if (found === undefined || this.answered.includes(found.text) || this.pop.file === undefined)
      return nothing;
    const { kind, text, dueAt } = found;
    return html`<div role="status">
      <pv-icon .name=${kind === 'promise' ? 'promise' : 'frown'}></pv-icon>
      <p class="ell">
        ${dueAt === undefined ? t(`care.suggest.${kind}`, { text }) : t('care.suggest.due', { text, when: when(dueAt) })}
      </p>
      <pv-button size="sm" @click=${() => this.#take(found)}>${t('care.suggest.record')}</pv-button>
      <pv-button size="sm" variant="quiet" @click=${() => this.#answer(text)}
        >${t('care.suggest.dismiss')}</pv-button
      >
    </div>`;
  }

  #take(found: Suggestion): void {
    this.#answer(found.text);
    this.emit('pv-take', found);
  }

  #answer(text: string): void {
    this.answered = [...this.answered, text];
  }
}
