import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import type { KeyId } from './key-catalogue.ts';
import { hint } from './keys.ts';
import { settings } from './settings.ts';

/** The key that does something, as the user has it; nothing where it is switched off. */
@customElement('pv-key')
export class PvKey extends PvElement {
  @property() use!: KeyId;

  constructor() {
    super();
    new Watch(this, settings, (value) => value);
  }

  override render() {
    const shown = hint(this.use);
    return shown === '' ? nothing : html`<pv-kbd>${shown}</pv-kbd>`;
  }
}
