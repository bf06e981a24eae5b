package io.keyturn.local.home;

/** The ports a local stack listens on, each with the variable that moves it. */
public enum Port {
  PORTAL("portal-service", 8080, "KEYTURN_PORTAL_PORT"),
  ADMIN("admin-service", 8081, "KEYTURN_ADMIN_PORT"),
  KEYCLOAK("keycloak", 8180, "KEYTURN_KEYCLOAK_PORT"),
  POSTGRES("postgres", 15432, "KEYTURN_POSTGRES_PORT"),
  SMTP("mail", 3025, "KEYTURN_SMTP_PORT"),
  PORTAL_MANAGEMENT("portal-service's health and metrics", 9080, "KEYTURN_PORTAL_MANAGEMENT_PORT"),
  ADMIN_MANAGEMENT("admin-service's health and metrics", 9081, "KEYTURN_ADMIN_MANAGEMENT_PORT");

  private final String user;
  private final int standard;
  private final String variable;

  Port(String user, int standard, String variable) {
    this.user = user;
    this.standard = standard;
    this.variable = variable;
  }

  /** The part that listens on it, as people know it. */
  public String user() {
    return user;
  }

  /** The number where nothing else is said. */
  public int standard() {
    return standard;
  }

  /** The environment variable that changes the number. */
  public String variable() {
    return variable;
  }
}
