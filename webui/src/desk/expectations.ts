import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';
import type { CustomerFile } from '../wire/customer.ts';
import './contact-cap.ts';
import { chipStyle } from './expectations.css.ts';
import { standOf } from './expect-words.ts';
import { expectations, type Expected } from './expects.ts';

/** What this person expects of us and how it stands; what is for the next rung is locked and says so. */
@customElement('pv-expectations')
export class PvExpectations extends PvElement {
  static override styles = [
    PvElement.styles,
    hues,
    chipStyle,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      ul {
        display: grid;
        grid-auto-columns: minmax(0, 1fr);
        grid-auto-flow: column;
      }
      li + li {
        border-inline-start: 1px solid var(--pv-line);
      }
      .LOCKED i {
        border: 1.5px dashed var(--pv-line-strong);
        background: none;
        color: var(--pv-ink-3);
      }
      .LOCKED b {
        color: var(--pv-ink-3);
        font-weight: 500;
      }
      @container (width < 700px) {
        ul {
          grid-auto-flow: row;
        }
      }
    `,
  ];

  @property({ attribute: false }) file!: CustomerFile;

  override render() {
    const { lifecycle, contactCap } = this.file;
    return html`<ul aria-label=${t('desk.expects')} data-region="pop.expect" data-hue=${lifecycle.stage}>
      ${expectations(this.file).map(chip)}
      <li><pv-contact-cap .cap=${contactCap}></pv-contact-cap></li>
    </ul>`;
  }
}

function chip(expected: Expected) {
  if ('phrase' in expected)
    return html`<li class="chip">
      <i><pv-icon .name=${expected.icon} .size=${18}></pv-icon></i>
      <span><b class="ell">${phrase(expected.phrase)}</b></span>
    </li>`;
  const { treatment, icon } = expected;
  const [said, more] = standOf(treatment);
  return html`<li class="chip ${treatment.state}" title=${more}>
    <i><pv-icon .name=${icon} .size=${18}></pv-icon></i>
    <span
      ><small class="over ell">${t(`word.${treatment.kind}`)}</small><b class="ell">${said}</b
      ><small class="ell">${more}</small></span
    >
  </li>`;
}
