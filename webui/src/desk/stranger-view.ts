import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PvElement } from '../ui/element.ts';
import type { Pop } from '../wire/stream.ts';
import { columns } from './columns.css.ts';
import './about-card.ts';
import './link-card.ts';
import './note-card.ts';
import './prospect-card.ts';
import './quick-record.ts';
import './stranger-hero.ts';
import '../work/script-card.ts';

/** Nobody on file has this number: write the caller down while they talk. */
@customElement('pv-stranger-view')
export class PvStrangerView extends PvElement {
  static override styles = [
    PvElement.styles,
    columns,
    css`
      :host {
        --columns: minmax(0, 1fr) 420px;
      }
      pv-prospect-card {
        flex: 1;
        min-block-size: 0;
      }
      @media (width < 1181px) {
        :host {
          --columns: minmax(0, 1fr) 300px;
        }
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;

  /** Whom a colleague probably phones about: they talk with this customer now. */
  #about() {
    const { file } = this.pop;
    return file && html`<pv-about-card .file=${file}></pv-about-card>`;
  }

  override render() {
    const inside = this.pop.call.numberKind === 'EXTENSION';
    return html`<pv-stranger-hero .pop=${this.pop}></pv-stranger-hero> ${
        inside
          ? html`${this.#about()}<pv-note-card .pop=${this.pop}></pv-note-card>`
          : html`<div class="columns">
              <div class="column" data-region="pop.centre">
                <pv-quick-record .pop=${this.pop}></pv-quick-record>
              </div>
              <div class="column" data-region="pop.end">
                <pv-script-card .pop=${this.pop}></pv-script-card>
                <pv-link-card .pop=${this.pop.id}></pv-link-card><pv-prospect-card></pv-prospect-card>
              </div>
            </div>`
      }`;
  }
}
