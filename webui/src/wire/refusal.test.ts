import { beforeEach, describe, expect, it } from 'vitest';
import { language } from '../i18n/locale.ts';
import { refusalOf } from './refusal.ts';
import { Problem } from './session.ts';

const refused = (status: number, detail: string, body: object = {}) =>
  new Problem(status, detail, [], undefined, body);

const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe('a refusal', () => {
  beforeEach(() => language.set('fa'));

  it('is told by its reason in the language of the reader', () => {
    const busy = refused(409, 'There is a call on this extension.', { code: 'CALL_ON_EXTENSION' });
    expect(refusalOf(busy)).toBe('روی این داخلی تماسی در جریان است.');
    language.set('en');
    expect(refusalOf(busy)).toBe('There is a call on this extension.');
  });

  it('ends with what it is about', () => {
    const pbx = refused(503, 'The PBX says: No such queue', { code: 'PBX_REFUSED', said: 'No such queue' });
    expect(refusalOf(pbx)).toBe('مرکز تلفن می‌گوید: No such queue');
  });

  it('of a call from a list names the rule, or when the quiet hours end', () => {
    const code = 'NOT_TO_CALL';
    expect(refusalOf(refused(409, '', { code, said: 'OPEN_COMPLAINT' }))).toMatch(/: شکایت باز/);
    expect(refusalOf(refused(409, '', { code: 'QUIET_HOURS', said: '08:00' }))).toMatch(/ ۰۸:۰۰$/);
  });

  it('without a reason is English only for who reads English', () => {
    const moved = refused(409, 'It was moved meanwhile');
    expect(refusalOf(moved)).toBe('در این میان تغییر کرده یا اکنون شدنی نیست.');
    language.set('en');
    expect(refusalOf(moved)).toBe('It was moved meanwhile');
  });

  it('of a value says what is allowed', () => {
    expect(refusalOf(refused(400, 'limit must be 1 to 100'))).toContain('limit must be 1 to 100');
  });

  it('of a value names the field, the value and what is allowed, in the language of the reader', () => {
    const errors = [
      { field: 'name', value: `${'ن'.repeat(200)}…`, allowed: 'text, not blank, of at most 200 characters' },
      { field: 'items.0.dueAt', value: '2020-01-01T00:00:00Z', allowed: 'from now until a year from now' },
      { field: 'company', allowed: 'text' },
    ];
    const misfit = new Problem(400, 'The body does not fit', errors);
    expect(bare(refusalOf(misfit))).toBe(
      `نام: «${'ن'.repeat(60)}…» پذیرفته نیست. مجاز: خالی نباشد، حداکثر ۲۰۰ نویسه. ` +
        'زمان: «۱۱ دی» پذیرفته نیست. مجاز: از اکنون تا یک سال دیگر. ' +
        'شرکت نوشته نشده است. مجاز: متن.',
    );
    language.set('en');
    expect(bare(refusalOf(misfit))).toMatch(/^Name: “ن+…” does not fit. Allowed: not blank, at most 200 /);
  });

  it('of a value that stands outside a list names the list', () => {
    const errors = [{ field: 'then', value: 'GONE', allowed: 'one of AVAILABLE, PAUSED' }];
    expect(bare(refusalOf(new Problem(400, '', errors)))).toContain('مجاز: یکی از آماده، مکث');
  });

  it('of nobody is an unreachable server', () => {
    expect(refusalOf(new TypeError('fetch failed'))).toBe('سرور در دسترس نیست.');
  });
});
