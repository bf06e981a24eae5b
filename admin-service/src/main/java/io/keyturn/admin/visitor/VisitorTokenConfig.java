package io.keyturn.admin.visitor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What tokens of visitors may hold. */
@ConfigMapping(prefix = "keyturn.visitor-token")
public interface VisitorTokenConfig {
  /**
   * Claims of the identity provider that a client may be given besides those in every token. Each
   * tells third parties more about visitors; none where it is empty.
   */
  @WithDefault("locale,zoneinfo,organization")
  Optional<List<String>> claims();
}
