package io.keyturn.admin.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks up the addresses of a host; may block for as long as name servers keep silent. */
@FunctionalInterface
interface HostAddresses {

  /**
   * All addresses, the preferred one first; at least one.
   *
   * @throws UnknownHostException where there are none
   */
  InetAddress[] of(String host) throws UnknownHostException;
}
