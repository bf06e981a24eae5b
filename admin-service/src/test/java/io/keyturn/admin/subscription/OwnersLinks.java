package io.keyturn.admin.subscription;

import io.keyturn.admin.link.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The tokens in an owner's mails. */
@ApplicationScoped
public class OwnersLinks {
  private final Links links;

  OwnersLinks(Links links) {
    this.links = links;
  }

  public String toConfirm(UUID subscription) {
    return token(links.confirm(subscription).getRawPath());
  }

  public String toUnsubscribe(UUID subscription) {
    return token(links.unsubscribe(subscription).getRawPath());
  }

  private static String token(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
