import { patched } from './board.ts';
import type { Delta, Frame, Hello, ServerState, Snapshot } from './frames.ts';
import type { Dialling } from './dialling.ts';
import type { Link, Me, Panel, Pop } from './stream.ts';

/** What this client knows: the server's state as of `seq`, and whether frames are missing. */
export interface LiveState extends ServerState {
  stream?: string;
  seq?: number;
  version?: string;
  zone?: string;
  me?: Me;
  /** When the server sent the newest frame. */
  at?: string;
  /** A frame was missed: what follows is not applied until the stream is resumed or replaced. */
  gap: boolean;
  /** Grows whenever callbacks or tasks that concern the user are new or different. */
  work?: number;
  /** Whose files changed last. */
  lastChanged?: { parties: readonly string[]; seq: number };
}

export const NOTHING_KNOWN: LiveState = { pops: [], queues: [], links: [], gap: false };

/** Total and idempotent: a doubled, late or unknown frame changes nothing. */
export function reduce(state: LiveState, frame: Frame): LiveState {
  switch (frame.type) {
    case 'hello':
      return greeted(state, frame);
    case 'snapshot':
      return replaced(state, frame);
    default:
      return inOrder(state, frame);
  }
}

function greeted(state: LiveState, { stream, version, zone, me, at }: Hello): LiveState {
  const { seq, ...rest } = state;
  const known = seq !== undefined && state.stream === stream ? { seq } : {};
  return { ...rest, ...known, stream, version, zone, me, at, gap: false };
}

function replaced(state: LiveState, { state: server, seq, at }: Snapshot): LiveState {
  const { stream, version, zone, me } = state;
  const kept = {
    ...(stream && { stream }),
    ...(version && { version }),
    ...(zone && { zone }),
    ...(me && { me }),
  };
  return { ...kept, ...server, seq, at, gap: false };
}

function inOrder(state: LiveState, frame: Delta): LiveState {
  if (state.gap || typeof frame.seq !== 'number') return state;
  if (state.seq === undefined) return { ...state, gap: true };
  if (frame.seq <= state.seq) return state;
  if (frame.seq > state.seq + 1) return { ...state, gap: true };
  return { ...applied(state, frame), seq: frame.seq, at: frame.at };
}

function applied(state: LiveState, frame: Delta): LiveState {
  switch (frame.type) {
    case 'pop.opened':
      return { ...state, pops: withPop(state.pops, frame.pop) };
    case 'pop.changed':
      return { ...state, pops: withPop(state.pops, frame.pop) };
    case 'pop.closed':
      return { ...state, pops: state.pops.filter((pop) => pop.id !== frame.id) };
    case 'panel':
      return { ...state, pops: withPanel(state.pops, frame.pop, frame.panel) };
    case 'presence':
      return { ...state, presence: frame.presence };
    case 'queues':
      return { ...state, queues: frame.queues };
    case 'link':
      return { ...state, links: withLink(state.links, frame.link) };
    case 'board':
      return { ...state, board: frame.board };
    case 'board.patch':
      return state.board ? { ...state, board: patched(state.board, frame.patch) } : state;
    case 'work':
      return { ...state, work: frame.seq };
    case 'parties.changed':
      return { ...state, lastChanged: { parties: frame.parties, seq: frame.seq } };
    case 'dialling':
      return withDialling(state, frame.dialling);
    default:
      return state;
  }
}

function withPop(pops: readonly Pop[], pop: Pop): Pop[] {
  return pops.some(({ id }) => id === pop.id)
    ? pops.map((old) => (old.id === pop.id ? pop : old))
    : [...pops, pop];
}

function withDialling({ dialling: before, ...others }: LiveState, dialling: Dialling | undefined): LiveState {
  return { ...others, ...(dialling && { dialling }) };
}

function withPanel(pops: readonly Pop[], id: string, panel: Panel): Pop[] {
  return pops.map((pop) => (pop.id === id ? { ...pop, panels: upsert(pop.panels, panel) } : pop));
}

function upsert(panels: readonly Panel[], panel: Panel): Panel[] {
  return panels.some(({ plugin }) => plugin === panel.plugin)
    ? panels.map((old) => (old.plugin === panel.plugin ? panel : old))
    : [...panels, panel];
}

function withLink(links: readonly Link[], link: Link): Link[] {
  return links.some(({ pbx }) => pbx === link.pbx)
    ? links.map((old) => (old.pbx === link.pbx ? link : old))
    : [...links, link];
}
