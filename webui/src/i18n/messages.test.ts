import { afterEach, describe, expect, it } from 'vitest';
import { en } from './en/index.ts';
import { fa } from './fa/index.ts';
import { language } from './locale.ts';
import { t, type Message } from './messages.ts';
import { phrase, text } from './phrase.ts';

const placeholders = (message: Message) => {
  const text = typeof message === 'string' ? message : message.other;
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
};

const bare = (written: string) => written.replace(/[\u2066-\u2069]/g, '');

afterEach(() => language.set('en'));

describe('the catalogues', () => {
  const english: Record<string, Message> = en;
  const persian: Record<string, Message> = fa;

  it('have the same keys', () => {
    expect(Object.keys(persian).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(english))('%s takes the same values in both languages', (key) => {
    expect(placeholders(persian[key] ?? '')).toEqual(placeholders(english[key] ?? ''));
  });

  it.each(Object.keys(persian))('%s is written in Persian letters', (key) => {
    const message = JSON.stringify(persian[key]);
    expect(message).not.toMatch(/[يك٠-٩]/);
    expect(message.replace(/\{\w+\}|"\w+":/g, '')).toMatch(/[\u0600-\u06ff]|^"[^A-Za-z]*"$/);
  });
});

describe('a message', () => {
  it('puts numbers in the digits of the language and isolates text', () => {
    expect(t('queues.waiting', { n: 3 })).toBe('3 waiting');
    language.set('fa');
    expect(t('queues.waiting', { n: 3 })).toBe('۳ منتظر');
    expect(t('search.none', { query: 'PF-1' })).toBe('کسی برای «\u2068PF-1\u2069» یافت نشد');
  });

  it('knows one from many in English', () => {
    expect(t('search.found', { n: 1 })).toBe('One person found');
    expect(t('search.found', { n: 2 })).toBe('2 people found');
  });
});

describe('words of the server', () => {
  it('shows the code of a phrase it does not know', () => {
    expect(phrase({ code: 'notYetKnown' })).toBe('notYetKnown');
  });

  it('writes the params of a plugin by their type', () => {
    const words = {
      en: '{0} in {1}: {2}',
      fa: '{0} در {1}: {2}',
      params: [3, { ms: 65_000 }, { rial: 1200 }],
    };
    expect(bare(text(words))).toBe('3 in 1:05: 120\u00a0Toman');
    language.set('fa');
    expect(bare(text(words))).toBe('۳ در ۱:۰۵: ۱۲۰\u00a0تومان');
  });

  it('translates a word of the domain inside a sentence', () => {
    language.set('fa');
    expect(bare(text({ en: '{0}', fa: '{0}', params: ['LOYAL'] }))).toBe('مشتری وفادار');
  });

  it('leaves a param out that was not given', () => {
    expect(text({ en: 'a{0}b', fa: '' })).toBe('ab');
  });
});
