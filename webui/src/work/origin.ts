import { html, nothing } from 'lit';
import { t } from '../i18n/messages.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { Item } from './plan.ts';

/** Links to what something to do came from: the call, in the history of its customer, or the quote. */
export function origin({ kind, of }: Item) {
  if (kind === 'reminder') return nothing;
  const call = kind === 'callback' ? of.why.call : of.call;
  const quote = kind === 'task' ? of.quote : undefined;
  const missed = kind === 'callback' && of.why.reason !== 'AGREED';
  return html`${
    call === undefined || of.who === undefined
      ? nothing
      : link(
          `/customers/${of.who.party}#${call}`,
          missed ? 'phone-missed' : 'phone-in',
          missed ? t('work.origin.missed') : t('work.origin.call'),
        )
  }${quote === undefined ? nothing : link(`/quotes/${quote}`, 'doc', t('work.origin.quote'))}`;
}

function link(to: string, icon: IconName, label: string) {
  return html`<a class="origin" href=${to} title=${label} aria-label=${label}
    ><pv-icon .name=${icon} .size=${15}></pv-icon
  ></a>`;
}
