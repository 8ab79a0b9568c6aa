import type { login as en } from '../en/login.ts';
import type { Like } from '../messages.ts';

export const login: Like<typeof en> = {
  'login.title': 'ورود',
  'login.centre': 'مرکز تماس',
  'login.user': 'نام کاربری',
  'login.password': 'گذرواژه',
  'login.show': 'نمایش گذرواژه',
  'login.hide': 'پنهان کردن گذرواژه',
  'login.submit': 'ورود',
  'login.headline': 'پیش از آنکه مهمان به در برسد، به پیشوازش بروید',
  'login.promise': 'چه کسی است، کجا ایستاده و گام بعدی چیست',
  'login.recorded': 'تماس‌ها شاید ضبط شوند؛ به تماس‌گیرنده گفته می‌شود.',
  'login.wrong': 'نام کاربری و گذرواژه با هم نمی‌خوانند.',
  'login.throttled': 'تلاش‌ها زیاد شد. {n} ثانیه درنگ کنید و دوباره بکوشید.',
  'login.unreachable': 'سامانه پاسخ نمی‌دهد. کمی بعد دوباره بکوشید.',
  'login.required': 'نخست این را بنویسید',
  'login.serverUp': 'سامانه برقرار است',
  'login.serverDown': 'سامانه پاسخ نمی‌دهد',
};
