import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../care/answers.ts';
import '../care/changes.ts';
import '../care/complaints.ts';
import '../care/contacts.ts';
import '../care/given.ts';
import '../care/jobs.ts';
import '../care/promises.ts';
import { t } from '../i18n/messages.ts';
import { PvElement } from '../ui/element.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { Care } from '../wire/care.ts';

/** The parts of the file that have a page of their own. */
export const PARTS = [
  'complaints',
  'promises',
  'service',
  'contacts',
  'given',
  'answers',
  'changes',
] as const;
export type Part = (typeof PARTS)[number];

const ICON: Record<Part, IconName> = {
  complaints: 'frown',
  promises: 'promise',
  service: 'wrench',
  contacts: 'chat',
  given: 'gift',
  answers: 'survey',
  changes: 'edit',
};

/** How many of a part are on file; what is open only where it can be open. */
export function countOf(part: Part, care: Care): number | undefined {
  switch (part) {
    case 'complaints':
      return care.complaints.filter(({ closed }) => closed === undefined).length;
    case 'promises':
      return care.promises.filter(({ state }) => state === 'OPEN').length;
    case 'service':
      return care.jobs.filter(({ stage }) => stage !== 'DELIVERED' && stage !== 'CANCELLED').length;
    case 'contacts':
      return care.contacts.length;
    case 'given':
      return care.given.length;
    case 'answers':
      return care.surveys.length;
    default:
      return undefined;
  }
}

/** One part of the file, whole. */
@customElement('pv-care-tab')
export class PvCareTab extends PvElement {
  static override styles = [
    PvElement.styles,
    css`
      :host {
        display: flex;
      }
      div {
        flex: 1;
        min-inline-size: 0;
        overflow: auto;
        overscroll-behavior: contain;
      }
    `,
  ];

  @property() party = '';
  @property() shown: Part = 'complaints';
  @property({ attribute: false }) care!: Care;
  @property({ type: Number }) news = 0;

  override render() {
    const part = this.shown;
    const heading = t(`care.tab.${part}`);
    return html`<div tabindex="0">
      <pv-card .icon=${ICON[part]} heading=${heading}>${this.#list(part)}</pv-card>
    </div>`;
  }

  #list(part: Part): TemplateResult {
    const { complaints, promises, jobs, contacts, given, surveys } = this.care;
    switch (part) {
      case 'complaints':
        return some(part, complaints, html`<pv-complaints .items=${complaints}></pv-complaints>`);
      case 'promises':
        return some(part, promises, html`<pv-promises .items=${promises}></pv-promises>`);
      case 'service':
        return some(part, jobs, html`<pv-service-jobs .items=${jobs}></pv-service-jobs>`);
      case 'contacts':
        return some(part, contacts, html`<pv-contacts .items=${contacts}></pv-contacts>`);
      case 'given':
        return some(part, given, html`<pv-given .items=${given}></pv-given>`);
      case 'answers':
        return some(part, surveys, html`<pv-answers .items=${surveys}></pv-answers>`);
      default:
        return html`<pv-changes .party=${this.party} .news=${this.news}></pv-changes>`;
    }
  }
}

function some(
  part: Exclude<Part, 'changes'>,
  items: readonly unknown[],
  list: TemplateResult,
): TemplateResult {
  return items.length === 0 ? html`<p class="muted">${t(`care.empty.${part}`)}</p>` : list;
}
