/** Arrow keys, Home and End move among the buttons of a group and choose; left and right follow the screen. */
export function roving(event: KeyboardEvent): void {
  const group = event.currentTarget as HTMLElement;
  const items = [...group.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const now = items.indexOf(event.target as HTMLElement);
  const next = items.at(target(event.code, now, items.length, group.matches(':dir(rtl)')));
  if (now < 0 || next === undefined || next === items[now]) return;
  event.preventDefault();
  next.focus();
  next.click();
}

function target(code: string, now: number, count: number, rtl: boolean): number {
  const forward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  if (code === forward || code === 'ArrowDown') return (now + 1) % count;
  if (code === back || code === 'ArrowUp') return now - 1;
  if (code === 'Home') return 0;
  return code === 'End' ? -1 : now;
}
