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
      .strip {
        position: relative;
        min-block-size: 40px;
        padding-block: 5px;
        padding-inline: 10px 6px;
        overflow: hidden;
        border: 1px solid var(--pv-line);
        border-radius: 10px;
        background: var(--pv-surface);
      }
      .strip::before {
        content: '';
        position: absolute;
        inset-block: 0;
        inset-inline-start: 0;
        inline-size: 4px;
        background: var(--c);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        overflow: hidden;
      }
      /* The line before the first of each row is cut off. */
      li {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        margin-inline-start: -1px;
        padding-inline: 7px;
        border-inline-start: 1px solid var(--pv-line);
        font-weight: 550;
        line-height: 28px;
        white-space: nowrap;
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
    return html`<div class="strip" data-region="pop.expect" data-hue=${lifecycle.stage}>
      <ul aria-label=${t('desk.expects')}>
        ${expectations(this.file).map(item)} ${contactCap.used >= contactCap.most ? cap(contactCap) : nothing}
        ${guardrails.map(
          ({ severity, title, why }) =>
            html`<li class=${severity} title=${phrase(why)}>
              <pv-icon .name=${severity === 'BLOCK' ? 'shield-no' : 'info'}></pv-icon>${phrase(title)}
            </li>`,
        )}
      </ul>
    </div>`;
  }
}

function item(expected: Expected) {
  if ('phrase' in expected)
    return html`<li><pv-icon .name=${expected.icon}></pv-icon>${phrase(expected.phrase)}</li>`;
  const { treatment, icon } = expected;
  const [said, more] = standOf(treatment);
  if (treatment.state === 'LOCKED')
    return html`<li class="locked" title=${said}>
      <pv-icon .name=${icon}></pv-icon
      ><span>${t(`word.${treatment.kind}`)}<span class="vh">: ${said}</span></span>
    </li>`;
  return html`<li title=${more}>
    <pv-icon .name=${icon}></pv-icon>${treatment.state === 'DUE' ? `${more}: ${said}` : said}
  </li>`;
}

function cap(contacts: ContactCap) {
  const [said, next] = capOf(contacts);
  return html`<li class="full" title=${next}><pv-icon name="hand"></pv-icon>${t('care.cap')} ${said}</li>`;
}
