import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { CustomerFile } from '../wire/customer.ts';
import type { ContactCap } from '../wire/expectation.ts';
import { capOf, standOf } from './expect-words.ts';
import { expectations, type Expected } from './expects.ts';

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
      .full,
      .full pv-icon {
        color: var(--pv-warn-ink);
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
    const { lifecycle, guardrails, contactCap } = this.file;
    return html`<ul aria-label=${t('desk.expects')} data-region="pop.expect" data-hue=${lifecycle.stage}>
      ${expectations(this.file).map(item)} ${contactCap.used >= contactCap.most ? cap(contactCap) : nothing}
      ${guardrails.map(
        ({ severity, title, why }) =>
          html`<li class=${severity} title=${phrase(why)}>
            <pv-icon .name=${severity === 'BLOCK' ? 'shield-no' : 'info'}></pv-icon>${phrase(title)}
          </li>`,
      )}
    </ul>`;
  }
}

function item(expected: Expected) {
  if ('phrase' in expected)
    return html`<li><pv-icon .name=${expected.icon}></pv-icon>${phrase(expected.phrase)}</li>`;
  const { treatment, icon } = expected;
  const [said, more] = standOf(treatment);
  const words = treatment.state === 'LOCKED' ? `${t(`word.${treatment.kind}`)}: ${said}` : said;
  return html`<li class=${treatment.state === 'LOCKED' ? 'locked' : ''} title=${more}>
    <pv-icon .name=${icon}></pv-icon>${treatment.state === 'DUE' ? `${more}: ${said}` : words}
  </li>`;
}

function cap(contacts: ContactCap) {
  const [said, next] = capOf(contacts);
  return html`<li class="full" title=${next}><pv-icon name="hand"></pv-icon>${t('care.cap')} ${said}</li>`;
}
