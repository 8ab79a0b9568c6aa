/** A note as this tab holds it: what is written, on which version of the server's it builds, and how far it has got. */
export interface Note {
  text: string;
  base: number;
  status: 'saved' | 'dirty' | 'saving' | 'offline' | 'conflict';
  /** What is on its way to the server. */
  sent?: string;
  /** What somebody else wrote meanwhile. */
  theirs?: Written;
}

/** A note as the server holds it. */
export interface Written {
  text: string;
  version: number;
}

/** What is left of an earlier page is written on, unless the server has it already. */
export function opened(server: Written, draft?: Written): Note {
  if (draft === undefined || draft.text === server.text) return clean(server);
  const own: Note = { text: draft.text, base: draft.version, status: 'dirty' };
  return draft.version === server.version ? own : { ...own, status: 'conflict', theirs: server };
}

export function typed(note: Note, text: string): Note {
  return {
    ...note,
    text,
    status: note.status === 'conflict' || note.status === 'saving' ? note.status : 'dirty',
  };
}

export function sending(note: Note): Note {
  return { ...note, status: 'saving', sent: note.text };
}

/** The server has what was sent; what was typed since is still to go. */
export function kept({ sent, ...note }: Note, version: number): Note {
  return { ...note, base: version, status: note.text === sent ? 'saved' : 'dirty' };
}

/** The server could not be asked. */
export function lost({ sent, ...note }: Note): Note {
  return { ...note, status: 'offline' };
}

/** Somebody wrote another text on the same version. */
export function refused({ sent, ...note }: Note, theirs: Written): Note {
  return note.text === theirs.text ? clean(theirs) : { ...note, status: 'conflict', theirs };
}

/** The live stream told how the note stands. */
export function heard(note: Note, server: Written): Note {
  if (server.version <= note.base) return note;
  if (note.status === 'saved' || server.text === note.text) return clean(server);
  if (server.text === note.sent) return kept(note, server.version);
  return note.status === 'saving' ? note : refused(note, server);
}

/** Of two texts, the agent wants their own: it goes on top of the other. */
export function keepMine({ theirs, ...note }: Note): Note {
  return { ...note, base: theirs?.version ?? note.base, status: 'dirty' };
}

export function takeTheirs(note: Note): Note {
  return note.theirs === undefined ? note : clean(note.theirs);
}

function clean({ text, version }: Written): Note {
  return { text, base: version, status: 'saved' };
}
