import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { duration } from '../i18n/format.ts';
import { clock } from '../wire/clock.ts';
import { PvElement } from './element.ts';
import { level, type Level } from './level.ts';
import { Tick } from './tick.ts';

/** A clock that runs up from `since` or down to `until`, both instants of the server. Silent for screen readers. */
@customElement('pv-timer')
export class PvTimer extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: inline-block;
      }
      .t {
        color: inherit;
      }
      .warn {
        color: var(--pv-timer-warn, var(--pv-warn-ink));
      }
      .bad {
        color: var(--pv-timer-bad, var(--pv-danger-ink));
      }
    `,
  ];

  @property() since?: string;
  @property() until?: string;
  /** Counting up: from here on it warns, and from `overMs` on it is over. Counting down: at or below. */
  @property({ type: Number, attribute: 'warn-ms' }) warnMs?: number;
  @property({ type: Number, attribute: 'over-ms' }) overMs?: number;

  constructor() {
    super();
    new Tick(this);
  }

  override render() {
    const shown = this.until === undefined ? this.#elapsed() : clock.until(this.until);
    return html`<span class="t ${this.#level(shown)}" role="timer" aria-live="off">${duration(shown)}</span>`;
  }

  #elapsed(): number {
    return this.since === undefined ? 0 : clock.since(this.since);
  }

  #level(shown: number): Level {
    if (this.until === undefined) return level(shown, this.warnMs, this.overMs);
    return level(-shown, negative(this.warnMs), negative(this.overMs));
  }
}

function negative(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}
