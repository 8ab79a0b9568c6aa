import type { demo as en } from '../en/demo.ts';
import type { Like } from '../messages.ts';

export const demo: Like<typeof en> = {
  'demo.title': 'ساختن تماس',
  'demo.lead': 'کسی به مرکز زنگ می‌زند و پشت خط می‌ماند تا شما یا کارشناس تماس را تمام کنید.',
  'demo.who': 'چه کسی زنگ می‌زند',
  'demo.KNOWN': 'کسی که می‌شناسیم',
  'demo.KNOWN.hint': 'یک نفر در پرونده‌ها این شماره را دارد',
  'demo.UNKNOWN': 'شماره‌ای که مال کسی نیست',
  'demo.UNKNOWN.hint': 'کارشناس می‌تواند همان‌جا ثبتش کند',
  'demo.SHARED': 'شماره مشترک',
  'demo.SHARED.hint': 'چند نفر از یک خانواده یا شرکت',
  'demo.WITHHELD': 'شماره پنهان',
  'demo.WITHHELD.hint': 'شبکه تلفن نمی‌گوید چه کسی است',
  'demo.queue': 'صف',
  'demo.queue.any': 'هر کدام که شد',
  'demo.number': 'شماره، اگر مهم است',
  'demo.number.hint': 'اگر خالی بماند شماره‌ای مناسب برداشته می‌شود',
  'demo.call': 'زنگ به مرکز',
  'demo.made': 'تماس در راه است.',
  'demo.live': 'تماس‌هایی که ساخته شد',
  'demo.end': 'تماس‌گیرنده قطع کند',
  'demo.end.failed': 'تماس قطع نشد. دوباره امتحان کنید.',
  'demo.failed': 'تماس ساخته نشد: {reason}',
};
