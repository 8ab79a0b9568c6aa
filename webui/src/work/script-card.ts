import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person, queueTitle } from '../i18n/names.ts';
import { catalogue, live, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Script } from '../wire/catalogue.ts';
import { Watch } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { Answering } from './answering.ts';
import { pieces, scriptOf } from './script.ts';
import './script-field.ts';

/** What to say and to ask in this call; what is filled in is saved as it is typed. Nothing where the queue has no script. */
@customElement('pv-script-card')
export class PvScriptCard extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: contents;
      }
      pv-card {
        flex: none;
      }
      .parts {
        display: grid;
        gap: 12px;
      }
      .say {
        padding-inline-start: 10px;
        border-inline-start: 3px solid var(--pv-line-strong);
        font-size: 13.5px;
        line-height: var(--pv-leading-loose);
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  readonly #scripts = new Watch(this, catalogue, ({ scripts }) => scripts);
  #answering?: Answering;

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('pop') as Pop | undefined;
    const script = this.#script;
    if (script && (this.#answering === undefined || (changed.has('pop') && before?.id !== this.pop.id)))
      this.#answering = new Answering(this, this.pop.id, script.code);
  }

  override render() {
    const script = this.#script;
    if (script === undefined) return nothing;
    return html`<pv-card icon="chat" heading=${script.title[language.value]}>
      <span slot="end" class="muted">${t('work.script')}</span>
      <div class="parts">${script.parts.map((part) => this.#part(script, part))}</div>
    </pv-card>`;
  }

  get #script(): Script | undefined {
    return scriptOf(this.#scripts.value, this.pop);
  }

  #part({ code }: Script, { say, ask }: Script['parts'][number]) {
    if (say !== undefined) return this.#say(say[language.value]);
    if (ask === undefined) return nothing;
    const { answers } = this.pop;
    const told = answers?.script === code ? answers.values[ask.code] : undefined;
    return html`<pv-script-field
      .field=${ask}
      .value=${this.#answering?.typed(ask.code) ?? told ?? ''}
      .saving=${this.#answering?.saving(ask.code)}
      @pv-answer=${({ detail }: CustomEvent<{ typed: string; kept: string }>) =>
        this.#answering?.write(ask.code, detail.typed, detail.kept)}
    ></pv-script-field>`;
  }

  #say(words: string) {
    const { file, call } = this.pop;
    const { me } = live.state.value;
    const values = {
      caller: file?.party.name,
      company: file?.party.company,
      agent: me && person(me.name),
      queue: call.queue && queueTitle(call.queue, call.pbx),
      centre: session.signedIn.value?.centre,
    };
    return html`<p class="say">
      ${pieces(words, values).map((piece, index) => (index % 2 === 0 ? piece : html`<bdi>${piece}</bdi>`))}
    </p>`;
  }
}
