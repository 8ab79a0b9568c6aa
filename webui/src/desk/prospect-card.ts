import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { phrase } from '../i18n/phrase.ts';
import { PvElement } from '../ui/element.ts';
import { hues } from '../ui/hues.css.ts';

/** What everybody who might buy expects of a first contact. */
const EXPECTS = [
  ['expect.attraction', 'star'],
  ['expect.warmth', 'heart'],
] as const;

@customElement('pv-prospect-card')
export class PvProspectCard extends PvElement {
  static override styles = [
    PvElement.styles,
    hues,
    css`
      :host {
        display: block;
      }
      li {
        display: flex;
        gap: 11px;
        align-items: center;
        padding-block: 9px;
        font-weight: 600;
      }
      li + li {
        border-block-start: 1px solid var(--pv-line);
      }
      i {
        display: grid;
        place-items: center;
        inline-size: 30px;
        block-size: 30px;
        border-radius: 8px;
        background: var(--soft);
        color: var(--ink);
      }
    `,
  ];

  override render() {
    return html`<pv-card icon="prospect" heading=${t('desk.stranger.expects')}>
      <ul data-hue="PROSPECT">
        ${EXPECTS.map(
          ([code, icon]) =>
            html`<li>
              <i><pv-icon .name=${icon}></pv-icon></i>${phrase({ code })}
            </li>`,
        )}
      </ul>
    </pv-card>`;
  }
}
