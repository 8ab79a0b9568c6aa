import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { normalise } from '../i18n/digits.ts';
import { t } from '../i18n/messages.ts';
import { queueTitle } from '../i18n/names.ts';
import { live, session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { IconName } from '../ui/icon-names.ts';
import { refusalOf } from '../wire/refusal.ts';
import { Watch } from '../wire/store.ts';
import { demoStyle } from './demo.css.ts';
import { KINDS, type Kind } from './kinds.ts';
import { madeCalls } from './made-calls.ts';

const ICON: Record<Kind, IconName> = {
  KNOWN: 'user',
  UNKNOWN: 'user-q',
  SHARED: 'users',
  WITHHELD: 'eye-off',
};

/** Makes a call, for the demo. */
@customElement('pv-demo')
export class PvDemo extends PvElement {
  static override styles = [PvElement.styles, demoStyle];

  @state() private kind: Kind = 'KNOWN';
  @state() private said = '';
  @state() private failed = false;
  readonly #queues = new Watch(this, live.state, ({ queues, board }) => board?.queues ?? queues);

  override render() {
    return html`<pv-card heading=${t('demo.title')} icon="phone-out">
        <form @submit=${this.#submit}>
          <h1 class="vh" tabindex="-1">${t('demo.title')}</h1>
          <p class="muted">${t('demo.lead')}</p>
          <fieldset>
            <legend>${t('demo.who')}</legend>
            ${KINDS.map((kind) => this.#choice(kind))}
          </fieldset>
          ${this.#queue()}
          <pv-field
            name="number"
            type="tel"
            label=${t('demo.number')}
            hint=${t('demo.number.hint')}
            latin
          ></pv-field>
          <div class="row">
            <pv-button type="submit" variant="primary" size="lg" icon="phone">${t('demo.call')}</pv-button>
            <p role="status" class=${this.failed ? 'bad' : 'ok'}>${this.said}</p>
          </div>
        </form> </pv-card
      ><pv-made-calls></pv-made-calls>`;
  }

  #choice(kind: Kind) {
    return html`<label>
      <input
        type="radio"
        name="kind"
        value=${kind}
        ?checked=${kind === this.kind}
        @change=${() => (this.kind = kind)}
      />
      <pv-icon .name=${ICON[kind]} .size=${20}></pv-icon>
      <span><b>${t(`demo.${kind}`)}</b><small>${t(`demo.${kind}.hint`)}</small></span>
    </label>`;
  }

  #queue() {
    return html`<div>
      <label for="queue">${t('demo.queue')}</label>
      <span class="select"
        ><select id="queue" name="queue">
          <option value="">${t('demo.queue.any')}</option>
          ${this.#queues.value.map(({ queue, pbx, title }) => html`<option value=${queue}>${queueTitle(queue, pbx, title)}</option>`)}</select
        ><pv-icon name="chev-d"></pv-icon
      ></span>
    </div>`;
  }

  readonly #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const [queue, number] = [text(form.get('queue')), normalise(text(form.get('number'))).trim()];
    try {
      await session.post('/demo/calls', {
        kind: this.kind,
        ...(queue && { queue }),
        ...(number && { number }),
      });
      void madeCalls.read();
      this.failed = false;
      this.said = t('demo.made');
    } catch (failure) {
      this.failed = true;
      this.said = t('demo.failed', {
        reason: refusalOf(failure),
      });
    }
  };
}

function text(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
