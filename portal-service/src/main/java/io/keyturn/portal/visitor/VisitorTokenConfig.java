package io.keyturn.portal.visitor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What tokens of visitors say, and how many there are. */
@ConfigMapping(prefix = "keyturn.visitor-token")
public interface VisitorTokenConfig {
  /**
   * The issuer of tokens; without it the host of {@code keyturn.sign-in.base}. Consumers compare it
   * letter by letter, so a change makes them refuse all tokens until they are told.
   */
  Optional<String> issuer();

  /**
   * How many tokens one visitor gets for one client within a minute; at least 1. Each costs a
   * signature.
   */
  @WithDefault("30")
  int rate();
}
