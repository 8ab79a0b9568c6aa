import './ui/page.css';
import './app/app.ts';
import { followLanguage, zone } from './i18n/locale.ts';
import { followSession, live, session } from './services.ts';
import { followTheme } from './ui/theme.ts';

followLanguage(document.documentElement);
followTheme(document.documentElement);
followSession();
live.state.subscribe(() => zone.set(live.state.value.zone ?? zone.value));
session.restore().catch(() => session.forget());
