import { html, nothing } from 'lit';
import { reasonOf } from '../desk/actions.ts';
import { PvElement } from '../ui/element.ts';
import { state } from 'lit/decorators.js';

/** A list whose rows can be acted upon: a refusal is said above it, what was done by `pv-kept`. */
export class Acting extends PvElement {
  @state() private refusal = '';

  protected async act(run: () => Promise<unknown>): Promise<void> {
    this.refusal = '';
    try {
      await run();
      this.emit('pv-kept');
    } catch (failure) {
      this.refusal = reasonOf(failure);
    }
  }

  protected refused() {
    return this.refusal === '' ? nothing : html`<p class="bad refusal" role="alert">${this.refusal}</p>`;
  }
}
