package io.keyturn.local.client;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Obtains access tokens from the stack's identity provider. */
public final class Tokens {

  private final Endpoints endpoints;
  private final Http http = new Http();

  public Tokens(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /** A user's token for both services. */
  public String ofUser(String user, String password) throws IOException {
    return request(
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "keyturn-cli",
            "username",
            user,
            "password",
            password));
  }

  /** A client's own token. */
  public String ofClient(String client, String secret) throws IOException {
    return request(
        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
  }

  private String request(Map<String, String> form) throws IOException {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    Map<String, String> headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
    Answer answer = http.send("POST", endpoints.tokens(), headers, body, null).expect(200);
    return answer.json().path("access_token").asText();
  }
}
