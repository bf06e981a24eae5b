package io.keyturn.admin.key;

import io.keyturn.common.key.KeyRequest;
import io.keyturn.common.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Period;

/** Says which keys may be made. */
@ApplicationScoped
public class KeyPolicy {
  private final KeyPolicyConfig config;
  private final Clock clock;

  KeyPolicy(KeyPolicyConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /**
   * The key to make for a wish; none wishes for nothing special.
   *
   * @throws HttpProblem 400 naming the field that is malformed or beyond the limit
   */
  public KeyRequest decide(KeyWish wish) {
    var wanted = wish == null ? KeyWish.NONE : wish;
    try {
      var validity =
          wanted.validity() == null ? config.validity() : Period.parse(wanted.validity());
      var size = wanted.size() == null ? config.size() : wanted.size();
      return checked(new KeyRequest(validity, size));
    } catch (DateTimeException e) {
      throw refused("validity: an ISO 8601 period of years, months or days, such as P2Y");
    } catch (IllegalArgumentException e) {
      throw refused(e.getMessage());
    }
  }

  private KeyRequest checked(KeyRequest request) {
    var now = clock.instant();
    var latest = new KeyRequest(config.maxValidity(), request.size()).expiry(now);
    if (request.expiry(now).isAfter(latest)) {
      throw refused("validity: at most " + config.maxValidity());
    }
    return request;
  }

  private static HttpProblem refused(String detail) {
    return Problems.of(Status.BAD_REQUEST, "key-refused-by-policy", detail + ".");
  }
}
