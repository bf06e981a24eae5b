package io.keyturn.admin.renewal.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.keyturn.admin.access.Caller;
import io.keyturn.admin.key.KeyPolicy;
import io.keyturn.admin.key.KeyWish;
import io.keyturn.admin.renewal.RenewalOrder;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.common.problem.CorrelationFilter;
import io.keyturn.common.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.UUID;

/** Turns what a caller sent into the order of a renewal, if it is sound. */
@ApplicationScoped
public class RenewalOrders {
  /** Long enough for every member there is; a longer name is not repeated to its sender. */
  private static final int LONGEST_NAME = 40;

  private final KeyPolicy policy;
  private final Caller caller;
  private final ObjectReader json;

  RenewalOrders(KeyPolicy policy, Caller caller, ObjectMapper json) {
    this.policy = policy;
    this.caller = caller;
    this.json =
        json.readerFor(RenewalRequest.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
  }

  /**
   * The order in the present caller's name.
   *
   * @param body JSON of a {@link RenewalRequest}; none renews as configured
   * @throws HttpProblem 400 naming the field and the remedy
   */
  RenewalOrder order(String body, String idempotencyKey) {
    var request = read(body);
    return switch (request.because()) {
      case REQUESTED, COMPROMISED -> order(request.because(), request.wish(), idempotencyKey);
      case FIRST_KEY, AUTOMATIC ->
          throw Problems.of(
              Status.BAD_REQUEST, "reason-unknown", "reason: REQUESTED or COMPROMISED.");
    };
  }

  /**
   * The order of a key as configured, in the present caller's name.
   *
   * @param compromised the old key must not be trusted any more
   */
  public RenewalOrder usual(boolean compromised) {
    var reason = compromised ? RenewalReason.COMPROMISED : RenewalReason.REQUESTED;
    return order(reason, KeyWish.NONE, null);
  }

  /** Why such an order would be refused; nothing where it is sound. */
  Optional<String> objection(String body) {
    try {
      order(body, null);
      return Optional.empty();
    } catch (HttpProblem e) {
      return Optional.of(e.getDetail());
    }
  }

  /**
   * The order of a portal's first key.
   *
   * @throws HttpProblem 400 where the key is refused by policy
   */
  public RenewalOrder firstKey(KeyWish wish) {
    return order(RenewalReason.FIRST_KEY, wish, null);
  }

  /** Who is calling. */
  public String actor() {
    return caller.name();
  }

  private RenewalOrder order(RenewalReason reason, KeyWish wish, String idempotencyKey) {
    return new RenewalOrder(
        reason,
        policy.decide(wish),
        caller.name(),
        Optional.ofNullable(idempotencyKey),
        CorrelationFilter.current().orElseGet(() -> UUID.randomUUID().toString()));
  }

  private RenewalRequest read(String body) {
    if (body == null || body.isBlank()) {
      return RenewalRequest.USUAL;
    }
    try {
      return Optional.ofNullable(json.<RenewalRequest>readValue(body))
          .orElseThrow(() -> malformed("body"));
    } catch (JsonMappingException e) {
      throw malformed(e.getPath().stream().findFirst().map(RenewalOrders::name).orElse("body"));
    } catch (JsonProcessingException e) {
      throw malformed("body");
    }
  }

  private static String name(JsonMappingException.Reference member) {
    var name = String.valueOf(member.getFieldName());
    return name.length() > LONGEST_NAME ? "body" : name;
  }

  private static HttpProblem malformed(String member) {
    return Problems.of(
        Status.BAD_REQUEST,
        "body-malformed",
        member
            + ": send no body, or one JSON object with no members but validity (a period), size"
            + " (a whole number) and reason.");
  }
}
