package io.keyturn.common.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives each request a correlation id: the caller's {@code X-Correlation-Id} where it is harmless,
 * else a fresh one. It is in the answer, in every problem, in the log and on what the request
 * starts.
 */
public class CorrelationFilter {
  public static final String HEADER = "X-Correlation-Id";

  /** Its name in the context of the log. */
  public static final String KEY = "correlationId";

  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @ServerRequestFilter(preMatching = true)
  public void assign(ContainerRequestContext request) {
    var id = idFor(request.getHeaderString(HEADER));
    request.setProperty(KEY, id);
    MDC.put(KEY, id);
  }

  @ServerResponseFilter
  public void answer(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(KEY) instanceof String id) {
      response.getHeaders().putSingle(HEADER, id);
    }
    MDC.remove(KEY);
  }

  /**
   * The id of a request.
   *
   * @param sent what the caller calls it; null where it does not say
   */
  public static String idFor(String sent) {
    return sent != null && HARMLESS.matcher(sent).matches() ? sent : fresh();
  }

  /** It tells requests apart and keeps no secret: a secure one would cost more than a key. */
  private static String fresh() {
    var random = ThreadLocalRandom.current();
    return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63)
        .toString();
  }

  /** The correlation id of the request that is being answered, or of the work it started. */
  public static Optional<String> current() {
    return Optional.ofNullable((String) MDC.get(KEY));
  }
}
