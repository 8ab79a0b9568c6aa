import { t } from '../i18n/messages.ts';
import type { Pop, Verb } from '../wire/stream.ts';

export const KINDS = ['ATTENDED_TRANSFER', 'BLIND_TRANSFER'] as const satisfies readonly Verb[];

/** After speaking with the other side, or straight away. */
export type Kind = (typeof KINDS)[number];

export function isKind(verb: Verb | undefined): verb is Kind {
  return KINDS.some((kind) => kind === verb);
}

/** What another transfer means for this caller. */
export function warningFor({ call, file }: Pop): string | undefined {
  if (call.transfers > 0) return t('transfer.more', { n: call.transfers });
  const stage = file?.lifecycle.stage;
  return stage === 'LOYAL' || stage === 'ADVOCATE' ? t('transfer.first') : undefined;
}
