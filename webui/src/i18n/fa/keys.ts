import type { keys as en } from '../en/keys.ts';
import type { Like } from '../messages.ts';

export const keys: Like<typeof en> = {
  'keys.title': 'صفحه‌کلید',
  'keys.note': 'کلیدها با جایشان روی صفحه‌کلید شناخته می‌شوند و با هر چیدمانی کار می‌کنند.',
  'keys.anywhere': 'همه‌جا',
  'keys.ringing': 'در حال زنگ',
  'keys.talking': 'در گفتگو',
  'keys.wrapUp': 'جمع‌بندی',
  'keys.matches': 'چند نفر با یک شماره',
  'keys.board': 'تابلو',
  'keys.search': 'جستجو',
  'keys.map': 'همین نقشه کلیدها',
  'keys.state': 'فهرست حالت، سپس یک رقم',
  'keys.region': 'بخش بعدی',
};
