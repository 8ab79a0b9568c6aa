import { expect, it } from 'vitest';
import { suggestionOf } from './suggestion.ts';

/** Sunday 22 November 2026, 11:30 in Tehran. */
const NOW = Date.parse('2026-11-22T08:00:00Z');
const ZONE = 'Asia/Tehran';
const said = (note: string) => suggestionOf(note, NOW, ZONE);

it('hears a promise with its day and hour', () => {
  expect(said('Wants the grinder soon. I told her the barista comes Thursday 10:00')).toEqual({
    kind: 'promise',
    text: 'I told her the barista comes Thursday 10:00',
    dueAt: '2026-11-26T06:30:00.000Z',
  });
  expect(said('قول دادم پنجشنبه ساعت ۱۰ باریستا برود.')).toEqual({
    kind: 'promise',
    text: 'قول دادم پنجشنبه ساعت ۱۰ باریستا برود',
    dueAt: '2026-11-26T06:30:00.000Z',
  });
});

it.each([
  ['We will send it tomorrow', '2026-11-23T06:30:00.000Z'],
  ['گفتم شنبه می‌فرستیم', '2026-11-28T06:30:00.000Z'],
  ['گفتم یک‌شنبه می‌فرستیم', '2026-11-29T06:30:00.000Z'],
  ["I'll ring at 9", '2026-11-23T05:30:00.000Z'],
])('takes the next such time: %s', (note, dueAt) => {
  expect(said(note)?.dueAt).toBe(dueAt);
});

it('hears a complaint, and nothing where nothing is said', () => {
  expect(said('She is angry: the beans came late twice.')?.kind).toBe('complaint');
  expect(said('ناراضی است از تأخیر')?.kind).toBe('complaint');
  expect(said('Asked for the price of the grinder')).toBeUndefined();
  expect(said('I promised to ring')?.dueAt).toBeUndefined();
});
