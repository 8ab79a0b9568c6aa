import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { reasonOf } from '../desk/actions.ts';
import { t } from '../i18n/messages.ts';
import { catalogue } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { Complaint, Contact, Kept, Promised } from '../wire/care.ts';
import { Watch } from '../wire/store.ts';
import { foot } from './foot.ts';
import { formStyle } from '../work/form.css.ts';
import { edit } from './actions.ts';
import './care-field.ts';
import { bodyOf, complete, DEPARTMENT, type Value, type Values } from './forms.ts';
import { fieldsOf } from './questions.ts';

/** What is edited: the version that was read, and what the form begins with. */
export interface Editing {
  kind: 'promise' | 'complaint' | 'contact';
  of: Kept;
  values: Values;
}

export const editingPromise = (of: Promised): Editing => ({
  kind: 'promise',
  of,
  values: { text: of.text, agent: of.agent ?? '', dueAt: of.dueAt },
});

export const editingComplaint = (of: Complaint): Editing => ({
  kind: 'complaint',
  of,
  values: {
    subject: of.subject,
    whose: of.department === undefined ? (of.owner ?? '') : DEPARTMENT + of.department,
    dueAt: of.dueAt ?? '',
  },
});

export const editingContact = (of: Contact): Editing => ({
  kind: 'contact',
  of,
  values: {
    reason: of.reason ?? '',
    disposition: of.disposition ?? '',
    aims: of.aims,
    askedFor: !of.ownAccord,
    note: of.note ?? '',
  },
});

/** Changes a promise or a complaint that is open, or what a contact was about. Open while `editing` is set; tells by `pv-close`, `pv-kept`. */
@customElement('pv-care-edit')
export class PvCareEdit extends PvElement {
  static override styles = [PvElement.styles, formStyle];

  @property({ attribute: false }) editing: Editing | undefined;
  @state() private values: Values = {};
  @state() private refusal = '';
  readonly #known = new Watch(this, catalogue, (value) => value);

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('editing') || this.editing === undefined) return;
    this.values = this.editing.values;
    this.refusal = '';
  }

  override render() {
    const { editing } = this;
    return html`<pv-dialog
      heading=${editing === undefined ? '' : t(`care.edit.${editing.kind}`)}
      ?open=${editing !== undefined}
    >
      ${editing === undefined ? nothing : this.#form(editing)}
    </pv-dialog>`;
  }

  #form({ kind }: Editing) {
    const known = { catalogue: this.#known.value, treatments: [], stage: 'PROSPECT' } as const;
    const fields = fieldsOf(kind, known).filter(({ name }) => name in this.values);
    return html`<form @submit=${this.#submitted}>
      ${fields.map(
        (field) =>
          html`<pv-care-field
            .field=${field}
            .value=${this.values[field.name] ?? ''}
            @pv-value=${({ detail }: CustomEvent<Value>) =>
              (this.values = { ...this.values, [field.name]: detail })}
          ></pv-care-field>`,
      )}
      ${foot(this.refusal, complete(fields, this.values))}
    </form>`;
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const { editing } = this;
    if (editing === undefined) return;
    try {
      await edit(editing.kind, editing.of, bodyOf(editing.kind, this.values));
      this.emit('pv-kept');
      this.emit('pv-close');
    } catch (failure) {
      this.refusal = reasonOf(failure);
    }
  };
}
