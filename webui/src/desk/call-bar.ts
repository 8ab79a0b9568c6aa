import { nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PvElement } from '../ui/element.ts';

/** The call and its verbs; nothing without a call. It stands on every page. */
@customElement('pv-call-bar')
export class PvCallBar extends PvElement {
  override render() {
    return nothing;
  }
}
