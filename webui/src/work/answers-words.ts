import { shortDate } from '../i18n/format.ts';
import { persianDigits } from '../i18n/digits.ts';
import { language } from '../i18n/locale.ts';
import { t } from '../i18n/messages.ts';
import { catalogue } from '../services.ts';
import type { ScriptField } from '../wire/catalogue.ts';
import type { Answers } from '../wire/customer.ts';

/** What was answered, in one line; questions that the script does not ask any more show their code. */
export function answersOf({ script, values }: Answers): string {
  const fields = catalogue.value.scripts
    .filter(({ code }) => code === script)
    .flatMap(({ parts }) => parts.flatMap(({ ask }) => (ask ? [ask] : [])));
  return Object.entries(values)
    .map(([code, value]) => {
      const field = fields.find((one) => one.code === code);
      return `${field?.title[language.value] ?? code}: ${field ? written(field, value) : value}`;
    })
    .join(' · ');
}

function written({ kind, choices }: ScriptField, value: string): string {
  if (kind === 'CHOICE') return choices.find(({ code }) => code === value)?.title[language.value] ?? value;
  if (kind === 'YES_NO') return t(value === 'YES' ? 'work.yes' : 'work.no');
  if (kind === 'DATE') return shortDate(`${value}T12:00:00Z`);
  return kind === 'NUMBER' && language.value === 'fa' ? persianDigits(value) : value;
}
