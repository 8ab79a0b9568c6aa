package io.pishvaz.ami;

/** Takes what the codec cut out of the stream, in order. */
public interface AmiSink {

    /** The first line of a connection. */
    void banner(String line);

    void block(AmiBlock block);

    /** A block larger than allowed was dropped: something the PBX said is unknown now. */
    void oversized();
}
