import { LitElement, type CSSResultGroup } from 'lit';
import { language, zone } from '../i18n/locale.ts';
import { names } from '../i18n/names.ts';
import { Watch } from '../wire/store.ts';
import { base } from './base.css.ts';
import { typing } from './typing.css.ts';

/** What every component extends: the shared styles, and rendering again when the language or the names in it change. */
export class PvElement extends LitElement {
  static override styles: CSSResultGroup = [base, typing];

  constructor() {
    super();
    new Watch(this, language, (value) => value);
    new Watch(this, zone, (value) => value);
    new Watch(this, names, (value) => value);
  }

  protected emit(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
