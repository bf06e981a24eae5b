package io.keyturn.admin.link;

import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.PortalId;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

/** The links that are given away: always below the configured public address. */
@ApplicationScoped
public class Links {
  private final PublicUrl publicUrl;
  private final LinkTokens tokens;
  private final Clock clock;

  Links(PublicUrl publicUrl, LinkTokens tokens, Clock clock) {
    this.publicUrl = publicUrl;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A portal as a whole; also names it in events. */
  public URI portal(PortalId portal) {
    return publicUrl.at("/portals/" + portal.value());
  }

  /** An environment as a whole; also names it in events. */
  public URI environment(EnvironmentId environment) {
    return publicUrl.at("/environments/" + environment.value());
  }

  /** Where a portal's authentication key is renewed. */
  public URI renewalPage(PortalId portal) {
    return publicUrl.at("/portals/" + portal.value() + "/key");
  }

  /** Ends a subscription without signing in (RFC 8058); only by POST. */
  public URI unsubscribe(UUID subscription) {
    return signed("/unsubscribe/", Purpose.UNSUBSCRIBE, subscription);
  }

  /** Begins a subscription without signing in; only by POST. */
  public URI confirm(UUID subscription) {
    return signed("/confirm/", Purpose.CONFIRM, subscription);
  }

  /** Where a calendar is read by anybody who knows the token in it. */
  public URI calendar(String token) {
    return publicUrl.at("/calendar/" + token + ".ics");
  }

  private URI signed(String path, Purpose purpose, UUID subject) {
    var until = clock.instant().plus(purpose.validity());
    return publicUrl.at(path + tokens.sign(purpose, subject, until));
  }
}
