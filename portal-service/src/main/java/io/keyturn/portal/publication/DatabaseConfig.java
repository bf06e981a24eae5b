package io.keyturn.portal.publication;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The database for the one connection that waits for announcements; its defaults are common's. */
@ConfigMapping(prefix = "keyturn.database")
public interface DatabaseConfig {
  /** JDBC URL. */
  String url();

  /**
   * The role to log in as; it needs to read the key table and to write portal_instance and the
   * fetches in key_consumer.
   */
  String username();

  /** The role's password. Secret. */
  Optional<String> password();
}
