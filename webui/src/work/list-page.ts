import { css, html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { number } from '../i18n/format.ts';
import { t } from '../i18n/messages.ts';
import type { Listing } from './listing.ts';

export const listPageStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  h1 {
    padding-block: 6px 10px;
    font-size: 24px;
    font-weight: 680;
  }
  pv-empty {
    block-size: 100%;
  }
  .more {
    display: grid;
    justify-content: center;
    padding: 12px;
  }
`;

/** A page of one list: open or closed ones, more of them, and what to say when there are none. */
export function listPage<T extends { id: string }>(
  list: Listing<T>,
  words: { title: string; closed: string },
  row: (item: T) => TemplateResult,
) {
  const segments = [
    { id: 'OPEN', label: t('work.state.OPEN') },
    { id: 'CLOSED', label: words.closed },
  ];
  return html`<h1 tabindex="-1">${words.title}</h1>
    <pv-card fill flush heading=${list.closed ? words.closed : t('work.state.OPEN')} data-region="pop.centre">
      <pv-pill slot="after" tone="count">${number(list.items.length)}</pv-pill>
      <pv-seg
        slot="end"
        label=${t('work.show')}
        .segments=${segments}
        .selected=${list.closed ? 'CLOSED' : 'OPEN'}
        @pv-choose=${({ detail }: CustomEvent<string>) => list.show(detail === 'CLOSED')}
      ></pv-seg>
      ${body(list, row)}
    </pv-card>`;
}

function body<T extends { id: string }>(list: Listing<T>, row: (item: T) => TemplateResult) {
  if (list.state === 'loading') return html`<pv-skeleton lines="5"></pv-skeleton>`;
  if (list.state === 'failed')
    return html`<pv-empty icon="wifi-off" fact=${t('work.failed')}>
      <pv-button icon="refresh" @click=${() => void list.read()}>${t('app.tryAgain')}</pv-button>
    </pv-empty>`;
  if (list.items.length === 0)
    return html`<pv-empty icon="check-c" fact=${t('work.list.none')}>${t('work.none.next')}</pv-empty>`;
  return html`${repeat(list.items, ({ id }) => id, row)}
  ${list.hasMore ? html`<div class="more"><pv-button @click=${() => void list.more()}>${t('work.more')}</pv-button></div>` : ''}`;
}
