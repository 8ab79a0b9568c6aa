import type { words as en } from '../en/words.ts';
import type { Like } from '../messages.ts';

export const words: Like<typeof en> = {
  'word.PROSPECT': 'مشتری احتمالی',
  'word.CUSTOMER': 'مشتری واقعی',
  'word.LOYAL': 'مشتری وفادار',
  'word.ADVOCATE': 'مشتری بازاریاب',
  'word.ACTIVE': 'فعال',
  'word.AT_RISK': 'در خطر',
  'word.LAPSED': 'دورشده',
  'word.LOST': 'ازدست‌رفته',
  'word.DETRACTOR': 'ناراضی بدگو',
  'word.AVAILABLE': 'آماده',
  'word.RINGING': 'در حال زنگ',
  'word.TALKING': 'در گفتگو',
  'word.HOLD': 'نگه‌داشته',
  'word.WRAP_UP': 'جمع‌بندی',
  'word.PAUSED': 'مکث',
  'word.OFFLINE': 'بیرون از مرکز',
  'word.AGENT': 'کارشناس',
  'word.SUPERVISOR': 'سرپرست',
  'word.ADMIN': 'مدیر سامانه',
};
