package io.keyturn.common.role;

/** What a caller may be to Keyturn; {@link #id()} is the name used in annotations. */
public enum Role {
  /** Everything, for all portals. */
  GLOBAL_ADMIN(Role.GLOBAL_ADMIN_ID),
  /** Everything that concerns named portals, or the portals of named environments. */
  PORTAL_ADMIN(Role.PORTAL_ADMIN_ID),
  /** Reads; changes nothing. */
  VIEWER(Role.VIEWER_ID),
  /** Sees the details on a portal's own pages: "all website access". */
  WEBSITE_ACCESS(Role.WEBSITE_ACCESS_ID),
  /** The other service of the pair, never a person. */
  SERVICE(Role.SERVICE_ID);

  public static final String GLOBAL_ADMIN_ID = "global-admin";
  public static final String PORTAL_ADMIN_ID = "portal-admin";
  public static final String VIEWER_ID = "viewer";
  public static final String WEBSITE_ACCESS_ID = "website-access";
  public static final String SERVICE_ID = "service";

  private final String id;

  Role(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
