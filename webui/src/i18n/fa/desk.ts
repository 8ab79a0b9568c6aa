import type { desk as en } from '../en/desk.ts';
import type { Like } from '../messages.ts';

export const desk: Like<typeof en> = {
  'desk.title': 'میز کار شما',
  'desk.idle': 'اکنون تماسی نیست',
};
