package io.keyturn.admin.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are those of anybody in the Internet, by the registries of special-purpose
 * addresses (RFC 6890): not this machine, not its networks, nothing that leads there in disguise.
 */
final class PublicAddress {
  private static final List<Net> NOT_PUBLIC_4 =
      nets(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3");

  private static final Net GLOBAL_6 = Net.of("2000::/3");

  /** Of the above: protocol assignments with Teredo, documentation. */
  private static final List<Net> NOT_PUBLIC_6 = nets("2001::/23", "2001:db8::/32", "3fff::/20");

  private static final Net NAT64 = Net.of("64:ff9b::/96");
  private static final Net SIX_TO_FOUR = Net.of("2002::/16");

  private PublicAddress() {}

  /** True for an address that any webhook may have. */
  static boolean is(InetAddress address) {
    // Java has made IPv4 of an IPv4-mapped one already.
    var bytes = address.getAddress();
    if (bytes.length == 4) {
      return NOT_PUBLIC_4.stream().noneMatch(net -> net.holds(bytes));
    }
    if (NAT64.holds(bytes)) {
      return is(embedded(bytes, 12));
    }
    if (SIX_TO_FOUR.holds(bytes)) {
      return is(embedded(bytes, 2));
    }
    return GLOBAL_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(net -> net.holds(bytes));
  }

  private static InetAddress embedded(byte[] bytes, int from) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  private static List<Net> nets(String... texts) {
    return Arrays.stream(texts).map(Net::of).toList();
  }

  /** The addresses of one length that begin with the same bits. */
  private record Net(BigInteger prefix, int bits, int length) {

    static Net of(String text) {
      var parts = text.split("/", 2);
      try {
        // A literal: no name is looked up.
        var bytes = InetAddress.getByName(parts[0]).getAddress();
        int bits = Integer.parseInt(parts[1]);
        return new Net(first(bytes, bits), bits, bytes.length);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(text, e);
      }
    }

    boolean holds(byte[] address) {
      return address.length == length && first(address, bits).equals(prefix);
    }

    private static BigInteger first(byte[] address, int bits) {
      return new BigInteger(1, address).shiftRight(address.length * 8 - bits);
    }
  }
}
