/** A piece of a text; a `hit` is what the words typed are like. */
export interface Piece {
  text: string;
  hit: boolean;
}

const MARK = /[\u0640\u064b-\u0654\u0670\u200d-\u200f']/u;
const BLANK = /[\s\u200c\u00a0\-_.,;:/()"«»،؛]/u;
const SAME: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ؤ: 'و',
};

/** One letter as the server spells it; nothing for what is only written above or between letters. */
function spelled(letter: string): string {
  if (MARK.test(letter)) return '';
  if (BLANK.test(letter)) return ' ';
  const persian = '۰۱۲۳۴۵۶۷۸۹'.indexOf(letter);
  const arabic = '٠١٢٣٤٥٦٧٨٩'.indexOf(letter);
  const digit = Math.max(persian, arabic);
  return digit >= 0 ? String(digit) : (SAME[letter] ?? letter.toLowerCase());
}

const words = (text: string) => Array.from(text, spelled).join('').trim().split(/ +/).filter(Boolean);

/** Marks the beginnings of the words of a name. */
export function markWords(text: string, typed: string): Piece[] {
  return pieces(text, spelled, (key) =>
    words(typed).flatMap((word) => {
      const found = ` ${key}`.indexOf(` ${word}`);
      return found < 0 ? [] : [[found, found + word.length] as const];
    }),
  );
}

/** Marks the digits typed in a number, however either is grouped; 0912, 98912 and +98912 begin alike. */
export function markDigits(text: string, typed: string): Piece[] {
  const digitsOf = (letter: string) => spelled(letter).replace(/[^0-9a-z]/g, '');
  const whole = Array.from(typed, digitsOf).join('');
  const asked = [whole, whole.replace(/^(00)?98|^0/, '')].filter((digits) => digits !== '');
  return pieces(text, digitsOf, (key) => {
    const digits = asked.find((one) => key.includes(one));
    return digits === undefined ? [] : [[key.indexOf(digits), key.indexOf(digits) + digits.length]];
  });
}

/** Cuts a text where hits in its key begin and end; a letter without a key belongs to the one before. */
function pieces(
  text: string,
  keyOf: (letter: string) => string,
  find: (key: string) => readonly (readonly [number, number])[],
): Piece[] {
  const letters = Array.from(text);
  const keys = letters.map(keyOf);
  const hits = find(keys.join(''));
  const cut: Piece[] = [];
  let at = 0;
  letters.forEach((letter, index) => {
    const key = keys[index] ?? '';
    const place = key === '' ? at - 1 : at;
    const hit = hits.some(([from, to]) => place >= from && place < to && (key !== '' || place + 1 < to));
    at += key.length;
    const last = cut.at(-1);
    if (last?.hit === hit) last.text += letter;
    else cut.push({ text: letter, hit });
  });
  return cut;
}
