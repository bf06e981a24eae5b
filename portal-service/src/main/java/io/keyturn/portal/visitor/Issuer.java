package io.keyturn.portal.visitor;

import io.keyturn.common.browser.SignInConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;

/** Who vouches for visitors: the portal, by the name of its host, and where it is found. */
@ApplicationScoped
class Issuer {
  private final VisitorTokenConfig config;
  private final SignInConfig signIn;

  Issuer(VisitorTokenConfig config, SignInConfig signIn) {
    this.config = config;
    this.signIn = signIn;
  }

  /** The {@code iss} of tokens. */
  String name() {
    return config.issuer().orElseGet(() -> host(signIn.base()));
  }

  /** The public address of a path of this portal. */
  String address(String path) {
    return signIn.base().toString().replaceAll("/+$", "") + path;
  }

  /** As a browser's {@code Host} header would say it (RFC 9110 §7.2). */
  static String host(URI base) {
    int usual = "https".equals(base.getScheme()) ? 443 : 80;
    var host = base.getHost().toLowerCase(Locale.ROOT);
    return base.getPort() < 0 || base.getPort() == usual ? host : host + ":" + base.getPort();
  }
}
