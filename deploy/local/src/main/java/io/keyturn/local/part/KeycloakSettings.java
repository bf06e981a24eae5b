package io.keyturn.local.part;

import java.nio.file.Path;

/**
 * What Keycloak is run with.
 *
 * @param zip the distribution as it is published
 * @param directory where it is unpacked
 * @param realm the imported realm
 */
public record KeycloakSettings(
    Path zip, Path directory, int port, Realm realm, KeycloakDatabase database) {

  /** Where browsers and services find Keycloak; also the beginning of every issuer. */
  public String address() {
    return "http://localhost:" + port;
  }

  /** A realm's name and its import file's content, which holds secrets. */
  public record Realm(String name, String file) {

    @Override
    public String toString() {
      return "Realm[" + name + "]";
    }
  }

  /**
   * Where Keycloak keeps its data.
   *
   * @param adminPassword of the administrator that Keycloak makes at its very first start
   */
  public record KeycloakDatabase(int port, String password, String adminPassword) {

    @Override
    public String toString() {
      return "KeycloakDatabase[" + port + "]";
    }
  }
}
