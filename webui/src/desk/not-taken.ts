import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { phone } from '../i18n/phone.ts';
import { PvElement } from '../ui/element.ts';
import type { Pop } from '../wire/stream.ts';
import { why } from './call-refusal.ts';
import { nameOf } from './caller.ts';
import { dial } from './dialling.ts';

/** That nobody took the caller where this agent sent them, and why; they can be phoned back from here. */
@customElement('pv-not-taken')
export class PvNotTaken extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property({ attribute: false }) pop!: Pop;

  override render() {
    const { notTaken, number, numberKind } = this.pop.call;
    if (notTaken === undefined) return nothing;
    const { target, agent, why: code } = notTaken;
    const to = agent === undefined ? phone(target) : person(agent);
    return html`<pv-banner tone="warn" icon="transfer" role="status">
      <span slot="fact">${t('call.notTaken', { name: nameOf(this.pop), to })}</span>
      ${code === undefined ? nothing : why({ code })}
      ${
        number !== undefined && numberKind === 'EXTERNAL'
          ? html`<pv-button
              slot="end"
              size="sm"
              icon="phone"
              @click=${() => void dial(number, this.pop.file?.party.id)}
              >${t('call.phoneBack')}</pv-button
            >`
          : nothing
      }
    </pv-banner>`;
  }
}
