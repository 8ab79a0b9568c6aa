import { lead } from '../app/lead.ts';
import { notify } from '../app/notifications.ts';
import { go } from '../app/router.ts';
import { settings } from '../app/settings.ts';
import { play } from '../app/sound.ts';
import { t } from '../i18n/messages.ts';
import { live } from '../services.ts';
import type { Pop } from '../wire/stream.ts';
import { isTellable, nameOf, queueOf, stageOf } from './caller.ts';
import { isRingingIn, isSpeaking } from './showing.ts';
import { show } from './state.ts';

const AGAIN_MS = 500;

/** What takes a notification away, by pop. */
const told = new Map<string, () => void>();
let silence: (() => void) | undefined;
/** Looks again for whom there is nothing to tell yet. */
let again: ReturnType<typeof setTimeout> | undefined;

/** In the tab in use: a sound while a phone rings and nobody is on the line, a notification where the window is hidden. */
function update(): void {
  const { pops } = live.state.value;
  const ringing = lead.value ? pops.filter(isRingingIn) : [];
  for (const [id, close] of told) if (!ringing.some((pop) => pop.id === id)) end(id, close);
  const untold = ringing.filter(({ id }) => !told.has(id));
  for (const pop of untold) if (isTellable(pop)) told.set(pop.id, tell(pop));
  clearTimeout(again);
  if (untold.some((pop) => !told.has(pop.id))) again = setTimeout(update, AGAIN_MS);
  sound(ringing.length > 0 && !pops.some(isSpeaking));
}

function end(id: string, close: () => void): void {
  close();
  told.delete(id);
}

function sound(on: boolean): void {
  if (on) {
    const { ring, volume } = settings.value;
    silence ??= play(ring, volume);
    return;
  }
  silence?.();
  silence = undefined;
}

function tell(pop: Pop): () => void {
  const stage = stageOf(pop);
  const facts = [stage && t(`word.${stage}`), queueOf(pop.call)].filter((fact) => fact !== undefined);
  return notify({
    title: t('desk.waiting.RINGING', { name: nameOf(pop) }),
    body: facts.join(' · '),
    tag: pop.id,
    clicked: () => {
      show(pop.id);
      go('/desk');
    },
  });
}

live.state.subscribe(update);
lead.subscribe(update);
