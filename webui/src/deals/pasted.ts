import { categoryCode } from '../i18n/names.ts';
import { rialOf } from './cart.ts';

export interface Pasted {
  code: string;
  title: { en: string; fa: string };
  category: string;
  priceRial: number;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Rows of a spreadsheet as products; the first line that is none is told by its number. */
export function pasted(text: string): readonly Pasted[] | { n: number; line: string } {
  const all: Pasted[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const one = productOf(line);
    if (one === undefined) return { n: i + 1, line: line.trim() };
    all.push(one);
  }
  return all;
}

function productOf(line: string): Pasted | undefined {
  const [code = '', en = '', fa = '', category = '', price = ''] = line
    .split('\t')
    .map((cell) => cell.trim());
  const priceRial = rialOf(price);
  const whole = CODE.test(code) && en !== '' && fa !== '' && category !== '' && priceRial !== undefined;
  return whole ? { code, title: { en, fa }, category: categoryCode(category), priceRial } : undefined;
}
