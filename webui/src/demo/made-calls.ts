import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { phone } from '../i18n/phone.ts';
import { t } from '../i18n/messages.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { Tick } from '../ui/tick.ts';
import { clock } from '../wire/clock.ts';
import { Problem } from '../wire/session.ts';
import { Watch } from '../wire/store.ts';
import { Reading } from '../work/loaded.ts';
import type { Kind } from './kinds.ts';

const EVERY_MS = 5000;

interface MadeCall {
  id: string;
  kind: Kind;
  number?: string;
  at: string;
}

/** The calls made for show that go on. */
export const madeCalls = new Reading<{ calls: readonly MadeCall[] }>(session, '/demo/calls');

/** Lets the callers made for show hang up. */
@customElement('pv-made-calls')
export class PvMadeCalls extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
        max-inline-size: 720px;
        margin: 12px auto 0;
      }
      li {
        display: flex;
        align-items: center;
        gap: 10px;
        padding-block: 6px;
        border-block-start: 1px solid var(--pv-line);
      }
      li:first-child {
        border: 0;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      .who {
        flex: 1;
        min-inline-size: 0;
      }
    `,
  ];

  @state() private failed = '';
  #asked = 0;
  readonly #made = new Watch(this, madeCalls, (value) => value);

  constructor() {
    super();
    new Tick(this);
  }

  /** Whoever phones may hang up at any time. */
  override willUpdate(): void {
    const now = Math.floor(clock.now() / EVERY_MS);
    if (now === this.#asked) return;
    this.#asked = now;
    void madeCalls.read();
  }

  override render() {
    const made = this.#made.value;
    if (!('value' in made) || made.value.calls.length === 0) return nothing;
    return html`<pv-card heading=${t('demo.live')} icon="phone">
      <ul>
        ${made.value.calls.map((call) => this.#call(call))}
      </ul>
      <p class="bad" role="status">${this.failed}</p>
    </pv-card>`;
  }

  #call({ id, kind, number, at }: MadeCall) {
    return html`<li>
      <span class="who"
        >${number === undefined ? t(`demo.${kind}`) : html`<bdi dir="ltr">${phone(number)}</bdi>`}</span
      >
      <pv-timer since=${at}></pv-timer>
      <pv-button size="sm" icon="phone-off" @click=${() => void this.#end(id)}>${t('demo.end')}</pv-button>
    </li>`;
  }

  async #end(id: string): Promise<void> {
    this.failed = '';
    await session.delete(`/demo/calls/${encodeURIComponent(id)}`).catch((failure: unknown) => {
      const over = failure instanceof Problem && failure.status === 404;
      if (!over) this.failed = t('demo.end.failed');
    });
    await madeCalls.read();
  }
}
