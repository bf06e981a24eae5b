package io.keyturn.common.connection;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers which calls it followed. */
final class RecordedTrail implements Trail {
  private final List<String> events = new ArrayList<>();
  private final AtomicInteger legs = new AtomicInteger();

  List<String> events() {
    return events;
  }

  @Override
  public Leg leg(String method, URI target) {
    events.add(method + " " + target);
    int number = legs.incrementAndGet();
    return new Leg() {
      @Override
      public Map<String, String> headers() {
        return Map.of("X-Trail", "leg " + number);
      }

      @Override
      public void answered(int status) {
        events.add(String.valueOf(status));
      }

      @Override
      public void close() {
        events.add("closed");
      }
    };
  }
}
