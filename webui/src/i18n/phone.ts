import { persianDigits } from './digits.ts';
import { language } from './locale.ts';

/** An E.164 number grouped for reading, in the user's digits. Show it in `<bdi class="tel" dir="ltr">`. */
export function phone(number: string): string {
  const grouped = grouping(number);
  return language.value === 'fa' ? persianDigits(grouped) : grouped;
}

function grouping(number: string): string {
  const mobile = /^\+98(9\d{2})(\d{3})(\d{4})$/.exec(number);
  if (mobile) return `+98 ${mobile.slice(1).join(' ')}`;
  const city = /^\+98(\d{2})(\d{4})(\d{4})$/.exec(number);
  if (city) return `+98 ${city.slice(1).join(' ')}`;
  const abroad = /^\+(\d{1,3})(\d{3})(\d{3})(\d+)$/.exec(number);
  return abroad ? `+${abroad.slice(1).join(' ')}` : number;
}
