package io.keyturn.local.balancer;

import io.keyturn.local.part.Part;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * One of several that do the same.
 *
 * @param readiness an address that answers 200 while the replica may get connections
 */
public record Replica(InetSocketAddress address, URI readiness) {

  /** A part of a stack. */
  public static Replica of(Part part) {
    URI address = URI.create(part.address());
    return new Replica(new InetSocketAddress("127.0.0.1", address.getPort()), part.probe());
  }
}
