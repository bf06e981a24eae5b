package io.keyturn.local.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void standardNumbersAreTheDocumentedOnes() {
    Ports ports = Ports.from(Map.of());

    assertEquals(
        Map.of(
            Port.PORTAL, 8080,
            Port.ADMIN, 8081,
            Port.KEYCLOAK, 8180,
            Port.POSTGRES, 15432,
            Port.SMTP, 3025,
            Port.PORTAL_MANAGEMENT, 9080,
            Port.ADMIN_MANAGEMENT, 9081),
        ports.numbers());
  }

  @Test
  void aVariableMovesItsPortOnly() {
    Ports ports = Ports.from(Map.of("KEYTURN_ADMIN_PORT", " 18081 "));

    assertEquals(18081, ports.get(Port.ADMIN));
    assertEquals(8080, ports.get(Port.PORTAL));
  }

  @Test
  void whatIsNoPortNumberIsRefusedWithItsVariable() {
    for (String nonsense : List.of("x", "0", "-1", "65536")) {
      UserError error =
          assertThrows(UserError.class, () -> Ports.from(Map.of("KEYTURN_SMTP_PORT", nonsense)));
      assertTrue(error.getMessage().contains("KEYTURN_SMTP_PORT=" + nonsense), error.getMessage());
    }
  }

  @Test
  void oneNumberForTwoPartsIsRefusedWithBothVariables() {
    UserError error =
        assertThrows(UserError.class, () -> Ports.from(Map.of("KEYTURN_ADMIN_PORT", "8080")));

    assertTrue(error.getMessage().contains("8080"), error.getMessage());
    assertTrue(error.remedy().contains("KEYTURN_PORTAL_PORT"), error.remedy());
    assertTrue(error.remedy().contains("KEYTURN_ADMIN_PORT"), error.remedy());
  }

  @Test
  void freePortsDifferFromEachOtherAndAreFree() {
    Ports ports = Ports.free();

    assertEquals(Port.values().length, new HashSet<>(ports.numbers().values()).size());
    assertEquals(List.of(), ports.taken(PortProbe::taken));
  }

  @Test
  void aPortThatSomebodyListensOnIsTaken() throws IOException {
    int number;
    try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      number = stranger.getLocalPort();
      assertTrue(PortProbe.taken(number));
      assertEquals(
          List.of(Port.KEYCLOAK),
          Ports.from(Map.of("KEYTURN_KEYCLOAK_PORT", "" + number))
              .taken(port -> port == number(stranger)));
    }
    assertFalse(PortProbe.taken(number));
  }

  private static int number(ServerSocket socket) {
    return socket.getLocalPort();
  }
}
