import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Keys } from '../app/keys.ts';
import { ago, number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { Candidate } from '../wire/customer.ts';
import type { Pop } from '../wire/stream.ts';
import { chooseParty, reasonOf } from './actions.ts';
import { numberOf } from './caller.ts';
import { columns } from './columns.css.ts';
import { digitOf } from './digits.ts';
import { matchListStyle } from './match-list.css.ts';
import './link-card.ts';
import './note-card.ts';
import './who-is-it.ts';

/** Several people share the number: ask who is speaking, press their digit. Says `pv-someone-new` for none of them. */
@customElement('pv-match-list')
export class PvMatchList extends PvElement {
  static override styles = [
    PvElement.styles,
    hues,
    columns,
    matchListStyle,
    css`
      :host {
        --columns: minmax(0, 1fr) minmax(300px, 420px);
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  @state() private refusal = '';

  constructor() {
    super();
    new Keys(this, () => ({ choose: this.#pressed, someoneNew: this.#someoneNew }));
  }

  override render() {
    const candidates = this.pop.candidates ?? [];
    return html`<header>
        <h1 tabindex="-1">
          ${candidates.length === 1 ? t('desk.matches.one') : t('desk.matches', { n: candidates.length })}
        </h1>
        <p><bdi class="tel" dir="auto">${numberOf(this.pop.call)}</bdi>. ${t('desk.matches.how')}</p>
        <p class="refused" role="alert">${this.refusal}</p>
        <pv-who-is-it .pop=${this.pop}></pv-who-is-it>
      </header>
      <ul class="matches" role="listbox" aria-label=${t('desk.matches.label')}>
        ${candidates.map((candidate, index) => this.#match(candidate, index))}
      </ul>
      <div class="columns">
        <pv-note-card .pop=${this.pop}></pv-note-card>
        <div class="column">
          <pv-card icon="user-plus" heading=${t('desk.matches.none')}>
            <div class="none">
              <span class="key" aria-hidden="true">${number(0)}</span
              ><span class="grow">${t('desk.matches.new')}</span>
              <pv-button @click=${this.#someoneNew}>${t('desk.matches.add')}</pv-button>
            </div>
          </pv-card>
          <pv-link-card .pop=${this.pop.id}></pv-link-card>
        </div>
      </div>`;
  }

  #match({ party, name, job, place, stage, lastContactAt, chosen }: Candidate, index: number) {
    const choose = () => void this.#choose(party);
    const likely = index === 0;
    return html`<li
      role="option"
      tabindex="0"
      class=${likely ? 'likely' : ''}
      data-hue=${stage}
      aria-selected=${String(likely)}
      aria-keyshortcuts=${index + 1}
      @click=${choose}
      @keydown=${(event: KeyboardEvent) => {
        if (event.code === 'Enter' || event.code === 'Space') choose();
      }}
    >
      <div class="row">
        <span class="key">${number(index + 1)}</span>
        ${
          likely
            ? html`<pv-pill class="end" tone="accent" icon="target">${t('desk.matches.likely')}</pv-pill>`
            : html`<span class="end faint">${lastContactAt ? ago(lastContactAt) : ''}</span>`
        }
      </div>
      ${
        chosen === undefined
          ? nothing
          : html`<p class="chosen">
              <pv-icon name="user" .size=${14}></pv-icon
              >${t('desk.matches.chosen', { by: person(chosen.by), when: ago(chosen.at) })}
            </p>`
      }
      <div>
        <h2><bdi>${name}</bdi></h2>
        <p class="muted"><bdi>${[job, place].filter(Boolean).join(t('desk.comma'))}</bdi>&nbsp;</p>
      </div>
      <pv-stage .stage=${stage}></pv-stage>
    </li>`;
  }

  readonly #pressed = (pressed: string) => {
    const chosen = this.pop.candidates?.[(digitOf(pressed) ?? 0) - 1];
    if (chosen) void this.#choose(chosen.party);
  };

  readonly #someoneNew = () => this.emit('pv-someone-new', undefined);

  async #choose(party: string): Promise<void> {
    this.refusal = '';
    await chooseParty(this.pop.id, party).catch((failure: unknown) => (this.refusal = reasonOf(failure)));
  }
}
