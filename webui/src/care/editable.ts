import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Acting } from './acting.ts';
import './care-edit.ts';
import type { Editing } from './care-edit.ts';

/** A list whose rows can be edited in a dialog, too. */
export class Editable extends Acting {
  @state() protected editing: Editing | undefined;

  protected rows<T>(items: readonly T[], row: (one: T) => TemplateResult) {
    return html`${this.refused()}
      <ul>
        ${items.map(row)}
      </ul>
      <pv-care-edit .editing=${this.editing} @pv-close=${() => (this.editing = undefined)}></pv-care-edit>`;
  }
}
