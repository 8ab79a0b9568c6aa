import { describe, expect, it } from 'vitest';
import { chosen, collide, isSingle, written } from './chord.ts';
import { KEY_IDS, KEYS, type KeyId, type KeyUse } from './key-catalogue.ts';

const press = (code: string, more: Partial<KeyboardEvent> = {}) => ({ code, ...more }) as KeyboardEvent;
const chordsOf = (id: KeyId) => (KEYS[id] as KeyUse).chords;

describe('a chord', () => {
  it('is written as the key cap says it', () => {
    expect(written({ code: 'KeyA', alt: true })).toBe('Alt A');
    expect(written({ code: 'Slash', shift: true })).toBe('?');
    expect(written({ code: 'Enter', ctrl: true, shift: true })).toBe('Ctrl Shift Enter');
    expect(written({ code: ['Equal', 'NumpadAdd'], alt: true })).toBe('Alt +');
    expect(written({ code: 'Equal', alt: true, shift: true })).toBe('Alt +');
    expect(chordsOf('disposition').map(written)).toEqual(['1 – 9', 'Alt 1 – 9']);
    expect(chordsOf('someoneNew').map(written)).toEqual(['0']);
  });

  it('is single without Alt or Ctrl, except for keys that write nothing', () => {
    expect(isSingle({ code: 'KeyL' })).toBe(true);
    expect(isSingle({ code: 'Slash', shift: true })).toBe(true);
    expect(isSingle({ code: 'F6' })).toBe(false);
    expect(isSingle({ code: 'Escape' })).toBe(false);
    expect(isSingle({ code: 'KeyL', alt: true })).toBe(false);
  });

  it('can be chosen unless the browser needs it', () => {
    expect(chosen(press('KeyH', { altKey: true }))).toEqual({ code: 'KeyH', alt: true });
    expect(chosen(press('KeyH', { metaKey: true, shiftKey: true }))).toEqual({
      code: 'KeyH',
      ctrl: true,
      shift: true,
    });
    for (const code of ['AltLeft', 'ControlRight', 'Escape', 'Tab', ''])
      expect(chosen(press(code))).toBeUndefined();
    for (const code of ['KeyD', 'KeyE', 'KeyF'])
      expect(chosen(press(code, { altKey: true }))).toBeUndefined();
  });

  it('is given once among keys that may work together', () => {
    const together = KEY_IDS.filter((id) => id !== 'disposition');
    for (const id of together)
      for (const other of together.filter((one) => one !== id))
        for (const chord of chordsOf(id))
          expect(
            chordsOf(other).filter((used) => collide(used, chord)),
            `${id} and ${other}`,
          ).toEqual([]);
  });
});
