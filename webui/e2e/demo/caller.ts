import type { Screen } from '../asterisk/screen.ts';

/** The page of the demo makes somebody phone who is on no file. */
export async function phones({ page }: Screen, number: string): Promise<void> {
  await page.getByRole('link', { name: 'Demo' }).click();
  await page.getByRole('radio', { name: 'A number nobody has' }).check();
  await page.getByLabel('Queue', { exact: true }).selectOption('sales');
  await page.getByLabel('Number, if it matters').fill(number);
  await page.getByRole('button', { name: 'Call the centre' }).click();
}
