import { css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { phrase } from '../i18n/phrase.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { STAGES } from '../wire/customer.ts';
import type { StageHistory } from '../wire/record.ts';
import { refusalOf } from '../wire/refusal.ts';
import { Watch } from '../wire/store.ts';

/** Every move with its evidence; a supervisor may set the stage with a reason, and take that back. */
@customElement('pv-stage-history')
export class PvStageHistory extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      li {
        padding-block: 6px;
      }
      li + li {
        border-block-start: 1px solid var(--pv-line);
      }
      small {
        display: block;
        color: var(--pv-ink-2);
        font-size: 12px;
      }
      form {
        display: grid;
        gap: 6px;
        margin-block: 8px;
      }
      input,
      select {
        min-block-size: 30px;
        padding-inline: 8px;
        border: 1px solid var(--pv-line-input);
        border-radius: 7px;
        background: var(--pv-surface);
      }
    `,
  ];

  @property() party = '';
  @property({ attribute: false }) stages!: StageHistory;
  @state() private refused = '';
  @query('select') private readonly stage!: HTMLSelectElement;
  @query('input') private readonly reason!: HTMLInputElement;
  readonly #role = new Watch(this, session.signedIn, (signedIn) => signedIn?.me.role);

  override render() {
    const { moves, override } = this.stages;
    const may = this.#role.value !== undefined && this.#role.value !== 'AGENT';
    return html`<pv-card icon="arrow-up" heading=${t('stages.title')}>
      ${this.refused ? html`<p class="bad" role="alert">${this.refused}</p>` : nothing}
      <ol>
        ${moves.map(
          ({ at, from, to, evidence, by, reason }) =>
            html`<li>
              <b>${t('stages.move', { from: t(`word.${from}`), to: t(`word.${to}`) })}</b>
              <small>${when(at)}${by ? html` · <bdi>${person(by)}</bdi>` : nothing}</small>
              ${reason ? html`<small><bdi>${reason}</bdi></small>` : nothing}
              ${evidence.map(({ phrase: why }) => html`<small>${phrase(why)}</small>`)}
            </li>`,
        )}
      </ol>
      ${may ? (override ? this.#remove() : this.#override()) : nothing}
    </pv-card>`;
  }

  #override() {
    return html`<form @submit=${this.#set}>
      <select aria-label=${t('stages.override')}>
        ${STAGES.map((stage) => html`<option value=${stage}>${t(`word.${stage}`)}</option>`)}
      </select>
      <input
        required
        maxlength="500"
        aria-label=${t('stages.reason')}
        placeholder=${t('stages.reason')}
        dir="auto"
      />
      <pv-button size="sm" type="submit">${t('stages.override')}</pv-button>
    </form>`;
  }

  #remove() {
    return html`<pv-button
      size="sm"
      icon="undo"
      @click=${() => this.#ask(session.delete(this.#path, this.#read))}
      >${t('stages.remove')}</pv-button
    >`;
  }

  get #path(): string {
    return `/parties/${encodeURIComponent(this.party)}/stage-override`;
  }

  /** Nobody decides over what they have not seen. */
  get #read(): Record<string, string> {
    return { 'If-Match': `"${this.stages.version}"` };
  }

  readonly #set = (event: Event) => {
    event.preventDefault();
    void this.#ask(
      session.put(this.#path, { stage: this.stage.value, reason: this.reason.value }, this.#read),
    );
  };

  /** The live stream tells of the change; the page reads it again. */
  async #ask(asked: Promise<unknown>): Promise<void> {
    this.refused = await asked.then(() => '').catch((failure: unknown) => refusalOf(failure));
  }
}
