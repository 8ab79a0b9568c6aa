import { describe, expect, it } from 'vitest';
import { markDigits, markWords, type Piece } from './marked.ts';

const shown = (pieces: Piece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('what was typed is marked in what was found', () => {
  it.each([
    ['Shirin Daneshvar', 'dan', 'Shirin [Dan]eshvar'],
    ['Shirin Daneshvar', 'SHI dan', '[Shi]rin [Dan]eshvar'],
    ['Shirin Daneshvar', 'rin', 'Shirin Daneshvar'],
    ['شیرین دانشور', 'شيرين', '[شیرین] دانشور'],
    ['علی‌رضا کریمی', 'رضا كري', 'علی‌[رضا] [کری]می'],
    ['مُحَمَّد', 'محم', '[مُحَم]َّد'],
    ['A.B. Trading', 'a b', '[A].[B]. Trading'],
    ['Shirin', '', 'Shirin'],
  ])('%s by %s', (name, typed, marked) => {
    expect(shown(markWords(name, typed))).toBe(marked);
  });

  it.each([
    ['+98 912 123 4567', '0912 123', '+98 [912 123] 4567'],
    ['+98 912 123 4567', '+98912', '+[98 912] 123 4567'],
    ['+98 912 123 4567', '4567', '+98 912 123 [4567]'],
    ['+۹۸ ۹۱۲ ۱۲۳ ۴۵۶۷', '۰۹۱۲', '+۹۸ [۹۱۲] ۱۲۳ ۴۵۶۷'],
    ['+۹۸ ۹۱۲ ۱۲۳ ۴۵۶۷', '٠٩١٢', '+۹۸ [۹۱۲] ۱۲۳ ۴۵۶۷'],
    ['PF-1043', 'pf-10', '[PF-10]43'],
    ['PF-1043', '1043', 'PF-[1043]'],
    ['+98 912 123 4567', '777', '+98 912 123 4567'],
  ])('%s by %s', (number, typed, marked) => {
    expect(shown(markDigits(number, typed))).toBe(marked);
  });
});
