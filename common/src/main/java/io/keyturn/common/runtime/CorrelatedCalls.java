package io.keyturn.common.runtime;

import io.keyturn.common.connection.Trail;
import io.keyturn.common.problem.CorrelationFilter;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;

/** Gives calls to other services the correlation id of the work that they are part of. */
@Singleton
class CorrelatedCalls implements Trail {

  @Override
  public Leg leg(String method, URI target) {
    var id = CorrelationFilter.current();
    return () -> id.map(known -> Map.of(CorrelationFilter.HEADER, known)).orElse(Map.of());
  }
}
