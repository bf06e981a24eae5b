package io.keyturn.common.keytable;

import io.keyturn.common.portal.PortalId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One start of a portal-service process. All times are database times.
 *
 * @param url where this very process answers, behind no balancer
 * @param presence since when it is there, and whether it still is
 */
public record Instance(UUID id, PortalId portal, URI url, Served served, Presence presence) {

  /** Which key the process signs with, if it has one, and whether its connection works. */
  public record Served(Optional<String> kid, boolean connected) {}

  /** When the process registered, was last seen and, where it said so, stopped. */
  public record Presence(Instant startedAt, Instant seenAt, Optional<Instant> stoppedAt) {}
}
