import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Keys } from '../app/keys.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import type { Note } from './note.ts';
import type { NoteKeeper } from './notes.ts';
import { notes } from './state.ts';

const ICON = {
  saved: 'check-c',
  dirty: 'edit',
  saving: 'refresh',
  offline: 'wifi-off',
  conflict: 'warn',
} as const;
const TONE = { saved: 'faint', dirty: 'faint', saving: 'faint', offline: 'warn', conflict: 'bad' } as const;

/** The note of a call: saved as it is typed. */
@customElement('pv-note')
export class PvNote extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 8px;
        min-block-size: 124px;
      }
      textarea {
        flex: 1;
        min-block-size: 84px;
        padding: 10px 12px;
        border: 1px solid var(--pv-line-input);
        border-radius: 10px;
        background: var(--pv-surface);
        font-size: 14px;
        line-height: var(--pv-leading-loose);
        resize: none;
      }
      textarea::placeholder {
        color: var(--pv-ink-3);
        opacity: 1;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
        min-block-size: 18px;
        font-size: 12px;
      }
      .theirs {
        display: grid;
        gap: 8px;
        padding: 10px 12px;
        border: 1px solid var(--pv-warn-line);
        border-radius: 10px;
        background: var(--pv-warn-soft);
      }
      blockquote {
        max-block-size: 90px;
        margin: 0;
        overflow: auto;
        white-space: pre-wrap;
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  @query('textarea') private readonly editor!: HTMLTextAreaElement;
  #keeper?: NoteKeeper;
  #watch?: Watch<Note, Note>;

  constructor() {
    super();
    new Keys(this, () => ({ writeNote: () => this.editor.focus() }));
  }

  override willUpdate(): void {
    const keeper = notes.of(this.pop);
    if (keeper === this.#keeper) return;
    this.#keeper = keeper;
    this.#follow(keeper);
  }

  #follow(keeper: NoteKeeper): void {
    if (this.#watch) {
      this.#watch.hostDisconnected();
      this.removeController(this.#watch);
    }
    this.#watch = new Watch(this, keeper, (note) => note);
  }

  override render() {
    const { text, status, theirs } = notes.of(this.pop).value;
    return html`<textarea
        dir="auto"
        maxlength="20000"
        aria-label=${t('desk.note')}
        placeholder=${t('desk.note.placeholder')}
        .value=${text}
        @input=${() => this.#keeper?.write(this.editor.value)}
      ></textarea>
      <p
        class="state ${TONE[status]}"
        role=${TONE[status] === 'faint' ? nothing : 'status'}
        data-status=${status}
      >
        ${text === '' && status === 'saved' ? nothing : html`<pv-icon .name=${ICON[status]} .size=${14}></pv-icon>${t(`desk.note.${status}`)}`}
      </p>
      ${theirs === undefined ? nothing : this.#conflict(theirs.text)}`;
  }

  #conflict(theirs: string) {
    return html`<div class="theirs">
      <b>${t('desk.note.theirs')}</b>
      <blockquote dir="auto">${theirs}</blockquote>
      <span class="row">
        <pv-button size="sm" @click=${() => void this.#keeper?.keepMine()}
          >${t('desk.note.keepMine')}</pv-button
        >
        <pv-button size="sm" @click=${() => this.#keeper?.takeTheirs()}
          >${t('desk.note.takeTheirs')}</pv-button
        >
      </span>
    </div>`;
  }
}
