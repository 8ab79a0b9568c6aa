import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hint, Keys } from '../app/keys.ts';
import type { Kind } from '../care/actions.ts';
import '../care/care-dialog.ts';
import type { Value } from '../care/forms.ts';
import type { Suggestion } from '../care/suggestion.ts';
import '../care/suggest.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { CustomerFile } from '../wire/customer.ts';
import { Watch } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { close, open, opened, type FollowUpKind } from './follow-up.ts';
import './follow-up-dialog.ts';

const CARED = [
  ['promise', 'promise'],
  ['complaint', 'frown'],
] as const;

/** What may come of a call, a key or a press away: a task, a callback, and what is kept of the customer. */
@customElement('pv-follow-ups')
export class PvFollowUps extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      .row {
        flex-wrap: wrap;
        gap: 6px;
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  @state() private cared: Kind | undefined;
  @state() private preset: Record<string, Value> = {};
  readonly #opened = new Watch(this, opened, (value) => value);

  constructor() {
    super();
    new Keys(this, () => ({
      makeTask: this.#write('task'),
      ...(this.#hasNumber && { agreeCallback: this.#write('callback') }),
    }));
  }

  override render() {
    const { file, id } = this.pop;
    const { pop, kind } = this.#opened.value ?? {};
    return html`<div class="row">
        <pv-button size="sm" icon="list" kbd=${hint('makeTask')} @click=${this.#write('task')}
          >${t('work.make.task')}</pv-button
        >
        <pv-button
          size="sm"
          icon="callback"
          kbd=${hint('agreeCallback')}
          ?disabled=${!this.#hasNumber}
          @click=${this.#write('callback')}
          >${t('work.make.callback')}</pv-button
        >
        ${
          file === undefined
            ? nothing
            : CARED.map(
                ([kind, icon]) =>
                  html`<pv-button size="sm" .icon=${icon} @click=${() => this.#open(kind, {})}
                    >${t(`care.make.${kind}`)}</pv-button
                  >`,
              )
        }
      </div>
      <pv-suggest
        .pop=${this.pop}
        @pv-take=${({ detail }: CustomEvent<Suggestion>) => this.#take(detail)}
      ></pv-suggest>
      <pv-follow-up-dialog
        .pop=${id}
        .kind=${pop === id ? kind : undefined}
        @pv-close=${() => close(id)}
      ></pv-follow-up-dialog>
      ${file === undefined ? nothing : this.#dialog(file)}`;
  }

  #write(kind: FollowUpKind): () => void {
    return () => open(this.pop.id, kind);
  }

  #dialog(file: CustomerFile) {
    return html`<pv-care-dialog
      .file=${file}
      .call=${this.pop.call.id}
      .kind=${this.cared}
      .preset=${this.preset}
      @pv-close=${() => (this.cared = undefined)}
    ></pv-care-dialog>`;
  }

  #open(kind: Kind, preset: Record<string, Value>): void {
    this.preset = preset;
    this.cared = kind;
  }

  #take({ kind, text, dueAt }: Suggestion): void {
    const words = kind === 'promise' ? { text } : { subject: text };
    this.#open(kind, { ...words, ...(dueAt !== undefined && { dueAt }) });
  }

  get #hasNumber(): boolean {
    return this.pop.call.numberKind === 'EXTERNAL';
  }
}
