import type { phrases as en } from '../en/phrases.ts';
import type { Like } from '../messages.ts';

export const phrases: Like<typeof en> = {
  'phrase.firstCall': 'نخستین تماس',
};
