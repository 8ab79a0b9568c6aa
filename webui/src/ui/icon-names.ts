/** Every symbol of icons.svg. */
// prettier-ignore
export const ICONS = [
  'archive', 'arrow-down', 'arrow-e', 'arrow-up', 'bag', 'barge', 'bell', 'bolt', 'box', 'branch',
  'building', 'cake', 'calendar', 'callback', 'card', 'chart', 'chat', 'check', 'check-c',
  'chev-d', 'chev-e', 'circle', 'circle-dash', 'clock', 'coffee', 'coins', 'doc', 'door-out',
  'dot-c', 'dots', 'download', 'ear', 'edit', 'expand', 'eye', 'eye-off', 'filter', 'flag',
  'frown', 'funnel', 'gear', 'gem', 'gift', 'globe', 'grid', 'hand', 'headset', 'heart', 'hold',
  'home', 'hourglass', 'info', 'insta', 'key', 'keyboard', 'keypad', 'layers', 'link', 'list',
  'lock', 'logout', 'mail', 'megaphone', 'megaphone-no', 'mic', 'mic-off', 'minus', 'minus-c',
  'moon', 'note', 'pause', 'percent', 'phone', 'phone-in', 'phone-missed', 'phone-off',
  'phone-out', 'pin', 'plan', 'play', 'plug', 'plus', 'print', 'promise', 'prospect', 'puzzle',
  'record', 'refresh', 'repeat', 'rosette', 'scale', 'search', 'shield', 'shield-no', 'shield-ok',
  'smile', 'sms', 'sort', 'star', 'star-fill', 'sun', 'survey', 'swap', 'tag', 'target',
  'thumb-down', 'timer', 'transfer', 'trend', 'truck', 'tv', 'undo', 'upload', 'user', 'user-plus',
  'user-q', 'users', 'wallet', 'warn', 'whisper', 'wifi', 'wifi-off', 'wrench', 'x', 'x-c',
] as const;

export type IconName = (typeof ICONS)[number];

/** Drawings with a direction: they turn around in a right-to-left page. */
// prettier-ignore
export const MIRRORED: ReadonlySet<string> = new Set<IconName>([
  'arrow-e', 'chev-e', 'phone-in', 'phone-out', 'phone-missed', 'callback', 'transfer', 'undo', 'door-out', 'list', 'note',
  'chat', 'megaphone', 'megaphone-no', 'tag', 'truck', 'trend', 'logout', 'whisper', 'barge', 'swap',
]);
