import { expect, it } from 'vitest';
import { partOfDay } from './greeting.ts';

it('greets by the centre’s clock', () => {
  const at = (time: string) => partOfDay(Date.parse(`2026-11-22T${time}:00Z`), 'Asia/Tehran');
  expect([at('05:00'), at('09:00'), at('15:00'), at('23:00')]).toEqual([
    'morning',
    'afternoon',
    'evening',
    'evening',
  ]);
});
