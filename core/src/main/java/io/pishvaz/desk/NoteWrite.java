package io.pishvaz.desk;

/** What became of a note: it was kept, or somebody (another tab) had written since. */
public sealed interface NoteWrite {

    record Kept(int version) implements NoteWrite {}

    /** The note as it stands; nothing was changed. */
    record Conflict(int version, String text) implements NoteWrite {}
}
