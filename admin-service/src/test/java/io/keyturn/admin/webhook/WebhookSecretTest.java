package io.keyturn.admin.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {

  /** The example that the specification's libraries are tested with. */
  @Test
  void signsAsTheSpecificationDoes() {
    var secret = WebhookSecret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    assertEquals(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        secret.sign(
            "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}".getBytes(UTF_8)));
  }

  @Test
  void isReadBackAndNeverPrinted() {
    var secret = WebhookSecret.fresh();

    assertEquals(32, secret.bytes().length);
    assertArrayEquals(secret.bytes(), WebhookSecret.of(secret.text()).bytes());
    assertFalse(("" + secret).contains(secret.text().substring(6, 12)));
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 64})
  void mayHaveFrom24To64Bytes(int length) {
    assertEquals(length, WebhookSecret.of(text(length)).bytes().length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 23, 65})
  void mayHaveNoOtherLength(int length) {
    assertThrows(IllegalArgumentException.class, () -> WebhookSecret.of(text(length)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "whsec_", "whsec_***", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
  void aTextThatIsNoneIsNotQuoted(String text) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> WebhookSecret.of(text));

    assertFalse(refusal.getMessage().contains("***") || refusal.getMessage().contains("MfKQ"));
    assertNull(refusal.getCause());
  }

  private static String text(int length) {
    return "whsec_" + Base64.getEncoder().encodeToString(new byte[length]);
  }
}
