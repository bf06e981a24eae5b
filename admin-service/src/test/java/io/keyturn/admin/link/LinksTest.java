package io.keyturn.admin.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.portal.PortalId;
import io.keyturn.common.sealing.DerivedKeys;
import io.keyturn.common.sealing.KeyEncryptionKeys;
import io.keyturn.common.testing.SettableClock;
import io.keyturn.common.testing.TestSealing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final UUID SUBSCRIPTION = UUID.randomUUID();

  private final SettableClock clock = new SettableClock(NOW);
  private final LinkTokens tokens =
      new LinkTokens(
          new DerivedKeys(KeyEncryptionKeys.parse(List.of(TestSealing.entry(1)))), clock);
  private final Links links =
      new Links(new PublicUrl(URI.create("https://keyturn.example/admin/")), tokens, clock);

  @Test
  void aPortalsRenewalPageStandsBelowThePublicAddress() {
    assertEquals(
        URI.create("https://keyturn.example/admin/portals/contoso/key"),
        links.renewalPage(new PortalId("contoso")));
  }

  @Test
  void theLinkThatUnsubscribesWorksForFourHundredDays() {
    worksFor(
        Duration.ofDays(400),
        Purpose.UNSUBSCRIBE,
        "/admin/unsubscribe/",
        links.unsubscribe(SUBSCRIPTION));
  }

  @Test
  void theLinkThatConfirmsWorksForAWeek() {
    worksFor(Duration.ofDays(7), Purpose.CONFIRM, "/admin/confirm/", links.confirm(SUBSCRIPTION));
  }

  private void worksFor(Duration time, Purpose purpose, String path, URI link) {
    assertEquals("keyturn.example", link.getHost());
    assertTrue(link.getRawPath().startsWith(path), link.getRawPath());
    var token = link.getRawPath().substring(path.length());
    clock.set(NOW.plus(time).minusSeconds(1));
    assertEquals(Optional.of(SUBSCRIPTION), tokens.verify(purpose, token));
    clock.set(NOW.plus(time));
    assertEquals(Optional.empty(), tokens.verify(purpose, token));
  }
}
