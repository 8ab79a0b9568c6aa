import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../app/key-hint.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Pop } from '../wire/stream.ts';
import '../work/follow-ups.ts';
import './note-editor.ts';

/** The note of the call in a card that takes the room there is; the slot is beside its heading. */
@customElement('pv-note-card')
export class PvNoteCard extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: 8px;
        min-block-size: 218px;
        padding: 6px 14px 10px;
        border: 1px solid var(--pv-line);
        border-radius: var(--pv-radius-lg);
        background: var(--pv-surface);
        box-shadow: var(--pv-shadow-1);
      }
      header {
        display: flex;
        gap: 8px;
        align-items: start;
      }
      h2 {
        display: flex;
        gap: 8px;
        align-items: center;
        min-block-size: 30px;
        font-size: var(--pv-text-sm);
      }
      h2 pv-icon {
        color: var(--pv-ink-3);
      }
      slot {
        display: flex;
        flex: 1;
        justify-content: flex-end;
        min-inline-size: 0;
      }
      pv-key {
        margin-block-start: 4px;
      }
      pv-note {
        flex: 1;
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;

  override render() {
    return html`<header>
        <h2><pv-icon name="note"></pv-icon>${t('desk.note')}</h2>
        <slot></slot>
        <pv-key use="writeNote"></pv-key>
      </header>
      <pv-note .pop=${this.pop}></pv-note>
      <pv-follow-ups .pop=${this.pop}></pv-follow-ups>`;
  }
}
