package io.keyturn.local.client;

import io.keyturn.local.home.Port;
import io.keyturn.local.home.Ports;

/** The addresses of a stack, as its users write them. */
public record Endpoints(Ports ports) {

  /** The realm that services and users belong to. */
  public static final String REALM = "keyturn";

  public String portal() {
    return at(Port.PORTAL);
  }

  public String admin() {
    return at(Port.ADMIN);
  }

  public String keycloak() {
    return at(Port.KEYCLOAK);
  }

  /** Who issues the tokens. */
  public String issuer() {
    return keycloak() + "/realms/" + REALM;
  }

  /** Where tokens are obtained. */
  public String tokens() {
    return issuer() + "/protocol/openid-connect/token";
  }

  /**
   * An API of the identity provider that wants an access token: the local stack's stand-in for an
   * environment.
   */
  public String environment() {
    return issuer() + "/protocol/openid-connect/userinfo";
  }

  private String at(Port port) {
    return "http://localhost:" + ports.get(port);
  }
}
