import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phone } from '../i18n/phone.ts';
import { session } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { PvField } from '../ui/pv-field.ts';
import { Tick } from '../ui/tick.ts';
import { clock } from '../wire/clock.ts';
import { Watch } from '../wire/store.ts';
import type { Pop, TransferTargets } from '../wire/stream.ts';
import { ask, askedOf, asking, forgive, refusedOf } from './call-control.ts';
import { why } from './call-refusal.ts';
import { nobody } from './nobody.ts';
import { notes } from './state.ts';
import type { PvTargetList } from './target-list.ts';
import { transferFormStyle } from './transfer-form.css.ts';
import { isKind, warningFor, type Kind } from './transfer-kinds.ts';
import { targetsOf, type Target } from './transfer-targets.ts';
import { transferring } from './transferring.ts';
import './target-list.ts';
import './transfer-context.ts';

const FRESH_MS = 4000;

/** To whom the call goes and what travels with it; it lives as long as its dialog is open. */
@customElement('pv-transfer-form')
export class PvTransferForm extends PvElement {
  static override styles = [PvElement.styles, transferFormStyle];

  @property({ attribute: false }) pop!: Pop;
  @property() kind: Kind = 'ATTENDED_TRANSFER';
  @state() private typed = '';
  @state() private marked = 0;
  @state() private told: TransferTargets | 'failed' | undefined;
  @query('pv-target-list') private readonly list!: PvTargetList;
  @query('pv-field') private readonly reason!: PvField;
  #fetched = 0;
  #tried = false;

  constructor() {
    super();
    new Watch(this, asking, (value) => value);
    new Tick(this);
  }

  /** Who is free changes while somebody chooses. */
  override willUpdate(): void {
    if (clock.now() - this.#fetched > FRESH_MS) void this.#fetch();
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
    const targets = this.#targets;
    const target = targets[this.marked];
    return html`<div class="split">
        <pv-target-list
          .targets=${targets}
          .marked=${this.marked}
          .typed=${this.typed}
          @pv-typed=${({ detail }: CustomEvent<string>) => this.#look(detail)}
          @pv-mark=${({ detail }: CustomEvent<number>) => (this.marked = detail)}
          @pv-choose=${() => this.#go()}
          >${targets.length === 0 ? nobody(this.told, this.typed) : nothing}</pv-target-list
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

  get #targets(): readonly Target[] {
    return typeof this.told === 'object' ? targetsOf(this.told, this.typed) : [];
  }

  #foot(target: Target | undefined) {
    const name = target?.kind === 'NUMBER' ? phone(target.name) : target?.name;
    const does = this.kind === 'ATTENDED_TRANSFER' ? 'transfer.call' : 'transfer.send';
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
        ?disabled=${this.#asked || target === undefined}
        @click=${() => this.#go()}
        >${name === undefined ? t('transfer.choose') : t(does, { name })}</pv-button
      >
    </div>`;
  }

  #said() {
    if (this.#asked) return html`<span class="muted">${t('transfer.asked')}</span>`;
    if (this.#refused)
      return html`<pv-icon class="bad" name="warn"></pv-icon><span class="bad">${why(this.#refused)}</span>`;
    const warning = warningFor(this.pop);
    return warning && html`<pv-icon class="warn" name="info"></pv-icon><span class="warn">${warning}</span>`;
  }

  get #asked(): boolean {
    return isKind(askedOf(this.pop));
  }

  get #refused() {
    const refused = this.#tried ? refusedOf(this.pop) : undefined;
    return isKind(refused?.verb) ? refused : undefined;
  }

  #look(typed: string): void {
    this.typed = typed;
    this.marked = 0;
  }

  #go(): void {
    const target = this.#targets[this.marked];
    if (target === undefined || this.#asked) return;
    this.#tried = true;
    const { kind, id } = target;
    const written = this.reason.value.trim();
    void notes
      .of(this.pop)
      .save()
      .then(() => ask(this.pop, this.kind, { target: { kind, id }, ...(written && { why: written }) }));
  }

  async #fetch(): Promise<void> {
    this.#fetched = clock.now();
    this.told = await session
      .get<TransferTargets>('/transfer-targets')
      .catch(() => (typeof this.told === 'object' ? this.told : 'failed'));
  }
}
