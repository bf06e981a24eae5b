package io.keyturn.portal.consumer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.expiry.Language;
import io.keyturn.common.keytable.AuthenticationKeyStore;
import io.keyturn.common.keytable.KeyConsumerStore;
import io.keyturn.common.testing.Samples;
import io.keyturn.common.visitor.KeyConsumer;
import io.keyturn.common.visitor.KeyConsumer.Fetched;
import io.keyturn.common.visitor.KeyConsumer.Takes;
import io.keyturn.portal.publication.PublishedKeys;
import io.keyturn.portal.testing.Eventually;
import io.keyturn.portal.testing.Seed;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StageResource.class)
class FetchesComponentTest {
  private static final String NAME = "chat-shop";

  @Inject KeyConsumerStore consumers;
  @Inject AuthenticationKeyStore keys;
  @Inject PublishedKeys published;
  @Inject Fetches fetches;

  @BeforeEach
  void somebodyIsKnown() throws Exception {
    var consumer =
        new KeyConsumer(NAME, "ops@chat.example", Language.DE, Takes.PINNED, Optional.empty());
    consumers.add(Seed.CONTOSO, consumer, "test");
    Eventually.holds(
        () -> assertTrue(published.keys().orElseThrow().consumers().contains(NAME), "announced"));
  }

  @AfterEach
  void nobodyIsKnown() throws Exception {
    consumers.remove(Seed.CONTOSO, NAME);
    Eventually.holds(() -> assertEquals(0, published.keys().orElseThrow().consumers().size()));
  }

  private Optional<Fetched> fetched() {
    fetches.write();
    return consumers.all(Seed.CONTOSO).get(0).fetched();
  }

  @ParameterizedTest
  @CsvSource({
    "/_services/auth/publickey?consumer=chat-shop, URL",
    "/_services/auth/publickey?format=json&consumer=chat-shop, URL",
    "/_services/auth/jwks?consumer=chat-shop, JWKS"
  })
  void areNotedUnderTheNameOfAKnownConsumer(String path, Takes from) {
    var active = keys.active(Seed.CONTOSO).orElseThrow().kid();

    var tag = given().get(path).then().statusCode(200).extract().header("ETag");

    var first = fetched().orElseThrow();
    assertEquals(from, first.from());
    assertEquals(active, first.kid());
    given().header("If-None-Match", tag).get(path).then().statusCode(304);
    assertTrue(fetched().orElseThrow().at().isAfter(first.at()), "looking again counts");
  }

  @Test
  void nameTheVeryKeyThatWasFetched() throws Exception {
    var next = keys.stage(Seed.CONTOSO, Samples.keyPair(Seed.CONTOSO), Optional.empty());
    var path = "/_services/auth/publickey?consumer=chat-shop&kid=" + next.kid();

    Eventually.holds(() -> given().get(path).then().statusCode(200));

    assertEquals(next.kid(), fetched().orElseThrow().kid());
    keys.retire(next.id());
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "?consumer=",
    "?consumer=chat-shop2",
    "?consumer=CHAT-SHOP",
    "?kid=x&consumer=chat-shop"
  })
  void areNotNotedWithoutAKnownNameOrAKey(String query) {
    given().get("/_services/auth/publickey" + query);

    assertEquals(Optional.empty(), fetched());
  }
}
