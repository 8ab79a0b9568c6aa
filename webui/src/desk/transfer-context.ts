import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { money, percent } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { CustomerFile } from '../wire/customer.ts';
import type { Pop } from '../wire/stream.ts';
import { notes } from './state.ts';
import type { Target } from './transfer-targets.ts';

/** What whoever takes the call sees of it before saying hello. */
@customElement('pv-transfer-context')
export class PvTransferContext extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 14px;
        padding: 16px 18px;
        background: var(--pv-sunken);
      }
      h3 {
        display: flex;
        gap: 8px;
        align-items: center;
        font-size: 14px;
      }
      h3 pv-icon {
        color: var(--pv-accent-ink);
      }
      h3 + p {
        margin-block-start: -11px;
        color: var(--pv-ink-2);
      }
      ul {
        display: grid;
        gap: 9px;
      }
      li {
        display: grid;
        grid-template-columns: 30px minmax(0, 1fr) auto;
        gap: 10px;
        align-items: center;
      }
      i {
        display: grid;
        place-items: center;
        inline-size: 30px;
        block-size: 30px;
        border: 1px solid var(--pv-line);
        border-radius: 8px;
        background: var(--pv-surface);
        color: var(--pv-ink-2);
      }
      small {
        display: block;
        color: var(--pv-ink-2);
        font-size: 12px;
      }
      b {
        font-weight: 600;
      }
      slot {
        display: block;
        margin-block-start: auto;
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;
  @property({ attribute: false }) target: Target | undefined;

  override render() {
    return html`<h3><pv-icon name="layers"></pv-icon>${t('transfer.travels')}</h3>
      <p>${this.#who()}</p>
      ${
        this.target?.kind === 'NUMBER'
          ? nothing
          : html`<ul>
              ${this.#what()}
            </ul>`
      }
      <slot></slot>`;
  }

  #who(): string {
    if (this.target?.kind === 'NUMBER') return t('transfer.outside');
    return this.target?.kind === 'AGENT'
      ? t('transfer.sees', { name: this.target.name })
      : t('transfer.sees.nobody');
  }

  #what() {
    const written = notes.of(this.pop).value.text.trim();
    const { file } = this.pop;
    return [
      file &&
        line(
          'user',
          t('transfer.file'),
          t('transfer.file.what', { stage: t(`word.${file.lifecycle.stage}`) }),
        ),
      line(
        'note',
        t('transfer.note'),
        written === '' ? t('transfer.note.none') : t('desk.quoted', { said: written }),
        written !== '',
      ),
      ...(file ? ofFile(file) : []),
    ];
  }
}

function ofFile({ quote, opportunities, guardrails }: CustomerFile) {
  return [
    quote && line('doc', t('desk.quote', { number: quote.number }), money(quote.totalRial)),
    ...opportunities
      .slice(0, 1)
      .map(({ title, probability }) =>
        line('funnel', t('transfer.opportunity', { title }), percent(probability / 100)),
      ),
    guardrails.length > 0 &&
      line(
        'shield-no',
        t('transfer.guards'),
        guardrails.map(({ title }) => phrase(title)).join(t('desk.comma')),
      ),
  ].filter((shown) => shown !== undefined && shown !== false);
}

function line(icon: IconName, what: string, more: string, there = true) {
  return html`<li>
    <i><pv-icon .name=${icon}></pv-icon></i>
    <span class="ell"
      ><b>${what}</b><small class="ell"><bdi>${more}</bdi></small></span
    >
    ${there ? html`<pv-icon class="ok" name="check"></pv-icon>` : nothing}
  </li>`;
}
