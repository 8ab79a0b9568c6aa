const PERSIAN_ZERO = 0x06f0;
const ARABIC_ZERO = 0x0660;

/** What a Persian, Arabic or Latin keyboard typed, as one spelling: Latin digits, Persian ی and ک. */
export function normalise(typed: string): string {
  return typed
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - PERSIAN_ZERO))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO))
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک');
}

/** Latin digits as Persian ones; everything else stays. */
export function persianDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(PERSIAN_ZERO + Number(digit)));
}
