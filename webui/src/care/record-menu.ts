import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { CustomerFile } from '../wire/customer.ts';
import type { Kind } from './actions.ts';
import './care-dialog.ts';

const KINDS: readonly (readonly [Kind, IconName])[] = [
  ['contact', 'chat'],
  ['promise', 'promise'],
  ['complaint', 'frown'],
  ['treatment', 'gift'],
  ['answer', 'survey'],
  ['job', 'wrench'],
];

/** Everything that may be written down of a customer, under one button. */
@customElement('pv-record-menu')
export class PvRecordMenu extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      pv-menu::part(trigger) {
        display: inline-flex;
        gap: 7px;
        align-items: center;
        min-block-size: 34px;
        padding-inline: 12px;
        border: 1px solid var(--pv-line-strong);
        border-radius: 9px;
        background: var(--pv-surface);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) file!: CustomerFile;
  @state() private kind: Kind | undefined;

  override render() {
    const items = KINDS.map(([id, icon]) => ({ id, icon, label: t(`care.make.${id}`) }));
    return html`<pv-menu .items=${items} @pv-choose=${({ detail }: CustomEvent<Kind>) => (this.kind = detail)}
        ><pv-icon name="plus"></pv-icon>${t('care.make')}</pv-menu
      >
      <pv-care-dialog
        .file=${this.file}
        .kind=${this.kind}
        @pv-close=${() => (this.kind = undefined)}
      ></pv-care-dialog>`;
  }
}
