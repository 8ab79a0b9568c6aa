const PERSIAN_ZERO = 0x06f0;
const ARABIC_ZERO = 0x0660;

/** Signs that show nothing and turn the line around: they come along with numbers and names that are pasted. */
const UNSEEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|(?![\t\n\r])\p{Cc}/gu;

/** What was typed or pasted, without what nobody sees. */
export function visible(typed: string): string {
  return typed.replace(UNSEEN, '');
}

/** What a Persian, Arabic or Latin keyboard typed, as one spelling: Latin digits, Persian ی and ک. */
export function normalise(typed: string): string {
  return visible(typed)
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - PERSIAN_ZERO))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO))
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک');
}

/** Latin digits as Persian ones; everything else stays. */
export function persianDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(PERSIAN_ZERO + Number(digit)));
}
