package io.keyturn.admin.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** How subscriptions come about. */
@ConfigMapping(prefix = "keyturn.subscription")
public interface SubscriptionConfig {
  /**
   * Domains of addresses that are told without having confirmed, such as {@code contoso.example};
   * those below them are not meant. Without any, every address has to confirm.
   */
  Optional<List<String>> domains();

  /** How often subscriptions are ended that nobody has confirmed within a week. */
  @WithDefault("60s")
  String tick();
}
