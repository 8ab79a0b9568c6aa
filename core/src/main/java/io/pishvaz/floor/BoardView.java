package io.pishvaz.floor;

import io.pishvaz.live.Board;
import io.vertx.core.Future;

/** The live board as it stands, for who asks once instead of listening. Callable from any context. */
public interface BoardView {

    Future<Board> now();
}
