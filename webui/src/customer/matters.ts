import type { TemplateResult } from 'lit';
import { track } from '../care/jobs.ts';
import { TREATMENT_ICON } from '../desk/expects.ts';
import { ago, shortDate, when } from '../i18n/format.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { person } from '../i18n/names.ts';
import { wordOf } from '../i18n/phrase.ts';
import type { IconName } from '../ui/icon-names.ts';
import type { Care } from '../wire/care.ts';
import { clock } from '../wire/clock.ts';
import { department } from '../work/words.ts';

/** One thing that is open with a customer. */
export interface Matter {
  icon: IconName;
  title: string;
  more: string;
  due: string;
  late: boolean;
  mark?: TemplateResult;
}

/** What was complained of and promised, what is in work, and what waits to be used. */
export function cared({ complaints, promises, jobs, given }: Care): Matter[] {
  const wrong = complaints
    .filter(({ closed }) => closed === undefined)
    .map(({ number: code, subject, ownerName, department: whose, dueAt }): Matter => ({
      icon: 'frown',
      title: `${code} ${subject}`,
      more: ownerName !== undefined ? person(ownerName) : whose === undefined ? '' : department(whose),
      due: dueAt === undefined ? t('care.open') : dueWords(dueAt),
      late: true,
    }));
  const owed = promises
    .filter(({ state }) => state !== 'KEPT')
    .map(({ text, by, dueAt, state }): Matter => ({
      icon: 'promise',
      title: text,
      more: by === undefined ? '' : person(by),
      due: state === 'BROKEN' ? t('care.promise.BROKEN') : when(dueAt),
      late: state === 'BROKEN',
    }));
  const work = jobs
    .filter(({ stage }) => stage !== 'DELIVERED' && stage !== 'CANCELLED')
    .map(({ number: code, title, stage, dueAt, steps }): Matter => ({
      icon: 'wrench',
      title: `${code} ${title}`,
      more: wordOf(stage),
      mark: track(stage),
      due: steps.at(-1)?.told === undefined ? t('care.mustTell') : dueAt === undefined ? '' : when(dueAt),
      late: false,
    }));
  const ready = given
    .filter(({ usedAt, validUntil }) => usedAt === undefined && !isOver(validUntil))
    .map(({ kind, title, validUntil }): Matter => ({
      icon: TREATMENT_ICON[kind],
      title: title[language.value],
      more: t(`word.${kind}`),
      due: validUntil === undefined ? t('care.unused') : shortDate(validUntil),
      late: false,
    }));
  return [...wrong, ...owed, ...work, ...ready];
}

const isOver = (at: string | undefined) => at !== undefined && clock.since(at) > 0;
const dueWords = (at: string) => (isOver(at) ? ago(at) : when(at));
