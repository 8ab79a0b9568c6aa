import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { number, when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { PvElement } from '../ui/element.ts';
import type { Answer } from '../wire/care.ts';
import { rowStyle } from './row.css.ts';

const GLAD = 8;

/** What a customer answered when asked; an unhappy answer has its task. */
@customElement('pv-answers')
export class PvAnswers extends PvElement {
  static override styles = [PvElement.styles, rowStyle];

  @property({ attribute: false }) items: readonly Answer[] = [];

  override render() {
    return html`<ul>
      ${this.items.map(
        ({ kind, score, words, at, by, task }) =>
          html`<li class=${task === undefined ? '' : 'bad'}>
            <pv-icon .name=${score >= GLAD ? 'smile' : 'survey'}></pv-icon>
            <span
              ><b>${t(`care.survey.${kind}`)}</b
              ><small
                ><bdi>${[words, by && person(by), when(at)].filter(Boolean).join(' · ')}</bdi></small
              ></span
            >
            <span class="acts"
              >${task === undefined ? nothing : html`<pv-pill tone="bad">${t('care.taskOpened')}</pv-pill>`}
              <pv-pill .tone=${score >= GLAD ? 'ok' : task === undefined ? 'plain' : 'bad'}
                >${t('care.of10', { score: number(score) })}</pv-pill
              ></span
            >
          </li>`,
      )}
    </ul>`;
  }
}
