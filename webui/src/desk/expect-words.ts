import { money, number, shortDate, when } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import type { ContactCap, Expectation } from '../wire/expectation.ts';

/** How a treatment stands: what it is, and the fact that belongs to it. */
export function standOf({ kind, state, what, until, at, lockedFor }: Expectation): [string, string] {
  const title = what?.title[language.value] ?? t(`word.${kind}`);
  switch (state) {
    case 'LOCKED':
      return [t('care.notNow'), t('desk.lockedFor', { stage: t(`word.${lockedFor ?? 'LOYAL'}`) })];
    case 'READY':
      return [title, until === undefined ? t('care.unused') : t('care.until', { day: shortDate(until) })];
    case 'USED':
      return [title, at === undefined ? '' : t('care.had', { when: when(at) })];
    default:
      return [t('care.due'), title];
  }
}

/** The contact cap in words: how much of it is used, and what follows. */
export function capOf({ used, most, next }: ContactCap): [string, string] {
  return [
    t('care.cap.used', { used: number(used), most: number(most) }),
    next === undefined ? t('care.cap.free') : t('care.cap.next', { day: when(next) }),
  ];
}

export const costOf = (rial: number) => (rial === 0 ? '' : money(rial));
