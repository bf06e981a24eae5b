package io.keyturn.portal.visitor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was sent under each known name, whether in the address or as a form. */
record Parameters(Map<String, List<String>> values) {
  static final String CLIENT_ID = "client_id";
  static final String REDIRECT_URI = "redirect_uri";
  static final String RESPONSE_TYPE = "response_type";
  static final String STATE = "state";
  static final String NONCE = "nonce";

  private static final List<String> NAMES =
      List.of(CLIENT_ID, REDIRECT_URI, RESPONSE_TYPE, STATE, NONCE);

  /** What was sent in both ways together; what has no known name is left out. */
  static Parameters of(Map<String, List<String>> address, Map<String, List<String>> form) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var name : NAMES) {
      var sent = Stream.of(address, form).flatMap(it -> it.getOrDefault(name, List.of()).stream());
      values.put(name, sent.toList());
    }
    return new Parameters(values);
  }

  /**
   * The value of a parameter; one without a value counts as not sent (RFC 6749 §3.1).
   *
   * @throws TokenRefusedException where it was sent more than once, even if twice the same
   */
  Optional<String> one(String name) {
    var sent = values.get(name);
    if (sent.size() > 1) {
      throw new TokenRefusedException(TokenError.REPEATED);
    }
    return sent.stream().findFirst().filter(value -> !value.isEmpty());
  }

  /** All of it as the query of an address. */
  String query() {
    return values.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + url(value)))
        .collect(Collectors.joining("&"));
  }

  static String url(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
