import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../app/key-hint.ts';
import '../care/aims.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { Pop } from '../wire/stream.ts';
import { nameOf } from './caller.ts';
import { columns } from './columns.css.ts';
import './call-card.ts';
import './disposition.ts';
import './note-editor.ts';
import './plugin-list.ts';
import './tasks.ts';
import './who-was-it.ts';
import '../work/call-effects.ts';
import '../work/follow-ups.ts';
import '../work/script-card.ts';

/** The minute after the call: how it ended, what is worth remembering. */
@customElement('pv-wrap-up-view')
export class PvWrapUpView extends PvElement {
  static override styles = [
    PvElement.styles,
    columns,
    css`
      :host {
        --columns: minmax(0, 1fr) 452px;
      }
      .main {
        flex: 1;
      }
      .form {
        display: flex;
        flex-direction: column;
        block-size: 100%;
      }
      .ask {
        padding: 0 14px 14px;
      }
      .aims {
        padding: 12px 14px;
        border-block-start: 1px solid var(--pv-line);
      }
      .note {
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: 6px;
        padding: 12px 14px;
        border-block-start: 1px solid var(--pv-line);
      }
      .note h3 {
        display: flex;
        justify-content: space-between;
      }
      pv-note {
        flex: 1;
      }
      @media (width < 1181px) {
        :host {
          --columns: minmax(0, 1fr) 300px;
        }
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;

  override render() {
    const { file, panels, call } = this.pop;
    return html`<h1 class="vh" tabindex="-1">${t('desk.wrapUp.with', { name: nameOf(this.pop) })}</h1>
      <div class="columns">
        <pv-card
          class="main"
          fill
          flush
          icon="flag"
          heading=${t('desk.disposition')}
          data-region="pop.centre"
        >
          <span slot="end" class="muted">${t('desk.disposition.hint')}</span>
          <div class="form">
            <div class="ask"><pv-disposition .pop=${this.pop}></pv-disposition></div>
            <div class="aims"><pv-aims .call=${call.id}></pv-aims></div>
            <div class="note">
              <h3>${t('desk.note')}<pv-key use="writeNote"></pv-key></h3>
              <pv-note .pop=${this.pop}></pv-note>
              <pv-follow-ups .pop=${this.pop}></pv-follow-ups>
            </div>
          </div>
        </pv-card>
        <div
          class="column scroll"
          data-region="pop.end"
          role="region"
          tabindex="0"
          aria-label=${t('desk.region.now')}
        >
          ${file === undefined && call.numberKind !== 'EXTENSION' && this.pop.match !== 'LOADING' ? html`<pv-who-was-it .pop=${this.pop}></pv-who-was-it>` : nothing}
          <pv-call-effects .pop=${this.pop.id}></pv-call-effects>
          <pv-script-card .pop=${this.pop}></pv-script-card>
          <pv-call-card .call=${call}></pv-call-card>
          ${file ? html`<pv-tasks .tasks=${file.tasks}></pv-tasks>` : nothing}
          <pv-plugin-list .panels=${panels} .stage=${file?.lifecycle.stage ?? 'PROSPECT'}></pv-plugin-list>
        </div>
      </div>`;
  }
}
