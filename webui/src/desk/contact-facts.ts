import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { persianDigits } from '../i18n/digits.ts';
import { t } from '../i18n/messages.ts';
import { language } from '../i18n/locale.ts';
import { wordOf } from '../i18n/phrase.ts';
import { catalogue } from '../services.ts';
import { PvElement } from '../ui/element.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { Party } from '../wire/customer.ts';
import { Watch } from '../wire/store.ts';
import type { Pop } from '../wire/stream.ts';
import { numberOf } from './caller.ts';

/** Small facts beside the name: number, language, hours, source. */
@customElement('pv-contact-facts')
export class PvContactFacts extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 5px 14px;
        margin-block-start: 12px;
        color: var(--pv-ink-2);
        font-size: 12.5px;
      }
      span {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }
      pv-icon {
        color: var(--pv-ink-3);
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  readonly #sources = new Watch(this, catalogue, ({ sources }) => sources);

  override render() {
    const { call, file } = this.pop;
    return html`<div>
      ${fact('phone', html`<bdi class="tel" dir="auto">${numberOf(call)}</bdi>`)}
      ${file === undefined ? nothing : this.#ofParty(file.party)}
    </div>`;
  }

  #ofParty({ language: spoken, preferredFrom: from, preferredTo: to, source, preferredChannel }: Party) {
    const known = this.#sources.value.find(({ code }) => code === source);
    const heard = known?.title[language.value] ?? source;
    return [
      spoken === undefined ? nothing : fact('globe', wordOf(spoken.toUpperCase())),
      preferredChannel === undefined
        ? nothing
        : fact('chat', t('desk.prefers', { channel: wordOf(preferredChannel) })),
      from === undefined || to === undefined
        ? nothing
        : fact('clock', t('desk.hours', { from: hour(from), to: hour(to) })),
      heard === undefined ? nothing : fact('flag', t('desk.cameFrom', { source: heard })),
    ];
  }
}

function fact(icon: IconName, what: unknown) {
  return html`<span><pv-icon .name=${icon} .size=${15}></pv-icon>${what}</span>`;
}

/** 10:00 is written 10. */
function hour(time: string): string {
  const short = time.replace(/^0?(\d+):00(:00)?$/, '$1');
  return language.value === 'fa' ? persianDigits(short) : short;
}
