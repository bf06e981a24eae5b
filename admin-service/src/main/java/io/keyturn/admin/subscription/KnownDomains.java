package io.keyturn.admin.subscription;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The domains whose addresses need not confirm that they want mail. */
public final class KnownDomains {
  private final Set<String> domains;

  /**
   * Takes domains; case does not count.
   *
   * @throws IllegalArgumentException naming the setting and the remedy
   */
  public KnownDomains(List<String> domains) {
    this.domains =
        domains.stream()
            .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    for (String domain : this.domains) {
      try {
        new MailAddress("postmaster@" + domain);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "keyturn.subscription.domains (KEYTURN_SUBSCRIPTION_DOMAINS): give whole domains such as"
                + " contoso.example, separated by commas, without @ or *",
            e);
      }
    }
  }

  boolean know(MailAddress address) {
    return domains.contains(address.domain());
  }
}
