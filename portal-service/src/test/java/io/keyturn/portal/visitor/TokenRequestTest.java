package io.keyturn.portal.visitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRequestTest {

  /** Names and values in turn. */
  private static Parameters sent(String... pairs) {
    Map<String, List<String>> values =
        IntStream.range(0, pairs.length / 2)
            .boxed()
            .collect(
                Collectors.groupingBy(
                    i -> pairs[2 * i],
                    Collectors.mapping(i -> pairs[2 * i + 1], Collectors.toList())));
    return Parameters.of(values, Map.of());
  }

  private static TokenRequest understood(String... pairs) {
    return TokenRequest.of(sent(pairs), List.of(Chat.OTHER, Chat.CLIENT));
  }

  private static TokenError refused(String... pairs) {
    return assertThrows(TokenRefusedException.class, () -> understood(pairs)).error();
  }

  private static TokenError notSentOn(String... pairs) {
    return assertThrows(
            TokenRefusedException.class,
            () -> TokenRequest.sentOn(sent(pairs), List.of(Chat.OTHER, Chat.CLIENT)))
        .error();
  }

  @Test
  void needsNothing() {
    var request = understood();

    assertEquals(
        new TokenRequest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        request);
    assertEquals(Duration.ofMinutes(15), request.lifetime());
    assertEquals(request, understood("client_id", "", "state", "", "redirect_uri", "", "x", "y"));
  }

  @Test
  void takesWhatIsRegistered() {
    var request =
        understood(
            "client_id", Chat.ID,
            "redirect_uri", Chat.REDIRECT,
            "response_type", "token",
            "state", "12345678901234567890",
            "nonce", "a b=&\"");

    assertEquals(Optional.of(Chat.CLIENT), request.client());
    assertEquals(Optional.of(Chat.REDIRECT), request.redirectUri());
    assertEquals(Optional.of("12345678901234567890"), request.state());
    assertEquals(Duration.ofSeconds(Chat.LIFETIME), request.lifetime());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "live-assist-1",
        "Live-Assist-1 ",
        "Live-Assist-12",
        "Live-Assist",
        "other,Live-Assist-1",
        "1234567890123456789012345678901234567",
        "'; drop table visitor_client; --"
      })
  void refusesAClientThatIsNotRegistered(String id) {
    assertEquals(TokenError.CLIENT_UNKNOWN, refused("client_id", id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://chat.example/done",
        "https://chat.example/done?tenant=a%20b&x=1#",
        "https://chat.example/done?tenant=a%20b&x=1#token=x",
        "https://chat.example/done?tenant=a%20b&x=12",
        "https://chat.example/done?x=1&tenant=a%20b",
        "https://chat.example/done?tenant=a b&x=1",
        "https://chat.example/done?tenant=a+b&x=1",
        "https://chat.example/done/?tenant=a%20b&x=1",
        "https://chat.example/./done?tenant=a%20b&x=1",
        "https://chat.example/x/../done?tenant=a%20b&x=1",
        "https://chat.example/%64one?tenant=a%20b&x=1",
        "https://chat.example/Done?tenant=a%20b&x=1",
        "https://CHAT.example/done?tenant=a%20b&x=1",
        "HTTPS://chat.example/done?tenant=a%20b&x=1",
        "http://chat.example/done?tenant=a%20b&x=1",
        "https://chat.example:443/done?tenant=a%20b&x=1",
        "https://chat.example:8443/done?tenant=a%20b&x=1",
        "https://chat.example./done?tenant=a%20b&x=1",
        "https://chat.example.evil.example/done?tenant=a%20b&x=1",
        "https://chat.example@evil.example/done?tenant=a%20b&x=1",
        "https://me@chat.example/done?tenant=a%20b&x=1",
        "https://evil.example/https://chat.example/done?tenant=a%20b&x=1",
        "//chat.example/done?tenant=a%20b&x=1",
        "\\\\chat.example/done?tenant=a%20b&x=1",
        "/done",
        "javascript:alert(1)",
        "data:text/html,x",
        " https://chat.example/done?tenant=a%20b&x=1",
        "https://chat.example/done?tenant=a%20b&x=1\r\nSet-Cookie: a=b",
        "https://chat.example/done?tenant=a%20b&x=1\u0000",
        "http://localhost:9999",
        "http://127.0.0.1:9999/",
        "https://other.example/"
      })
  void refusesEveryOtherSpellingOfAnAddress(String uri) {
    assertEquals(
        TokenError.REDIRECT_URI, notSentOn("client_id", Chat.ID, "redirect_uri", uri), "authorize");
    assertEquals(TokenError.REDIRECT_URI, refused("client_id", Chat.ID, "redirect_uri", uri));
  }

  @Test
  void isSentOnOnlyWhereClientAndAddressAreNamed() {
    assertEquals(TokenError.CLIENT_UNKNOWN, notSentOn("redirect_uri", Chat.REDIRECT));
    assertEquals(TokenError.REDIRECT_URI, notSentOn("client_id", Chat.ID));
    assertEquals(TokenError.REDIRECT_URI, refused("redirect_uri", Chat.REDIRECT), "no client");
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "id_token", "token id_token", "Token", "none", " token"})
  void refusesEveryOtherResponseType(String type) {
    assertEquals(TokenError.RESPONSE_TYPE, refused("response_type", type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789012345678901",
        "a\r\nSet-Cookie: a=b",
        "a\nb",
        "a\u0000",
        "a\tb",
        "\u007f",
        "é",
        "\u2028",
        " a",
        "a ",
        " "
      })
  void refusesStateAndNonceThatNoHeaderHolds(String text) {
    assertEquals(TokenError.STATE, refused("state", text));
    assertEquals(TokenError.NONCE, refused("nonce", text));
  }

  @ParameterizedTest
  @CsvSource({"client_id", "redirect_uri", "response_type", "state", "nonce"})
  void refusesWhatIsSentTwiceEvenIfItIsTheSame(String name) {
    assertEquals(TokenError.REPEATED, refused(name, "token", name, "token"));
    assertEquals(TokenError.REPEATED, refused(name, "", name, "x"));
    var both = Parameters.of(Map.of(name, List.of("a")), Map.of(name, List.of("a")));
    assertThrows(TokenRefusedException.class, () -> both.one(name));
  }

  @ParameterizedTest
  @EnumSource(TokenError.class)
  void everyRefusalIsTheAskersFaultOrPasses(TokenError error) {
    assertEquals(error == TokenError.NO_KEY ? 5 : 4, error.status() / 100);
  }

  @Test
  void isTheSameAsTheQueryOfAnAddress() {
    var sent = sent("state", "a b&c", "client_id", Chat.ID, "redirect_uri", Chat.REDIRECT);

    var again =
        Arrays.stream(sent.query().split("&"))
            .map(pair -> pair.split("=", 2))
            .flatMap(it -> Stream.of(it[0], URLDecoder.decode(it[1], StandardCharsets.UTF_8)))
            .toArray(String[]::new);

    assertEquals(sent, sent(again));
  }
}
