import type { party as en } from '../en/party.ts';
import type { Like } from '../messages.ts';

export const party: Like<typeof en> = {
  'party.title': 'پرونده مشتری',
  'party.failed': 'پرونده اکنون در دسترس نیست',
  'party.why': 'چرا {stage}',
  'party.quote': 'آخرین پیش‌فاکتور',
  'party.tasks': 'کارهای باز',
  'party.history': 'پیشینه',
};
