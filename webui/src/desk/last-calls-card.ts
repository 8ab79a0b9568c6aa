import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { duration, when } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import { Watch } from '../wire/store.ts';
import { colleagueOf } from './caller.ts';
import { lastCalls, type LastCall } from './last-calls.ts';
import { resultOf } from './results.ts';

/** The calls this tab has seen come and go, newest first. */
@customElement('pv-last-calls')
export class PvLastCalls extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 1px 8px;
        padding-block: 7px;
      }
      li + li {
        border-block-start: 1px solid var(--pv-line);
      }
      small {
        color: var(--pv-ink-2);
        font-size: 12px;
      }
    `,
  ];

  readonly #calls = new Watch(this, lastCalls, (calls) => calls);

  override render() {
    const calls = this.#calls.value;
    return html`<pv-card icon="phone" heading=${t('desk.idle.calls')}>
      ${
        calls.length === 0
          ? html`<p class="muted">${t('desk.idle.none.next')}</p>`
          : html`<ul>
              ${calls.map(line)}
            </ul>`
      }
    </pv-card>`;
  }
}

function line(call: LastCall) {
  const { at, name, stage, talkMs, disposition, missed } = call;
  return html`<li>
    <b class="row"
      ><bdi class="ell">${name ?? colleagueOf(call)}</bdi>${
        stage === undefined ? nothing : html`<pv-stage variant="bare" .stage=${stage}></pv-stage>`
      }</b
    >
    <small>${when(at)}</small>
    <small class="ell"
      >${missed ? t('desk.idle.notAnswered') : (resultOf(disposition) ?? t('desk.idle.noResult'))}</small
    >
    ${talkMs === undefined ? nothing : html`<small class="t">${duration(talkMs)}</small>`}
  </li>`;
}
