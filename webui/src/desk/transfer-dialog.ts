import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { askedOf } from './call-control.ts';
import { isSpeaking } from './showing.ts';
import { KINDS, type Kind } from './transfer-kinds.ts';
import { transferring } from './transferring.ts';
import './transfer-form.ts';

/** Hands the call over, after speaking with the other side or straight away. */
@customElement('pv-transfer-dialog')
export class PvTransferDialog extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: contents;
      }
      pv-dialog {
        --pv-dialog-size: 940px;
        --pv-seg-size: 38px;
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  @state() private wanted: Kind = 'ATTENDED_TRANSFER';
  readonly #of = new Watch(this, transferring, (value) => value);

  /** A call that went on, or a second call that began, needs the dialog no more. */
  override willUpdate(): void {
    const over = !isSpeaking(this.pop) || this.pop.call.control?.consult !== undefined;
    if (over && this.#open) this.#close();
  }

  override render() {
    const kinds = KINDS.filter((kind) => this.#can(kind));
    const kind = kinds.find((one) => one === this.wanted) ?? this.#otherwise(kinds);
    const segments = kinds.map((id) => {
      const icon = id === 'BLIND_TRANSFER' ? ('arrow-e' as const) : ('users' as const);
      return { id, label: t(`transfer.${id}`), icon };
    });
    return html`<pv-dialog flush heading=${t('transfer.title')} ?open=${this.#open} @pv-close=${this.#close}>
      <pv-seg
        slot="head"
        label=${t('transfer.kind')}
        .segments=${segments}
        .selected=${kind ?? ''}
        @pv-choose=${({ detail }: CustomEvent<Kind>) => (this.wanted = detail)}
      ></pv-seg>
      ${this.#open ? html`<pv-transfer-form .pop=${this.pop} .kind=${kind} @keydown=${this.#turn}></pv-transfer-form>` : nothing}
    </pv-dialog>`;
  }

  /** A caller on hold can only be sent straight away: the keys that ask a colleague first must not do that unasked. */
  #otherwise([first]: readonly Kind[]): Kind | undefined {
    return this.pop.phase === 'HOLD' ? undefined : (first ?? this.wanted);
  }

  get #open(): boolean {
    return this.#of.value === this.pop.id;
  }

  #can(kind: Kind): boolean {
    return this.pop.call.control?.can.includes(kind) === true || askedOf(this.pop) === kind;
  }

  /** Left and right change the kind where no text is to be moved through. */
  readonly #turn = (event: KeyboardEvent) => {
    if (event.code !== 'ArrowLeft' && event.code !== 'ArrowRight') return;
    const [field] = event.composedPath();
    if (field instanceof HTMLInputElement && field.value !== '') return;
    this.wanted = this.wanted === 'ATTENDED_TRANSFER' ? 'BLIND_TRANSFER' : 'ATTENDED_TRANSFER';
    event.preventDefault();
  };

  /** The next call begins with asking first again. */
  readonly #close = () => {
    transferring.set(undefined);
    this.wanted = 'ATTENDED_TRANSFER';
  };
}
