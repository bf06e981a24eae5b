package io.keyturn.admin.startup;

import io.keyturn.admin.directory.DirectoryConfig;
import io.keyturn.admin.link.LinkConfig;
import io.keyturn.admin.link.PublicUrl;
import io.keyturn.common.startup.Addresses;
import io.keyturn.common.startup.Check;
import io.keyturn.common.startup.Finding;
import io.keyturn.common.startup.StartupRules;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where admin-service is found, and where it finds the directory. */
@Singleton
class ReachRules implements StartupRules {
  private final LinkConfig links;
  private final DirectoryConfig directory;
  private final String listening;

  ReachRules(
      LinkConfig links,
      DirectoryConfig directory,
      @ConfigProperty(name = "quarkus.http.host") String listening) {
    this.links = links;
    this.directory = directory;
    this.listening = listening;
  }

  @Override
  public List<Finding> findings() {
    var addresses = Addresses.of(listening);
    var check = new Check().accepts(() -> new PublicUrl(links.publicUrl()));
    addresses.published("keyturn.admin.public-url", links.publicUrl()).forEach(check::add);
    directory
        .url()
        .map(url -> addresses.called("keyturn.directory.url", url))
        .orElse(List.of())
        .forEach(check::add);
    if (directory.clientSecret().isEmpty()) {
      check.add(
          Finding.unsound(
              "keyturn.directory.client-secret",
              "is not set, so that no key can be registered",
              "set it to the secret of the client " + directory.clientId()));
    }
    return check.positive("keyturn.directory.timeout", directory.timeout()).findings();
  }
}
