import type { keys as en } from '../en/keys.ts';
import type { Like } from '../messages.ts';

export const keys: Like<typeof en> = {
  'keys.title': 'صفحه‌کلید',
  'keys.note': 'کلیدها با جایشان روی صفحه‌کلید شناخته می‌شوند و با هر چیدمانی کار می‌کنند.',
  'keys.anywhere': 'همه‌جا',
  'keys.talking': 'در گفتگو',
  'keys.wrapUp': 'جمع‌بندی',
  'keys.matches': 'چند نفر با یک شماره',
  'keys.search': 'جستجو',
  'keys.map': 'همین نقشه کلیدها',
  'keys.state': 'فهرست حالت، سپس یک رقم',
  'keys.region': 'بخش بعدی',
  'keys.jump': 'نمایش تماسی که منتظر است',
  'keys.writeNote': 'نوشتن یادداشت',
  'keys.disposition': 'تماس چگونه پایان یافت',
  'keys.more': '۳۰ ثانیه بیشتر',
  'keys.finish': 'پایان، آماده',
  'keys.pause': 'پایان، سپس مکث',
  'keys.choose': 'انتخاب فرد',
  'keys.someoneNew': 'فرد تازه',
};
