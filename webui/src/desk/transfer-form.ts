import { html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phone } from '../i18n/phone.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import { Tick } from '../ui/tick.ts';
import { Watch } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { ask, askedOf, asking, forgive, refusedOf } from './call-control.ts';
import { why } from './call-refusal.ts';
import { nobody } from './nobody.ts';
import { notes } from './state.ts';
import { TargetChoice } from './target-choice.ts';
import type { PvTargetList } from './target-list.ts';
import { transferFormStyle } from './transfer-form.css.ts';
import { isKind, warningFor, type Kind } from './transfer-kinds.ts';
import type { Target } from './transfer-targets.ts';
import { transferring } from './transferring.ts';
import './target-list.ts';
import './transfer-context.ts';

/** To whom the call goes and what travels with it; it lives as long as its dialog is open. */
@customElement('pv-transfer-form')
export class PvTransferForm extends PvElement {
  static override styles = [PvElement.styles, transferFormStyle];

  @property({ attribute: false }) pop!: Pop;
  /** None while neither is chosen. */
  @property() kind: Kind | undefined;
  @query('pv-target-list') private readonly list!: PvTargetList;
  @query('pv-field') private readonly reason!: PvField;
  readonly #choice = new TargetChoice(this);
  #tried = false;
  #going = false;

  constructor() {
    super();
    new Watch(this, asking, (value) => value);
    new Tick(this);
  }

  override firstUpdated(): void {
    void this.list.updateComplete.then(() => this.list.focus());
  }

  /** What the dialog told was read there. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#refused) forgive(this.pop);
  }

  override render() {
    const { targets, target, marked, typed, told } = this.#choice;
    return html`<div class="split">
        <pv-target-list
          .targets=${targets}
          .marked=${marked}
          .typed=${typed}
          @pv-typed=${({ detail }: CustomEvent<string>) => this.#choice.look(detail)}
          @pv-mark=${({ detail }: CustomEvent<number>) => this.#choice.mark(detail)}
          @pv-choose=${() => this.#go()}
          >${targets.length === 0 ? nobody(told, typed) : nothing}</pv-target-list
        >
        <pv-transfer-context .pop=${this.pop} .target=${target}
          ><pv-field
            label=${t('transfer.why')}
            placeholder=${t('transfer.why.placeholder')}
            @keydown=${({ code }: KeyboardEvent) => code.endsWith('Enter') && this.#go()}
          ></pv-field
        ></pv-transfer-context>
      </div>
      ${this.#foot(target)}`;
  }

  #foot(target: Target | undefined) {
    const name = target?.kind === 'NUMBER' ? phone(target.name) : target?.name;
    const does = this.kind === 'BLIND_TRANSFER' ? 'transfer.send' : 'transfer.call';
    return html`<div class="foot">
      <span class="said" role="status">${this.#said()}</span>
      <pv-button size="lg" kbd="Esc" @click=${() => transferring.set(undefined)}
        >${t('transfer.cancel')}</pv-button
      >
      <pv-button
        size="lg"
        variant="primary"
        icon="phone"
        kbd="Enter"
        ?disabled=${this.#asked || target === undefined || this.kind === undefined}
        @click=${() => this.#go()}
        >${name === undefined ? t('transfer.choose') : t(does, { name })}</pv-button
      >
    </div>`;
  }

  #said() {
    if (this.#asked) return html`<span class="muted">${t('transfer.asked')}</span>`;
    if (this.#refused)
      return html`<pv-icon class="bad" name="warn"></pv-icon><span class="bad">${why(this.#refused)}</span>`;
    const warning = this.kind === undefined ? t('transfer.held') : warningFor(this.pop);
    return warning && html`<pv-icon class="warn" name="info"></pv-icon><span class="warn">${warning}</span>`;
  }

  get #asked(): boolean {
    return isKind(askedOf(this.pop));
  }

  get #refused() {
    const refused = this.#tried ? refusedOf(this.pop) : undefined;
    return isKind(refused?.verb) ? refused : undefined;
  }

  /** Once, however often Enter is pressed while the note is on its way. */
  #go(): void {
    const [{ target }, verb] = [this.#choice, this.kind];
    if (target === undefined || verb === undefined || this.#asked || this.#going) return;
    this.#tried = true;
    this.#going = true;
    const { kind, id } = target;
    const written = this.reason.value.trim();
    void notes
      .of(this.pop)
      .save()
      .then(() => ask(this.pop, verb, { target: { kind, id }, ...(written && { why: written }) }))
      .finally(() => (this.#going = false));
  }
}
