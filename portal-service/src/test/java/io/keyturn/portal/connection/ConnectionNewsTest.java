package io.keyturn.portal.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.testing.LogCapture;
import io.keyturn.portal.connection.ConnectionStatus.State;
import io.keyturn.portal.testing.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionNewsTest {
  private static final Instant NOW = Instant.parse("2026-03-29T01:00:00Z");
  private static final ConnectionStatus LOST =
      new ConnectionStatus(State.DISCONNECTED, NOW, Optional.of(Reason.ENVIRONMENT_UNREACHABLE));
  private static final ConnectionStatus REFUSED =
      new ConnectionStatus(State.DISCONNECTED, NOW, Optional.of(Reason.KEY_REFUSED));
  private static final ConnectionStatus CONNECTED =
      new ConnectionStatus(State.CONNECTED, NOW, Optional.empty());

  private final LogCapture log = LogCapture.open();
  private final RecordedEvent<ConnectionStatus> events = new RecordedEvent<>();
  private final ConnectionNews news = new ConnectionNews(events);

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void tellsChangesAndNotTries() {
    news.tell(LOST, "answered 503");
    news.tell(LOST, "answered 504");
    news.tell(REFUSED, "answered 401");
    news.tell(CONNECTED, "");
    news.tell(CONNECTED, "");
    news.tell(LOST, "answered 503");

    assertEquals(List.of(LOST, REFUSED, CONNECTED, LOST), events.fired());
    assertEquals(4, log.linesWith("CONNECTED").size());
  }

  @Test
  void namesTheReasonAndWhatTheOtherSideSaid() {
    news.tell(LOST, "answered 503");

    assertEquals(
        List.of("WARN DISCONNECTED: The environment does not answer. (answered 503)"),
        log.linesWith("DISCONNECTED"));
  }

  @Test
  void isNoWarningWhereAllIsWell() {
    news.tell(CONNECTED, "");

    assertTrue(log.linesWith("CONNECTED").get(0).startsWith("INFO"));
  }
}
