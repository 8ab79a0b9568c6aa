import { bigMoney, percent, shortDate, when } from '../i18n/format.ts';
import { category as categoryName, person } from '../i18n/names.ts';
import { t } from '../i18n/messages.ts';
import { wordOf } from '../i18n/phrase.ts';
import type { Deals, KeptOpportunity, OrderInList, QuoteInList, Referral } from '../wire/deals.ts';

/** One line of a list. */
export interface Row {
  id: string;
  title: string;
  more: string;
  state: string;
  tone: 'plain' | 'accent' | 'ok' | 'bad';
  amount: string;
  /** It counts no more. */
  gone: boolean;
}

export function rowsOf(
  deals: Deals,
  kind: 'opportunity' | 'quote' | 'order' | 'referral',
  party: string,
): Row[] {
  if (kind === 'opportunity') return deals.opportunities.map(opportunity);
  if (kind === 'quote') return deals.quotes.map(quote);
  if (kind === 'order') return deals.orders.map(order);
  return deals.referrals.map((one) => referral(one, party));
}

function opportunity({ id, stage, terms, ownerName, closedAt }: KeptOpportunity): Row {
  const expected =
    terms.expectedOn === undefined ? '' : t('deal.expected', { on: shortDate(terms.expectedOn) });
  const open = closedAt === undefined;
  const chance = open ? percent(terms.probability / 100) : '';
  return {
    id,
    title: terms.title,
    more: [chance, expected, ownerName && person(ownerName)].filter(Boolean).join(' · '),
    state: stage === 'WON' || stage === 'LOST' ? t(`deal.stage.${stage}`) : t(`pipeline.${stage}`),
    tone: open ? 'accent' : stage === 'WON' ? 'ok' : 'plain',
    amount: bigMoney(terms.valueRial),
    gone: stage === 'LOST',
  };
}

function quote({ id, number, status, madeAt, sentAt, channel, validUntil, totalRial }: QuoteInList): Row {
  const sent =
    sentAt && channel ? t('desk.quote.sent', { channel: wordOf(channel), at: when(sentAt) }) : when(madeAt);
  const until = validUntil === undefined ? '' : t('desk.quote.valid', { until: shortDate(validUntil) });
  return {
    id,
    title: number,
    more: [sent, until].filter(Boolean).join(' · '),
    state: wordOf(status),
    tone: status === 'SENT' || status === 'OPENED' ? 'accent' : status === 'ACCEPTED' ? 'ok' : 'plain',
    amount: bigMoney(totalRial),
    gone: status === 'REPLACED' || status === 'REFUSED',
  };
}

function order({ id, number, at, totalRial, category, agent, cancelledAt }: OrderInList): Row {
  const gone = cancelledAt !== undefined;
  return {
    id,
    title: number,
    more: [when(at), category && categoryName(category), agent && person(agent)].filter(Boolean).join(' · '),
    state: gone ? t('deal.stage.CANCELLED') : t('deal.stage.REGISTERED'),
    tone: gone ? 'plain' : 'ok',
    amount: bigMoney(totalRial),
    gone,
  };
}

function referral({ id, referrer, referred, terms, outcome, bought, at }: Referral, party: string): Row {
  const sent = referrer.party === party;
  const title = sent
    ? t('deal.referral.sentOne', { name: referred.name })
    : t('deal.referral.byOne', { name: referrer.name });
  return {
    id,
    title,
    more: [t(`deal.referral.${terms.kind}`), terms.product, shortDate(at)].filter(Boolean).join(' · '),
    state: t(`deal.referral.${outcome}`),
    tone: outcome === 'BOUGHT' ? 'ok' : outcome === 'CONTACTED' ? 'accent' : 'plain',
    amount: bought === undefined ? '' : bigMoney(bought.amountRial),
    gone: false,
  };
}
