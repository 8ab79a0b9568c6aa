import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { language } from './locale.ts';
import { lookup } from './messages.ts';
import { phrase } from './phrase.ts';

const table = readFileSync(new URL('../../../docs/integrators/phrases.md', import.meta.url), 'utf8');

/** Code, English and Persian of every row; a guardrail's `why` is a row of its own. */
const rows = table
  .split(/\n(?=## )/)
  .slice(1)
  .flatMap((section) => {
    const [head, , ...lines] = section.split('\n').filter((line) => line.startsWith('|'));
    const columns = cells(head ?? '');
    return lines.map((line) =>
      Object.fromEntries(cells(line).map((cell, index) => [columns[index] ?? '', cell])),
    );
  })
  .flatMap((row) => {
    const code = (row['code'] ?? '').replaceAll('`', '');
    const why = row['why (en)'];
    return [
      { code, en: row['en'], fa: row['fa'] },
      ...(why === undefined ? [] : [{ code: `${code}.why`, en: why, fa: row['why (fa)'] }]),
    ];
  });

function cells(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The texts of a code as the table writes them. */
function written(code: string): string {
  return [...new Set([lookup(`phrase.${code}`, { n: 1 }), lookup(`phrase.${code}`)])]
    .join(' / ')
    .replaceAll('’', "'");
}

describe('the phrases of the server', () => {
  afterEach(() => language.set('en'));

  it('are read from the table', () => {
    expect(rows.length).toBeGreaterThan(80);
  });

  it.each(rows)('$code is in both languages as the table says', ({ code, en, fa }) => {
    language.set('en');
    expect(written(code)).toBe(en?.replaceAll('’', "'"));
    language.set('fa');
    expect(written(code)).toBe(fa);
  });

  it('are written with the digits and the words of the language', () => {
    const said = { code: 'history.stage', params: { from: 'CUSTOMER', to: 'LOYAL' } };
    language.set('en');
    expect(phrase(said).replace(/[\u2068\u2069]/g, '')).toBe('Stage: Customer to Loyal');
    language.set('fa');
    expect(phrase({ code: 'evidence.complaint', params: { n: 2 } })).toBe('۲ شکایت باز');
  });
});
