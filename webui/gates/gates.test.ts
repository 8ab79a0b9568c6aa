import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import stylelint from 'stylelint';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

/** Every gate of the web client is broken here once and must say so; what stands beside it passes. */
const root = fileURLToPath(new URL('..', import.meta.url));
const eslint = new ESLint({ cwd: root });
/** A file that is there, so that types are known; only its name is used. */
const place = `${root}src/main.ts`;

async function lint(code: string, filePath = place) {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map((message) => message.ruleId ?? message.message) ?? [];
}

async function styles(css: string) {
  const code = `import { css } from 'lit';\nexport const it = css\`\n  p {\n    ${css}\n  }\n\`;\n`;
  const { results } = await stylelint.lint({ code, codeFilename: place, cwd: root });
  return results.flatMap((result) => result.warnings.map((warning) => warning.rule));
}

const shown = (markup: string) =>
  `import { html } from 'lit';\nexport const it = (a: string) => [a, html\`${markup.replaceAll('{', '${')}\`];\n`;

const lines = (n: number) => 'console.log();\n'.repeat(n);

beforeAll(() => lint(''), 240_000);

describe('words on the screen', () => {
  it.each([
    '<p>Hello</p>',
    '<p>{a} سلام</p>',
    '<button title="Close">{a}</button>',
    '<p aria-label="{a} of it"></p>',
    '<input placeholder="Name" />',
  ])('are refused outside the catalogues: %s', async (markup) => {
    expect(await lint(shown(markup))).toEqual(['pishvaz/catalogue-only']);
  });

  it.each([
    '<p class="hello" title={a}>{a} · 12 &nbsp; → <!-- why --></p>',
    '<pv-icon name="bag"></pv-icon>',
  ])('are no code: %s', async (markup) => {
    expect(await lint(shown(markup))).toEqual([]);
  });
});

describe('sizes', () => {
  it.each([
    ['max-lines', lines(151), place],
    ['max-lines', lines(301), `${root}src/i18n/format.test.ts`],
    ['max-lines', lines(401), `${root}src/i18n/en/app.ts`],
    ['max-lines-per-function', `export function it() {\n${lines(40)}}\n`, place],
    [
      'max-params',
      'export const it = (a: 1, b: 1, c: 1, d: 1, e: 1, f: 1) => a + b + c + d + e + f;\n',
      place,
    ],
  ])('%s', async (rule, code, file) => {
    expect(await lint(code, file)).toContain(rule);
  });

  it('let pass what is just small enough', async () => {
    expect(await lint(lines(150))).toEqual([]);
    expect(await lint(`export function it() {\n${lines(38)}}\n`)).toEqual([]);
  });
});

describe('code', () => {
  it.each([
    ['no-restricted-syntax', 'export const it = (event: KeyboardEvent) => event.key;\n'],
    ['@typescript-eslint/no-explicit-any', 'export const it = (a: any) => [a];\n'],
    ['@typescript-eslint/no-floating-promises', 'void 0;\nfetch("/");\n'],
    [
      'lit/binding-positions',
      "import { html } from 'lit';\nexport const it = (a: string) => html`<${a}></${a}>`;\n",
    ],
  ])('%s', async (rule, code) => {
    expect(await lint(code)).toContain(rule);
  });
});

describe('styles', () => {
  it.each([
    ['property-disallowed-list', 'margin-left: 0;'],
    ['property-disallowed-list', 'border-top-right-radius: 0;'],
    ['property-disallowed-list', 'inset: 0; left: 0;'],
    ['property-disallowed-list', 'min-width: 0;'],
    ['property-disallowed-list', 'float: left;'],
    ['declaration-property-value-disallowed-list', 'text-align: right;'],
    ['declaration-no-important', 'color: red !important;'],
    ['color-no-invalid-hex', 'color: #12;'],
    ['property-no-unknown', 'colour: red;'],
  ])('%s: %s', async (rule, css) => {
    expect(await styles(css)).toEqual([rule]);
  });

  it('let logical properties pass', async () => {
    expect(await styles('margin-inline-start: 0; text-align: start; min-inline-size: 0;')).toEqual([]);
  });
});

describe('types', () => {
  const options = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${root}tsconfig.json`, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    root,
  ).options;

  it.each([
    ['null where there must be something', 'export const it: string = null;', 2322],
    [
      'something of a list that may be short',
      'export const it: (l: string[]) => string = (l) => l[0];',
      2322,
    ],
    ['undefined for what may be left out', 'export const it: { a?: string } = { a: undefined };', 2375],
    ['what nobody uses', 'const it = 1;\nexport {};', 6133],
  ])('%s', (_, code, expected) => {
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, version) =>
      name === place ? ts.createSourceFile(name, code, version) : read(name, version);
    const program = ts.createProgram([place], options, host);
    expect(ts.getPreEmitDiagnostics(program).map(({ code }) => code)).toEqual([expected]);
  });
});
