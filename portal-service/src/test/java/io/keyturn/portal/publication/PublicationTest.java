package io.keyturn.portal.publication;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyHistory;
import io.keyturn.common.key.KeyId;
import io.keyturn.common.key.KeyState;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.portal.PortalState;
import io.keyturn.common.testing.Samples;
import io.keyturn.portal.document.Document;
import io.keyturn.portal.publication.PublicKeys.Form;
import io.keyturn.portal.publication.Publication.Closed;
import io.keyturn.portal.publication.Publication.Open;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PublicationTest {
  private static final PortalId CONTOSO = new PortalId("contoso");
  private static final AuthenticationKey STAGED = key(KeyState.STAGED);
  private static final AuthenticationKey ACTIVE = key(KeyState.ACTIVE);
  private static final AuthenticationKey RETIRING = key(KeyState.RETIRING);

  private static AuthenticationKey key(KeyState state) {
    var certificate = Samples.keyPair(CONTOSO).certificate();
    var history = KeyHistory.begun(Instant.parse("2026-06-30T23:59:59Z"), Optional.empty());
    return new AuthenticationKey(KeyId.next(), CONTOSO, certificate, state, history);
  }

  private static PortalKeys keys(PortalState state, AuthenticationKey... keys) {
    return new PortalKeys(
        Samples.portal(CONTOSO, state),
        Samples.contosoOrg(),
        Arrays.asList(keys),
        List.of(),
        Set.of());
  }

  @ParameterizedTest
  @CsvSource({"PROVISIONING, PORTAL_PROVISIONING", "INSTALLING, PORTAL_INSTALLING"})
  void isClosedUntilThePortalIsSetUp(PortalState state, Unavailable why) {
    assertEquals(new Closed(why), Publication.of(keys(state, ACTIVE)));
  }

  @ParameterizedTest
  @EnumSource(
      value = PortalState.class,
      names = {"READY", "STOPPED"})
  void isClosedWithoutAnActiveKey(PortalState state) {
    assertEquals(
        new Closed(Unavailable.NO_ACTIVE_KEY), Publication.of(keys(state, STAGED, RETIRING)));
    assertEquals(new Closed(Unavailable.NO_ACTIVE_KEY), Publication.of(keys(state)));
  }

  @ParameterizedTest
  @EnumSource(
      value = PortalState.class,
      names = {"READY", "STOPPED"})
  void givesOutTheActiveKeyAloneAsPem(PortalState state) {
    var open = (Open) Publication.of(keys(state, STAGED, ACTIVE, RETIRING));

    assertEquals(ACTIVE.certificate().publicKeyPem(), text(open.publicKeys().of(Form.PEM)));
  }

  @Test
  void givesOutAllPublishedKeysAsASetWithTheActiveOneFirst() throws Exception {
    var open = (Open) Publication.of(keys(PortalState.READY, RETIRING, STAGED, ACTIVE));

    for (var form : List.of(open.keySet().named(), open.keySet().plain())) {
      var kids = JWKSet.parse(new String(form.body(), US_ASCII)).getKeys();
      assertEquals(
          List.of(ACTIVE.kid(), STAGED.kid(), RETIRING.kid()),
          kids.stream().map(JWK::getKeyID).toList());
    }
  }

  @Test
  void givesOutEachPublishedKeyByItsName() {
    var keys = ((Open) Publication.of(keys(PortalState.READY, STAGED, ACTIVE))).publicKeys();

    for (var key : List.of(STAGED, ACTIVE)) {
      var pem = key.certificate().publicKeyPem();
      assertEquals(pem, text(keys.of(key.kid(), Form.PEM).orElseThrow()));
      assertEquals(list(key), text(keys.of(key.kid(), Form.JSON).orElseThrow()));
    }
    assertEquals(list(ACTIVE, STAGED), text(keys.of(Form.JSON)));
    assertEquals(Optional.empty(), keys.of(RETIRING.kid(), Form.PEM));
    assertFalse(keys.publishes(RETIRING.kid()));
  }

  private static String list(AuthenticationKey... keys) {
    return Arrays.stream(keys)
        .map(
            key ->
                "{\"kid\":\"%s\",\"publicKey\":\"%s\"}"
                    .formatted(key.kid(), key.certificate().publicKeyPem().replace("\n", "\\n")))
        .collect(joining(",", "[", "]"));
  }

  private static String text(Document document) {
    return new String(document.body(), US_ASCII);
  }

  @Test
  void knowsWhichKeysConsumersCanFind() {
    var keys = keys(PortalState.READY, STAGED, ACTIVE);

    assertEquals(Optional.of(ACTIVE), keys.active());
    assertTrue(keys.publishes(STAGED.kid()));
    assertFalse(keys.publishes(RETIRING.kid()));
  }

  @ParameterizedTest
  @EnumSource(Unavailable.class)
  void everyReasonIsACodeForMachinesAndASentenceForPeople(Unavailable why) {
    assertTrue(why.code().matches("[a-z]+(-[a-z]+)*"));
    assertTrue(why.sentence().matches("[A-Z].* .*\\."));
  }
}
