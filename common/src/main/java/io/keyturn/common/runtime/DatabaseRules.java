package io.keyturn.common.runtime;

import io.keyturn.common.startup.Addresses;
import io.keyturn.common.startup.Finding;
import io.keyturn.common.startup.StartupRules;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The way to the key table, beyond this machine, is encrypted and behind a password of its own. */
@Singleton
class DatabaseRules implements StartupRules {
  private static final String URL = "keyturn.database.url";

  /** What people set to get going, and forget. */
  private static final Set<String> KNOWN =
      Set.of(
          "keyturn",
          "postgres",
          "postgresql",
          "password",
          "passw0rd",
          "secret",
          "changeme",
          "change-me",
          "admin",
          "test",
          "example",
          "quarkus");

  private static final Pattern ENCRYPTED =
      Pattern.compile(".*[?&]sslmode=(require|verify-ca|verify-full)(&.*)?");

  private final String url;
  private final String username;
  private final Optional<String> password;

  DatabaseRules(
      @ConfigProperty(name = URL) String url,
      @ConfigProperty(name = "keyturn.database.username") String username,
      @ConfigProperty(name = "keyturn.database.password") Optional<String> password) {
    this.url = url;
    this.username = username;
    this.password = password;
  }

  @Override
  public List<Finding> findings() {
    if (hosts().allMatch(Addresses::loopback)) {
      return List.of();
    }
    var findings = new ArrayList<Finding>();
    if (!ENCRYPTED.matcher(url).matches()) {
      findings.add(
          Finding.unsafe(
              URL,
              "leaves it to the server whether the connection is encrypted",
              "add sslmode=verify-full, or at least sslmode=require"));
    }
    if (password.filter(this::guessable).isPresent()) {
      findings.add(
          Finding.unsafe(
              "keyturn.database.password",
              "is a password that everybody tries first",
              "make one of your own, such as by openssl rand -base64 24"));
    }
    return findings;
  }

  private boolean guessable(String value) {
    return KNOWN.contains(value.toLowerCase(Locale.ROOT)) || value.equalsIgnoreCase(username);
  }

  /** One or several (pgjdbc), each with its port; none means this machine. */
  private Stream<String> hosts() {
    var named = url.startsWith("jdbc:postgresql://") ? url.substring(18) : "";
    var authority = named.replaceFirst("[/?].*$", "");
    return Pattern.compile(",")
        .splitAsStream(authority)
        .map(host -> host.isEmpty() ? "localhost" : URI.create("pg://" + host).getHost());
  }
}
