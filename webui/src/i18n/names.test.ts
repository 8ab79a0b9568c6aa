import { beforeEach, describe, expect, it } from 'vitest';
import { language } from './locale.ts';
import { category, categoryCode, names, person, queueTitle, written } from './names.ts';
import { phrase } from './phrase.ts';

describe('names', () => {
  beforeEach(() => {
    language.set('fa');
    names.set({
      people: [
        { user: 'mina', name: 'Mina Karimi', called: { en: 'Mina Karimi', fa: 'مینا کریمی' } },
        { user: 'reza', name: 'Reza', called: { en: 'Reza', fa: 'رضا تهرانی' } },
        { user: 'reza2', name: 'Reza', called: { en: 'Reza', fa: 'رضا شیرازی' } },
      ],
      queues: [
        { pbx: 'main', queue: 'sales', title: { en: 'Sales', fa: 'فروش' } },
        { pbx: 'north', queue: 'sales', title: { en: 'Sales north', fa: 'فروش شمال' } },
      ],
    });
  });

  it('calls people as the language does, by login or by the name on file', () => {
    expect(person('mina')).toBe('مینا کریمی');
    expect(person('Mina Karimi')).toBe('مینا کریمی');
    language.set('en');
    expect(person('mina')).toBe('Mina Karimi');
  });

  it('leaves alone whom it does not know, and a name that two people share', () => {
    expect(person('gone')).toBe('gone');
    expect(person('Reza')).toBe('Reza');
    expect(person('reza2')).toBe('رضا شیرازی');
  });

  it('tells queues of two PBXs apart', () => {
    expect(queueTitle('sales', 'north')).toBe('فروش شمال');
    expect(queueTitle('sales')).toBe('فروش');
    expect(queueTitle('600')).toBe('600');
  });

  it('calls categories of products as the language does, and others by their code', () => {
    names.set({
      people: [],
      queues: [],
      categories: [{ code: 'beans/blend', title: { en: 'Blends', fa: 'ترکیب‌ها' } }],
    });
    language.set('fa');
    expect(category('beans/blend')).toBe('ترکیب‌ها');
    expect(phrase({ code: 'step.remember', params: { category: 'beans/blend' } })).toContain('ترکیب‌ها');
    expect(categoryCode(' ترکیب‌ها ')).toBe('beans/blend');
    language.set('en');
    expect(category('tea/green')).toBe('tea/green');
    expect(categoryCode('tea/green')).toBe('tea/green');
  });

  it('tells what the server wrote by itself in the language of who reads', () => {
    names.set({
      people: [],
      queues: [],
      written: [
        { en: 'Apologise (in person)', fa: 'عذرخواهی شخصی' },
        { en: 'Make good: {score} of 10', fa: 'جبران: {score} از ۱۰' },
        { en: 'Ship order {number}', fa: 'ارسال سفارش {number} به مشتری' },
      ],
    });
    language.set('fa');
    expect(written('Ship order S-12')).toBe('ارسال سفارش S-12 به مشتری');
    expect(written('Apologise (in person)')).toBe('عذرخواهی شخصی');
    expect(written('جبران: 6 از ۱۰')).toBe('جبران: ۶ از ۱۰');
    expect(written('Ring her')).toBe('Ring her');
    language.set('en');
    expect(written('ارسال سفارش S-12 به مشتری')).toBe('Ship order S-12');
    expect(phrase({ code: 'history.task', params: { title: 'ارسال سفارش S-12 به مشتری' } })).toContain(
      'Ship order S-12',
    );
  });
});
