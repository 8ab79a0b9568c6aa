import { clockTime, longDate, monthAndYear, shortDate } from '../i18n/format.ts';
import { zone } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import type { PipelineReport, PipelineStep } from '../wire/pipeline.ts';
import { noon, type Period, type PeriodKind } from './period.ts';
import { sticking } from './pipeline-words.ts';

/** The report in one sentence: which days in which time zone, how much came and went, where it sticks. */
export function sentence(
  report: PipelineReport | 'loading' | { failed: string },
  kind: PeriodKind,
  period: Period,
): string {
  const days = daysOf(kind, period);
  if (report === 'loading' || 'failed' in report) return days;
  const when =
    report.until < report.to
      ? t('pipeline.whenUntil', { days, time: clockTime(report.until), zone: zone.value })
      : t('pipeline.when', { days, zone: zone.value });
  const entered = (step: PipelineStep) => report.steps.find((one) => one.step === step)?.entered ?? 0;
  const sums = { entered: entered('NEW'), won: entered('WON'), delivered: report.delivered };
  const slow = sticking(report.steps);
  return [
    when,
    t('pipeline.summary', sums),
    slow && t('pipeline.sticks', { step: t(`pipeline.${slow.step}`) }),
  ]
    .filter(Boolean)
    .join(' ');
}

function daysOf(kind: PeriodKind, { first, last }: Period): string {
  if (first === last) return longDate(noon(first));
  if (kind === 'month') return monthAndYear(noon(first));
  return t('pipeline.range', { from: shortDate(noon(first)), to: shortDate(noon(last)) });
}
