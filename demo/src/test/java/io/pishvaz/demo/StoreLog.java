package io.pishvaz.demo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What the store says that operators should look at. */
final class StoreLog implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.pishvaz.store");
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    StoreLog() {
        heard.list = new CopyOnWriteArrayList<>();
        heard.start();
        logger.addAppender(heard);
    }

    List<String> trouble() {
        return heard.list.stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(heard);
    }
}
