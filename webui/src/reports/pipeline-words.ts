import { persianDigits } from '../i18n/digits.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import type { Level } from '../ui/level.ts';
import type { StepFigures } from '../wire/pipeline.ts';

const DAY_MS = 86_400_000;
/** From this much of the standard on, a time is called long by far. */
const FAR = 1.25;

/** 0:38 as hours and minutes; from a day on, days with one decimal. */
export function spent(milliseconds: number): string {
  return milliseconds < DAY_MS
    ? hoursAndMinutes(milliseconds)
    : t('pipeline.days', { n: Math.round((milliseconds / DAY_MS) * 10) / 10 });
}

export function against(medianMs: number | undefined, standardMs: number): Level {
  if (medianMs === undefined || medianMs <= standardMs) return '';
  return medianMs > standardMs * FAR ? 'bad' : 'warn';
}

/** The step that takes the longest against its standard, if any is over it. */
export function sticking(steps: readonly StepFigures[]): StepFigures | undefined {
  const share = ({ medianMs = 0, standardMs }: StepFigures) => medianMs / standardMs;
  return steps.filter((step) => share(step) > 1).sort((a, b) => share(b) - share(a))[0];
}

function hoursAndMinutes(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  const text = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return language.value === 'fa' ? persianDigits(text) : text;
}
