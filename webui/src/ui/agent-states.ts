import type { AgentState } from '../wire/stream.ts';
import type { IconName } from './icon-names.ts';

/** The icon of each agent state; its colour is in pv-state. */
export const STATE_ICON: Record<AgentState, IconName> = {
  AVAILABLE: 'headset',
  RINGING: 'phone-in',
  TALKING: 'phone',
  HOLD: 'hold',
  WRAP_UP: 'note',
  PAUSED: 'coffee',
  OFFLINE: 'logout',
};
