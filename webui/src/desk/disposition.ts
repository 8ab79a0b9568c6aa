import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Keys } from '../app/keys.ts';
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

/** How the call ended: one of the centre's results, by a digit. */
@customElement('pv-disposition')
export class PvDisposition extends PvElement {
  static override styles = [PvElement.styles, dispositionStyle];

  @property({ attribute: false }) pop!: Pop;
  readonly #choices = new Watch(this, catalogue, (known) => known.dispositions);

  constructor() {
    super();
    new Watch(this, dispositions, (chosen) => chosen);
    new Keys(this, () => ({ disposition: this.#pressed }));
  }

  override render() {
    const chosen = this.#chosen;
    const waits = dispositions.value[this.pop.id]?.state === 'waiting';
    return html`<div class="grid" role="radiogroup" aria-label=${t('desk.disposition')} @keydown=${roving}>
        ${this.#choices.value.map((choice, index) => this.#choice(choice, choice.code === chosen, index))}
      </div>
      <p class="warn" role="status" ?hidden=${!waits}>${t('desk.willBeSent')}</p>`;
  }

  get #chosen(): string | undefined {
    return dispositions.of(this.pop);
  }

  #choice({ code, icon, digit, title }: Disposition, chosen: boolean, index: number) {
    const reachable = chosen || (this.#chosen === undefined && index === 0);
    return html`<button
      type="button"
      role="radio"
      aria-checked=${String(chosen)}
      aria-keyshortcuts="${digit} Alt+${digit}"
      tabindex=${reachable ? 0 : -1}
      @click=${() => this.#choose(code)}
    >
      <span class="digit">${number(digit)}</span><span class="ell">${title[language.value]}</span>
      ${isIcon(icon) ? html`<pv-icon .name=${icon} .size=${18}></pv-icon>` : nothing}
    </button>`;
  }

  readonly #pressed = (pressed: string) => {
    const choice = this.#choices.value.find(({ digit }) => digit === digitOf(pressed));
    if (choice) this.#choose(choice.code);
  };

  #choose(code: string): void {
    void dispositions.choose(this.pop, code);
  }
}

function isIcon(name: string): name is IconName {
  return (ICONS as readonly string[]).includes(name);
}
