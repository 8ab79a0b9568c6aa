import type { Screen } from '../asterisk/screen.ts';

/** The page of the demo makes somebody phone who is on no file. */
export async function phones({ page, say }: Screen, number: string): Promise<void> {
  await page.getByRole('link', { name: say('app.demo.short') }).click();
  await page.getByRole('radio', { name: say('demo.UNKNOWN') }).check();
  await page.getByLabel(say('demo.queue'), { exact: true }).selectOption('sales');
  await page.getByLabel(say('demo.number')).fill(number);
  await page.getByRole('button', { name: say('demo.call') }).click();
}
