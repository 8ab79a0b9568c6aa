package io.pishvaz.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.pishvaz.agent.AgentId;
import io.pishvaz.customer.PartyId;
import io.pishvaz.live.Frame;
import io.pishvaz.live.LiveStream;
import io.vertx.core.Vertx;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartyNewsTest {
    private static final PartyId SHIRIN = new PartyId(new UUID(0, 1));
    private static final PartyId BABAK = new PartyId(new UUID(0, 2));
    private static final PartyId NASRIN = new PartyId(new UUID(0, 3));

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<Frame> told = new LinkedBlockingQueue<>();
    private final PartyNews news = new PartyNews(vertx, new ToAll());

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void theFirstIsToldAtOnceAndThoseThatFollowTogetherAndOnce() throws InterruptedException {
        vertx.runOnContext(v -> {
            news.tell(SHIRIN);
            news.tell(BABAK);
            news.tell(NASRIN);
            news.tell(BABAK);
        });
        assertThat(next()).isEqualTo(new Frame.PartiesChanged(List.of(SHIRIN)));
        assertThat(next()).isEqualTo(new Frame.PartiesChanged(List.of(BABAK, NASRIN)));
        vertx.runOnContext(v -> news.tell(SHIRIN));
        assertThat(next()).isEqualTo(new Frame.PartiesChanged(List.of(SHIRIN)));
    }

    private Frame next() throws InterruptedException {
        return told.poll(10, TimeUnit.SECONDS);
    }

    private final class ToAll implements LiveStream {
        @Override
        public void toAgent(AgentId agent, Frame frame) {}

        @Override
        public void toAgents(Collection<AgentId> agents, Frame frame) {}

        @Override
        public boolean supervised() {
            return false;
        }

        @Override
        public void toSupervisors(Frame frame) {}

        @Override
        public void toAll(Frame frame) {
            told.add(frame);
        }
    }
}
