import { describe, expect, it } from 'vitest';
import { heard, keepMine, kept, lost, opened, refused, sending, takeTheirs, typed } from './note.ts';

const server = { text: 'hello', version: 3 };
const written = typed(opened(server), 'hello you');

describe('a note', () => {
  it('is saved as the server has it', () => {
    expect(opened(server)).toEqual({ text: 'hello', base: 3, status: 'saved' });
    expect(written).toEqual({ text: 'hello you', base: 3, status: 'dirty' });
    expect(kept(sending(written), 4)).toEqual({ text: 'hello you', base: 4, status: 'saved' });
  });

  it('goes on being dirty when more was typed on the way', () => {
    const more = typed(sending(written), 'hello you two');
    expect(more.status).toBe('saving');
    expect(kept(more, 4)).toEqual({ text: 'hello you two', base: 4, status: 'dirty' });
  });

  it('keeps its text when the server is away', () => {
    expect(lost(sending(written))).toEqual({ text: 'hello you', base: 3, status: 'offline' });
  });

  it('comes back from an earlier page', () => {
    expect(opened(server, { text: 'draft', version: 3 }).status).toBe('dirty');
    expect(opened(server, { text: 'hello', version: 2 }).status).toBe('saved');
    expect(opened(server, { text: 'draft', version: 2 })).toMatchObject({
      status: 'conflict',
      theirs: server,
    });
  });

  it('hears its own save before the answer', () => {
    const echoed = heard(sending(written), { text: 'hello you', version: 4 });
    expect(echoed).toEqual({ text: 'hello you', base: 4, status: 'saved' });
    const more = heard(typed(sending(written), 'hello you two'), { text: 'hello you', version: 4 });
    expect(more).toEqual({ text: 'hello you two', base: 4, status: 'dirty' });
  });

  it('takes another tab’s text while nothing of its own is unsaved', () => {
    const theirs = { text: 'other', version: 4 };
    expect(heard(opened(server), theirs)).toEqual({ text: 'other', base: 4, status: 'saved' });
    expect(heard(written, theirs)).toMatchObject({ text: 'hello you', status: 'conflict', theirs });
    expect(heard(opened(server), { text: 'late', version: 2 }).text).toBe('hello');
  });

  it('loses neither text in a conflict', () => {
    const torn = refused(sending(written), { text: 'other', version: 7 });
    expect(typed(torn, 'still mine').status).toBe('conflict');
    expect(keepMine(torn)).toEqual({ text: 'hello you', base: 7, status: 'dirty' });
    expect(takeTheirs(torn)).toEqual({ text: 'other', base: 7, status: 'saved' });
    expect(refused(sending(written), { text: 'hello you', version: 7 }).status).toBe('saved');
  });
});
