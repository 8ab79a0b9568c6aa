package io.pishvaz.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps what the codec cut out. */
final class Heard implements AmiSink {

    final List<String> banners = new ArrayList<>();
    final List<AmiBlock> blocks = new ArrayList<>();
    int oversized;

    @Override
    public void banner(String line) {
        banners.add(line);
    }

    @Override
    public void block(AmiBlock block) {
        blocks.add(block);
    }

    @Override
    public void oversized() {
        oversized++;
    }

    List<List<Map.Entry<String, String>>> texts() {
        return blocks.stream().map(AmiBlock::headers).toList();
    }
}
