import type { Screen } from './screen.ts';

/** Asks a colleague before handing the caller over. */
export async function asks({ page }: Screen, whom: string, why: string): Promise<void> {
  const bar = page.locator('pv-call-bar');
  await bar.getByRole('button', { name: 'Transfer' }).click();
  const dialog = page.locator('pv-transfer-dialog');
  await dialog.getByRole('radio', { name: 'Attended' }).click();
  await dialog.getByRole('combobox').fill(whom);
  await dialog.getByRole('option', { name: new RegExp(whom) }).waitFor();
  await dialog.getByLabel('Why').fill(why);
  await page.keyboard.press('Enter');
}
