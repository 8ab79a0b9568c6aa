import type { Screen } from './screen.ts';

/** Asks a colleague, or a number, before handing the caller over. */
export async function asks(screen: Screen, whom: string, why: string): Promise<void> {
  await choose(screen, whom, why, 'Attended');
}

/** Hands the caller over at once. */
export async function sends(screen: Screen, whom: string, why: string): Promise<void> {
  await choose(screen, whom, why, 'Blind');
}

async function choose({ page }: Screen, whom: string, why: string, kind: string): Promise<void> {
  const bar = page.locator('pv-call-bar');
  await bar.getByRole('button', { name: 'Transfer' }).click();
  const dialog = page.locator('pv-transfer-dialog');
  await dialog.getByRole('radio', { name: kind }).click();
  await dialog.getByRole('combobox').fill(whom);
  await dialog.getByRole('option', { name: new RegExp(whom) }).waitFor();
  await dialog.getByLabel('Why').fill(why);
  await page.keyboard.press('Enter');
}
