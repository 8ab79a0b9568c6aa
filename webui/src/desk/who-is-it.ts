import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ago } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import type { Said } from '../wire/people.ts';
import type { Pop } from '../wire/stream.ts';
import { reasonOf, rejectParty, takeBackParty } from './actions.ts';
import { isInside } from './caller.ts';
import '../customer/merge-dialog.ts';

/** Whether the caller is who the pop says: what an agent said of it, with undo, and "not this person". */
@customElement('pv-who-is-it')
export class PvWhoIsIt extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
        margin-block-start: 4px;
      }
      div {
        display: flex;
        gap: 2px 6px;
        align-items: center;
        min-block-size: var(--pv-control-sm);
        color: var(--pv-ink-2);
        font-size: 12.5px;
      }
      div:not([role='status']) {
        flex-wrap: wrap;
        margin-inline-start: -9px;
      }
      pv-icon {
        color: var(--pv-ink-3);
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  @state() private asking = false;
  @state() private twice: string | undefined;
  @state() private refusal = '';

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('pop') as Pop | undefined;
    if (before !== undefined && before.file?.party.id !== this.pop.file?.party.id) this.asking = false;
  }

  override render() {
    const { said, file, call } = this.pop;
    if (isInside(call)) return nothing;
    return html`${said ? this.#said(said) : nothing} ${file ? this.#doubt(file.party.id) : nothing}
      <p class="bad" role="alert">${this.refusal}</p>
      <pv-merge-dialog .party=${this.twice} @pv-close=${() => (this.twice = undefined)}></pv-merge-dialog>`;
  }

  #said({ kind, name, by, at, remembered }: Said) {
    const chosen = kind === 'CHOSEN';
    const what = chosen ? t('desk.said.CHOSEN', { by: person(by) }) : t('desk.said.REJECTED', { name });
    return html`<div role="status">
      <pv-icon .name=${chosen ? 'user' : 'user-q'} .size=${15}></pv-icon>
      <span
        >${what}
        <span class="faint"
          >· ${ago(at)} · ${t(remembered ? 'desk.said.remembered' : 'desk.said.thisCall')}</span
        ></span
      >
      <pv-button variant="quiet" size="sm" icon="undo" @click=${() => this.#ask(takeBackParty(this.pop.id))}
        >${t('desk.said.undo')}</pv-button
      >
    </div>`;
  }

  #doubt(party: string) {
    if (this.asking) return this.#howLong();
    return html`<div>
      <pv-button variant="quiet" size="sm" icon="user-q" @click=${this.#notThem}
        >${t('desk.notThem')}</pv-button
      >
      <pv-button variant="quiet" size="sm" icon="users" @click=${() => (this.twice = party)}
        >${t('desk.twice')}</pv-button
      >
    </div>`;
  }

  #howLong() {
    const not = (remember: boolean) => () => this.#ask(rejectParty(this.pop.id, remember));
    return html`<div role="group" aria-label=${t('desk.notThem.ask')}>
      <pv-button size="sm" @click=${not(false)}>${t('desk.notThem.call')}</pv-button>
      <pv-button size="sm" @click=${not(true)}>${t('desk.notThem.number')}</pv-button>
      <pv-button variant="quiet" size="sm" @click=${() => (this.asking = false)}
        >${t('desk.notThem.keep')}</pv-button
      >
    </div>`;
  }

  /** Where there is no number there is nothing to remember. */
  readonly #notThem = () => {
    if (this.pop.call.numberKind === 'EXTERNAL') this.asking = true;
    else this.#ask(rejectParty(this.pop.id, false));
  };

  #ask(asked: Promise<void>): void {
    this.refusal = '';
    asked.catch((failure: unknown) => (this.refusal = reasonOf(failure)));
  }
}
