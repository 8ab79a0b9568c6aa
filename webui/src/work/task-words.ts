import { t } from '../i18n/messages.ts';
import type { WorkTask } from '../wire/work.ts';
import { colleague, department } from './words.ts';

/** Whose a task is and from whom, in one line. */
export function taskOf({ owner, department: code, madeBy, escalated }: WorkTask): string {
  const parts = [
    code === undefined ? undefined : department(code),
    owner === undefined ? undefined : colleague(owner),
    escalated === undefined ? undefined : t('work.escalated', { name: colleague(escalated.to) }),
    madeBy === undefined ? undefined : t('work.from', { name: colleague(madeBy) }),
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}
