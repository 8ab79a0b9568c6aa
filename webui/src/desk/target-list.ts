import { html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { phone } from '../i18n/phone.ts';
import { catalogue } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { targetListStyle } from './target-list.css.ts';
import { isAway, type Target } from './transfer-targets.ts';

/** Whom the call can go to. Tells by `pv-typed` what is looked for, `pv-mark` who is marked, `pv-choose` that it is them. */
@customElement('pv-target-list')
export class PvTargetList extends PvElement {
  static override styles = [PvElement.styles, targetListStyle];

  @property({ attribute: false }) targets: readonly Target[] = [];
  @property({ type: Number }) marked = 0;
  @property() typed = '';
  @query('input') private readonly input!: HTMLInputElement;

  override render() {
    return html`<label
        ><pv-icon name="search"></pv-icon>
        <input
          type="search"
          role="combobox"
          aria-label=${t('transfer.search')}
          aria-controls="targets"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-activedescendant=${this.marked < 0 ? nothing : `target-${this.marked}`}
          placeholder=${t('transfer.search')}
          autocomplete="off"
          .value=${this.typed}
          @input=${() => this.emit('pv-typed', this.input.value)}
          @keydown=${this.#key}
        />
      </label>
      <div class="list">
        <ul id="targets" role="listbox" tabindex="-1" aria-label=${t('transfer.to')}>
          ${repeat(
            this.targets,
            ({ kind, id }) => `${kind} ${id}`,
            (target, index) => this.#target(target, index),
          )}
        </ul>
        <div class="none"><slot></slot></div>
      </div>`;
  }

  override focus(): void {
    this.input.focus();
  }

  override updated(): void {
    this.renderRoot.querySelector(`#target-${this.marked}`)?.scrollIntoView({ block: 'nearest' });
  }

  #target(target: Target, index: number) {
    const { kind, name, extension } = target;
    return html`<li
      id="target-${index}"
      role="option"
      class=${isAway(target) ? 'away' : ''}
      aria-selected=${String(index === this.marked)}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.emit('pv-mark', index)}
      @dblclick=${() => this.emit('pv-choose')}
    >
      ${kind === 'AGENT' ? html`<pv-avatar size="36" .name=${name}></pv-avatar>` : html`<i><pv-icon .name=${kind === 'QUEUE' ? 'users' : 'phone-out'}></pv-icon></i>`}
      <span class="ell"
        ><b
          ><bdi
            >${kind === 'QUEUE' ? t('transfer.queue', { title: name }) : kind === 'NUMBER' ? phone(name) : name}</bdi
          ></b
        >
        ${kind === 'NUMBER' ? html`<small>${t('transfer.number')}</small>` : nothing}
        ${extension === undefined ? nothing : html`<small>${t('app.extension', { extension: phone(extension) })}</small>`}</span
      >
      ${standing(target)}
    </li>`;
  }

  readonly #key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    const count = this.targets.length;
    const from = this.marked < 0 && step === -1 ? 0 : this.marked;
    if (step !== undefined && count > 0) this.emit('pv-mark', (from + step + count) % count);
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') this.emit('pv-choose');
    else return;
    event.preventDefault();
  };
}

/** Whether somebody is free there, or how long the queue is. */
function standing({ kind, state, reason, waiting = 0, longestSince }: Target) {
  if (kind === 'NUMBER') return nothing;
  if (state === undefined)
    return html`<span class=${waiting === 0 ? 'ok' : 'warn'}
      >${t('queues.waiting', { n: waiting })}
      ${longestSince === undefined ? nothing : html`<pv-timer since=${longestSince}></pv-timer>`}</span
    >`;
  const paused = catalogue.value.pauseReasons.find(({ code }) => code === reason);
  return html`<pv-state .state=${state} .word=${paused?.title[language.value]}></pv-state>`;
}
