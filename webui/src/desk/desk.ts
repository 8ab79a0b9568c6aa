import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { LiveState } from '../wire/reducer.ts';
import { Watch } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { focusHeading } from './heading.ts';
import { KeepFocus } from './keep-focus.ts';
import { viewOf } from './showing.ts';
import { shownPop, showing } from './state.ts';
import { isTyping } from './typing.ts';
import './file-view.ts';
import './idle.ts';
import './match-list.ts';
import './stranger-view.ts';
import './talk-view.ts';
import '../outreach/list-strip.ts';
import './wrap-up-view.ts';

/** The agent's desk: one pop, or the desk between two calls. */
@customElement('pv-desk')
export class PvDesk extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      @media (width < 768px) {
        :host {
          overflow: auto;
        }
      }
    `,
  ];

  /** The pop whose caller is none of its matches. */
  @state() private someoneNew = '';
  #shown: string | undefined;

  constructor() {
    super();
    new Watch(this, live.state, ({ pops }) => pops);
    new Watch(this, live.state, isUnknown);
    new Watch(this, showing, ({ shown }) => shown);
    new KeepFocus(this, () => this.renderRoot);
  }

  override render() {
    const pop = shownPop();
    if (pop !== undefined) return html`<pv-list-strip .pop=${pop}></pv-list-strip>${this.#view(pop)}`;
    return isUnknown(live.state.value) ? nothing : html`<pv-idle-desk></pv-idle-desk>`;
  }

  #view(pop: Pop) {
    switch (viewOf(pop, pop.id === this.someoneNew)) {
      case 'wrap-up':
        return html`<pv-wrap-up-view .pop=${pop}></pv-wrap-up-view>`;
      case 'matches':
        return html`<pv-match-list
          .pop=${pop}
          @pv-someone-new=${() => (this.someoneNew = pop.id)}
        ></pv-match-list>`;
      case 'stranger':
        return html`<pv-stranger-view .pop=${pop}></pv-stranger-view>`;
      case 'talk':
        return html`<pv-talk-view .pop=${pop}></pv-talk-view>`;
      default:
        return html`<pv-file-view .pop=${pop}></pv-file-view>`;
    }
  }

  /** A pop that takes the view takes the focus to its heading, never to a button, and never from who types. */
  override updated(): void {
    const shown = showing.value.shown;
    if (shown === this.#shown) return;
    this.#shown = shown;
    if (!isTyping()) void focusHeading(this.renderRoot);
  }
}

/** Before the first snapshot nobody can say that there is no call. */
function isUnknown({ seq, pops }: LiveState): boolean {
  return seq === undefined && pops.length === 0;
}
