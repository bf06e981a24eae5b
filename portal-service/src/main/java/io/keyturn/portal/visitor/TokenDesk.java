package io.keyturn.portal.visitor;

import io.keyturn.common.visitor.VisitorClient;
import io.keyturn.portal.publication.PortalKeys;
import io.keyturn.portal.publication.PublishedKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Grants tokens. Reads memory only: it works while the database is away. */
@ApplicationScoped
class TokenDesk {
  /** Visitors that are told apart by the rate limit at a time; some two megabytes. */
  private static final int REMEMBERED = 10_000;

  private static final Duration SOON = Duration.ofSeconds(10);

  private final PublishedKeys published;
  private final SigningDesk signing;
  private final Issuer issuer;
  private final Clock clock;
  private final RateLimit limit;

  /** Whom the rate limit tells apart. */
  private record Asker(String subject, Optional<String> client) {}

  TokenDesk(
      PublishedKeys published,
      SigningDesk signing,
      Issuer issuer,
      VisitorTokenConfig config,
      Clock clock) {
    this.published = published;
    this.signing = signing;
    this.issuer = issuer;
    this.clock = clock;
    this.limit = new RateLimit(config.rate(), REMEMBERED, clock);
  }

  /** Who may have tokens. */
  List<VisitorClient> clients() {
    return published.keys().map(PortalKeys::clients).orElse(List.of());
  }

  /**
   * Makes a token.
   *
   * @throws TokenRefusedException where the visitor has had too many, or there is no key
   */
  VisitorToken grant(TokenRequest request, Visitor visitor) {
    var signer =
        signing
            .signer()
            .orElseThrow(() -> new TokenRefusedException(TokenError.NO_KEY, Optional.of(SOON)));
    var client = request.client().map(it -> it.id().value());
    var wait = limit.excess(new Asker(visitor.subject(), client));
    if (wait.isPresent()) {
      throw new TokenRefusedException(TokenError.TOO_MANY, wait);
    }
    var claims = VisitorClaims.of(issuer.name(), visitor, request, clock.instant());
    return new VisitorToken(signer.sign(claims), request.lifetime());
  }
}
