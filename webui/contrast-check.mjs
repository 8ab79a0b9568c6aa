// Checks tokens.css: WCAG 2.2 contrast for every pair the UI uses, and how far apart the
// stage/standing colours stay under simulated colour-blindness.  Run: node contrast-check.mjs [-v]
// -v prints every pair; exits 1 if a required pair fails.
import { readFileSync } from 'node:fs';
const dir = new URL('.', import.meta.url);
const css = readFileSync(new URL('src/ui/tokens.css', dir), 'utf8');
const block = (re) => { const m = css.match(re); const o = {}; for (const [, k, v] of m[1].matchAll(/--pv-([\w-]+):\s*(#[0-9a-f]{6})\s*;/gi)) o[k] = v; return o; };
const shared = { 'wall-alarm': 0, 'wall-advocate': 0, 'wall-on': 0 }; for (const k in shared) shared[k] = css.match(new RegExp(`--pv-${k}:\\s*(#[0-9a-f]{6})`))[1];
const light = { ...shared, ...block(/^:root \{([\s\S]*?)^\}/m) };
const dark = { ...light, ...block(/^:root\[data-theme="dark"\] \{([\s\S]*?)^\}/m) };
const rgb = (h) => [1, 3, 5].map((i) => parseInt(h.slice(i, i + 2), 16) / 255);
const lin = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const gam = (c) => { c = Math.min(1, Math.max(0, c)); return c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055; };
const lum = (h) => { const [r, g, b] = rgb(h).map(lin); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const ratio = (a, b) => { const [x, y] = [lum(a), lum(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };

const stage = ['prospect', 'customer', 'loyal', 'advocate'];
const standing = ['at-risk', 'lapsed', 'lost', 'detractor'];
const sem = ['ok', 'warn', 'danger'];
const pairs = []; // [fg, bg, min, why]
for (const bg of ['canvas', 'surface', 'sunken', 'hover', 'raised']) {
  for (const fg of ['ink', 'ink-2', 'ink-3']) pairs.push([fg, bg, 4.5, 'text']);
  pairs.push(['accent-ink', bg, 4.5, 'link']);
  pairs.push(['line-input', bg, 3, 'control border']);
  pairs.push(['focus', bg, 3, 'focus ring']);
}
for (const r of [...stage, ...standing, ...sem]) {
  pairs.push([`${r}-on`, r, 4.5, 'text on solid']);
  pairs.push([`${r}-ink`, `${r}-soft`, 4.5, 'text on soft']);
  for (const bg of ['surface', 'canvas', 'sunken', 'hover']) pairs.push([`${r}-ink`, bg, 4.5, 'text']);
  for (const bg of ['surface', 'canvas']) pairs.push([r, bg, 3, 'bar, dot, icon']);
  for (const fg of ['ink', 'ink-2']) pairs.push([fg, `${r}-soft`, 4.5, 'body on soft']);
}
pairs.push(['accent-on', 'accent', 4.5, 'primary button'], ['accent-on', 'accent-hover', 4.5, 'primary hover'], ['accent-ink', 'accent-soft', 4.5, 'selected'], ['ink', 'accent-soft', 4.5, 'selected row'], ['ink-2', 'accent-soft', 4.5, 'selected row']);
pairs.push(['answer-on', 'answer', 4.5, 'answer button'], ['answer-on', 'answer-hover', 4.5, 'answer hover']);
for (const fg of ['callbar-ink', 'callbar-ink-2']) for (const bg of ['callbar', 'callbar-2']) pairs.push([fg, bg, 4.5, 'call bar']);
pairs.push(['wall-on', 'wall-alarm', 4.5, 'wall alarm'], ['wall-on', 'wall-advocate', 4.5, 'wall advocate']);
for (const i of [1, 2, 3, 4, 5]) pairs.push([`series-${i}`, 'surface', 3, 'chart mark']);

// Machado, Oliveira & Fernandes 2009, severity 1.0 (linear RGB)
const cvd = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
const oklab = ([r, g, b]) => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b), m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b), s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
};
const sim = (h, k) => { const v = rgb(h).map(lin); return cvd[k].map((row) => Math.min(1, Math.max(0, row[0] * v[0] + row[1] * v[1] + row[2] * v[2]))); };
const dE = (a, b, k) => { const p = oklab(sim(a, k)), q = oklab(sim(b, k)); return 100 * Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]); };

let out = '', fails = 0;
const p = (s = '') => { out += s + '\n'; };
for (const [name, t] of [['LIGHT', light], ['DARK', dark]]) {
  const rows = pairs.map(([f, b, min, why]) => { if (!t[f] || !t[b]) throw new Error(`missing token ${f} or ${b}`); const r = ratio(t[f], t[b]); if (r < min) fails++; return { f, b, min, why, r }; });
  p(`${name}: ${rows.length} pairs, lowest text ${Math.min(...rows.filter((x) => x.min === 4.5).map((x) => x.r)).toFixed(2)}:1, lowest non-text ${Math.min(...rows.filter((x) => x.min === 3).map((x) => x.r)).toFixed(2)}:1, failing ${rows.filter((x) => x.r < x.min).length}`);
  for (const x of rows.sort((a, b) => a.r / a.min - b.r / b.min)) p(`  ${x.r < x.min ? 'FAIL' : 'ok  '} ${x.r.toFixed(2).padStart(5)} (min ${x.min})  ${(x.f + ' on ' + x.b).padEnd(36)} ${t[x.f]} / ${t[x.b]}  ${x.why}`);
  p();
  p(`${name}: smallest distance (OKLab x100) between stage colours, and between standing colours, per kind of vision. Aid only: the glyph and the word always carry the meaning.`);
  for (const [set, label] of [[stage, 'stage'], [standing, 'standing']]) for (const k of Object.keys(cvd)) {
    const ds = []; for (let i = 0; i < set.length; i++) for (let j = i + 1; j < set.length; j++) ds.push([dE(t[set[i]], t[set[j]], k), set[i], set[j]]);
    ds.sort((a, b) => a[0] - b[0]);
    p(`  ${label.padEnd(8)} ${k.padEnd(7)} ${ds.slice(0, 2).map((d) => `${d[1]}~${d[2]} ${d[0].toFixed(1)}`).join('   ')}`);
  }
  p();
}
p(fails ? `${fails} FAILED` : 'all pairs pass');
console.log(process.argv.includes('-v') ? out : out.split('\n').filter((l) => /FAIL|pairs|stage|standing|pass/.test(l)).join('\n'));
process.exit(fails ? 1 : 0);
