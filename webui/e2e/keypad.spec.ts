import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { CONTROL, InCall } from './fixture/in-call.ts';

describe('the keypad of a call', () => {
  const desk = new InCall();
  const { asked } = desk;
  const pressed = () => (asked() as { keys: string }[]).map(({ keys }) => keys).join('');

  it('presses keys into the call by mouse and keyboard', async () => {
    await desk.talking();
    const note = desk.page.getByRole('textbox', { name: 'Note' });
    await note.focus();
    await desk.page.keyboard.press('Alt+KeyP');
    await desk.page.getByRole('group', { name: 'Keypad' }).waitFor();
    await desk.page.keyboard.press('Numpad4');
    await desk.page.keyboard.press('Shift+Digit3');
    await desk.page.getByRole('button', { name: 'star' }).click();
    await expect.poll(pressed).toBe('4#*');
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('group', { name: 'Keypad' }).waitFor({ state: 'detached' });
    await desk.page.keyboard.type('goes on');
    expect(await note.inputValue()).toBe('goes on');
  });

  it('lets no key overtake another', async () => {
    const answers = new EventEmitter();
    desk.server.routes.set(CONTROL, async () => {
      await once(answers, 'first');
      return { status: 202 };
    });
    await desk.talking();
    await desk.page.keyboard.press('Alt+KeyP');
    await desk.page.getByRole('group', { name: 'Keypad' }).waitFor();
    await desk.page.keyboard.press('Shift+Digit8');
    await expect.poll(asked).toHaveLength(1);
    desk.server.routes.set(CONTROL, () => ({ status: 202 }));
    for (const key of '21002') await desk.page.keyboard.press(`Numpad${key}`);
    await desk.page.keyboard.press('Escape');
    answers.emit('first');
    await expect.poll(asked).toEqual(['*', '21002'].map((keys) => ({ verb: 'PRESS_KEYS', keys })));
  });

  it('presses nothing that came after a key that was refused', async () => {
    const answers = new EventEmitter();
    desk.server.routes.set(CONTROL, async () => {
      await once(answers, 'first');
      return { status: 409, body: { title: 'Refused', code: 'NOT_NOW' } };
    });
    await desk.talking();
    await desk.page.keyboard.press('Alt+KeyP');
    await desk.page.getByRole('group', { name: 'Keypad' }).waitFor();
    await desk.page.keyboard.press('Numpad1');
    await expect.poll(asked).toHaveLength(1);
    await desk.page.keyboard.press('Numpad2');
    answers.emit('first');
    await desk.page.getByText(/Keypad.*: not done/).waitFor();
    desk.server.routes.set(CONTROL, () => ({ status: 202 }));
    await desk.page.keyboard.press('Numpad3');
    await expect.poll(asked).toEqual(['1', '3'].map((keys) => ({ verb: 'PRESS_KEYS', keys })));
  });
});
