import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { CustomerFile } from '../wire/customer.ts';
import { expectations } from './expects.ts';

/** In one line while talking: what this person expects, and what not to do. */
@customElement('pv-care-strip')
export class PvCareStrip extends PvElement {
  static override styles = [
    PvElement.styles,
    hues,
    css`
      :host {
        flex: none;
      }
      ul {
        position: relative;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        min-block-size: 40px;
        padding-block: 4px;
        padding-inline: 14px;
        overflow: hidden;
        border: 1px solid var(--pv-line);
        border-radius: 10px;
        background: var(--pv-surface);
      }
      ul::before {
        content: '';
        position: absolute;
        inset-block: 0;
        inset-inline-start: 0;
        inline-size: 4px;
        background: var(--c);
      }
      li {
        display: inline-flex;
        gap: 7px;
        align-items: center;
        padding-inline: 10px;
        font-weight: 550;
        line-height: 28px;
        white-space: nowrap;
      }
      li + li {
        border-inline-start: 1px solid var(--pv-line);
      }
      pv-icon {
        color: var(--ink);
      }
      .locked {
        color: var(--pv-ink-3);
        font-weight: 400;
      }
      .BLOCK,
      .BLOCK pv-icon {
        color: var(--pv-danger-ink);
      }
      .ADVICE,
      .ADVICE pv-icon,
      .locked pv-icon {
        color: var(--pv-ink-2);
      }
    `,
  ];

  @property({ attribute: false }) file!: CustomerFile;

  override render() {
    const { lifecycle, expects, guardrails } = this.file;
    const items = expectations(lifecycle.stage, expects).filter(({ lockedFor }) => lockedFor === undefined);
    return html`<ul aria-label=${t('desk.expects')} data-region="pop.expect" data-hue=${lifecycle.stage}>
      ${items.map(({ phrase: what, icon }) => html`<li><pv-icon .name=${icon}></pv-icon>${phrase(what)}</li>`)}
      ${guardrails.map(
        ({ severity, title, why }) =>
          html`<li class=${severity} title=${phrase(why)}>
            <pv-icon .name=${severity === 'BLOCK' ? 'shield-no' : 'info'}></pv-icon>${phrase(title)}
          </li>`,
      )}
    </ul>`;
  }
}
