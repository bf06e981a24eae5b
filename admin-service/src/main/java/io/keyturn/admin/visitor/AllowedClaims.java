package io.keyturn.admin.visitor;

import io.keyturn.common.visitor.VisitorClient;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The claims that a client may have in its tokens besides those that are in every token. */
public final class AllowedClaims {
  /** What says whose token it is, for whom and how long: RFC 7519 §4.1, OpenID Connect Core §2. */
  private static final Set<String> OF_THE_TOKEN =
      Set.of(
          "iss",
          "sub",
          "aud",
          "exp",
          "nbf",
          "iat",
          "jti",
          "nonce",
          "appid",
          "azp",
          "typ",
          "acr",
          "amr",
          "auth_time",
          "at_hash",
          "c_hash",
          "sid",
          "cnf",
          "scope",
          "client_id");

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:/-]{1,100}");

  private final Set<String> names;

  /**
   * A list of names.
   *
   * @throws IllegalArgumentException naming the setting and the remedy
   */
  AllowedClaims(Collection<String> names) {
    for (var name : names) {
      if (taken(name)) {
        throw new IllegalArgumentException(
            "keyturn.visitor-token.claims: take out " + name + ", which Keyturn sets by itself");
      }
      if (!FORM.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "keyturn.visitor-token.claims: give names of 1 to 100 letters, digits and _.:/-,"
                + " separated by commas");
      }
    }
    this.names = new TreeSet<>(names);
  }

  /** What is wrong with a wish; nothing where all of it is allowed. */
  Optional<String> objection(List<String> wanted) {
    if (wanted.stream().anyMatch(AllowedClaims::taken)) {
      return Optional.of(
          "claims: leave out the names that JWT defines and those that are in every token ("
              + String.join(", ", VisitorClient.USUAL_CLAIMS)
              + ").");
    }
    return names.containsAll(wanted)
        ? Optional.empty()
        : Optional.of("claims: " + remedy() + " The list is keyturn.visitor-token.claims.");
  }

  /** By name. */
  public List<String> names() {
    return List.copyOf(names);
  }

  private String remedy() {
    return names.isEmpty()
        ? "give none; none is allowed."
        : "give some of " + String.join(", ", names) + ".";
  }

  private static boolean taken(String name) {
    return OF_THE_TOKEN.contains(name) || VisitorClient.USUAL_CLAIMS.contains(name);
  }
}
