import { Store } from '../wire/store.ts';
import { settings } from './settings.ts';

/** What the browser allows; `impossible` where it has no notifications, as on a page without TLS. */
export type Permission = NotificationPermission | 'impossible';

export const permission = new Store<Permission>(now());

/** Asks the user, by a click of theirs only. */
export async function askPermission(): Promise<Permission> {
  if (permission.value !== 'impossible') permission.set(await Notification.requestPermission());
  return permission.value;
}

export interface Told {
  title: string;
  body: string;
  /** A later notification with the same tag takes its place. */
  tag: string;
  clicked: () => void;
}

/** Shows a notification while the window is hidden and the user wants it; gives back how to take it away. */
export function notify({ title, body, tag, clicked }: Told): () => void {
  if (!document.hidden || settings.value.notify === false || now() !== 'granted') return () => undefined;
  const { lang, dir } = document.documentElement;
  const shown = new Notification(title, {
    body,
    tag,
    lang,
    dir: dir as NotificationDirection,
    icon: '/favicon.svg',
    requireInteraction: true,
    silent: true,
  });
  shown.onclick = () => {
    window.focus();
    clicked();
    shown.close();
  };
  return () => shown.close();
}

function now(): Permission {
  return 'Notification' in window ? Notification.permission : 'impossible';
}
