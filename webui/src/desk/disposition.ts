import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hint, Keys } from '../app/keys.ts';
import { number } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { catalogue } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import { ICONS, type IconName } from '../ui/icon-names.ts';
import { roving } from '../ui/roving.ts';
import type { Disposition } from '../wire/catalogue.ts';
import { Watch } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { digitOf } from './digits.ts';
import { dispositions } from './dispositions.ts';
import { dispositionStyle } from './disposition.css.ts';
import { pathTo, possible } from './results.ts';

/** How the call ended: one of the centre's results, by a digit on each level. */
@customElement('pv-disposition')
export class PvDisposition extends PvElement {
  static override styles = [PvElement.styles, dispositionStyle];

  @property({ attribute: false }) pop!: Pop;
  /** The group that is open; nothing while the pop is as it was: then that of the result chosen. */
  @state() private group: string | undefined;
  readonly #known = new Watch(this, catalogue, (known) => known.dispositions);

  constructor() {
    super();
    new Watch(this, dispositions, (chosen) => chosen);
    new Keys(this, () => ({
      disposition: this.#pressed,
      ...(this.#path.length > 0 && { dispositionUp: this.#up }),
    }));
  }

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('pop') as Pop | undefined;
    if (changed.has('pop') && before?.id !== this.pop.id) this.group = undefined;
  }

  override render() {
    const path = this.#path;
    const waits = dispositions.value[this.pop.id]?.state === 'waiting';
    return html`${path.length === 0 ? nothing : this.#above(path)}
      <div class="grid" role="radiogroup" aria-label=${t('desk.disposition')} @keydown=${roving}>
        ${this.#level.map((choice, index) => this.#choice(choice, index))}
      </div>
      <p class="bad" role="alert">${dispositions.refusal(this.pop.id)}</p>
      <p class="warn" role="status" ?hidden=${!waits}>${t('desk.willBeSent')}</p>`;
  }

  get #chosen(): string | undefined {
    return dispositions.of(this.pop);
  }

  get #tree(): Disposition[] {
    return possible(this.#known.value, this.pop.call.queue);
  }

  /** The groups that are open, from the top. */
  get #path(): readonly Disposition[] {
    if (this.group === undefined) return pathTo(this.#tree, this.#chosen).slice(0, -1);
    return pathTo(this.#tree, this.group);
  }

  get #level(): readonly Disposition[] {
    return this.#path.at(-1)?.children ?? this.#tree;
  }

  #above(path: readonly Disposition[]) {
    return html`<nav aria-label=${t('desk.disposition.path')}>
      <pv-button size="sm" icon="undo" kbd=${hint('dispositionUp')} @click=${this.#up}
        >${t('desk.disposition.up')}</pv-button
      >
      <b>${path.map(({ title }) => title[language.value]).join(' › ')}</b>
    </nav>`;
  }

  #choice({ code, icon, digit, title, children }: Disposition, index: number) {
    const chosen = pathTo(children, this.#chosen).length > 0 || code === this.#chosen;
    const reachable = chosen || (this.#chosen === undefined && index === 0);
    return html`<button
      type="button"
      role="radio"
      aria-checked=${String(chosen)}
      aria-keyshortcuts="${digit} Alt+${digit}"
      tabindex=${reachable ? 0 : -1}
      @click=${() => this.#choose(code, children.length > 0)}
    >
      <span class="digit">${number(digit)}</span><span class="ell">${title[language.value]}</span>
      ${children.length > 0 ? html`<pv-icon name="chev-e" .size=${18}></pv-icon>` : icon !== undefined && isIcon(icon) ? html`<pv-icon .name=${icon} .size=${18}></pv-icon>` : nothing}
    </button>`;
  }

  readonly #pressed = (pressed: string) => {
    const choice = this.#level.find(({ digit }) => digit === digitOf(pressed));
    if (choice) this.#choose(choice.code, choice.children.length > 0);
  };

  readonly #up = () => {
    this.group = this.#path.at(-2)?.code ?? '';
  };

  #choose(code: string, isGroup: boolean): void {
    if (isGroup) this.group = code;
    else void dispositions.choose(this.pop, code);
  }
}

function isIcon(name: string): name is IconName {
  return (ICONS as readonly string[]).includes(name);
}
