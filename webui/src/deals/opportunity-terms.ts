import { t } from '../i18n/messages.ts';
import type { OpportunityTerms } from '../wire/deals.ts';
import { rialOf } from './cart.ts';
import { member, said } from './saving.ts';

/** What the form says, or what is wrong with it. */
export function termsOf(form: FormData, before: OpportunityTerms): OpportunityTerms | string {
  const valueRial = rialOf(said(form, 'value') ?? '0');
  const probability = rialOf(said(form, 'probability') ?? '0');
  if (said(form, 'title') === undefined) return t('deal.wrong.title');
  if (valueRial === undefined) return t('deal.wrong.value');
  if (probability === undefined || probability > 1000) return t('deal.wrong.probability');
  return {
    title: said(form, 'title') ?? '',
    valueRial,
    probability: probability / 10,
    competitors: before.competitors.filter(({ name }) => name.trim() !== ''),
    ...member('product', said(form, 'product')),
    ...member('expectedOn', before.expectedOn),
    ...member('owner', said(form, 'owner')),
    ...member('source', said(form, 'source')),
  };
}
