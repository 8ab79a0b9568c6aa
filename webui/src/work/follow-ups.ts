import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hint, Keys } from '../app/keys.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Pop } from '../wire/stream.ts';
import './follow-up-dialog.ts';

/** What may come of a call, a key away: a task, a callback. */
@customElement('pv-follow-ups')
export class PvFollowUps extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  @state() private kind: 'task' | 'callback' | undefined;

  constructor() {
    super();
    new Keys(this, () => ({
      makeTask: () => (this.kind = 'task'),
      ...(this.#hasNumber && { agreeCallback: () => (this.kind = 'callback') }),
    }));
  }

  override render() {
    return html`<pv-button size="sm" icon="list" kbd=${hint('makeTask')} @click=${() => (this.kind = 'task')}
        >${t('work.make.task')}</pv-button
      >
      <pv-button
        size="sm"
        icon="callback"
        kbd=${hint('agreeCallback')}
        ?disabled=${!this.#hasNumber}
        @click=${() => (this.kind = 'callback')}
        >${t('work.make.callback')}</pv-button
      >
      <pv-follow-up-dialog
        .pop=${this.pop.id}
        .kind=${this.kind}
        @pv-close=${() => (this.kind = undefined)}
      ></pv-follow-up-dialog>`;
  }

  get #hasNumber(): boolean {
    return this.pop.call.numberKind === 'EXTERNAL';
  }
}
