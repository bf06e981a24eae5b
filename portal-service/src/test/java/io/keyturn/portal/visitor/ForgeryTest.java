package io.keyturn.portal.visitor;

import static io.keyturn.portal.visitor.Contoso.ISSUED;
import static io.keyturn.portal.visitor.Contoso.ISSUER;
import static io.keyturn.portal.visitor.Contoso.NOW;
import static io.keyturn.portal.visitor.Contoso.PAIR;
import static io.keyturn.portal.visitor.Contoso.VISITOR;
import static io.keyturn.portal.visitor.Contoso.claims;
import static io.keyturn.portal.visitor.Contoso.keys;
import static io.keyturn.portal.visitor.Contoso.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a consumer must not be taken in by, and what a token says. */
class ForgeryTest {
  private final Consumer consumer = new Consumer(keys(PAIR), ISSUER, Chat.ID, NOW);

  @Test
  void sayOfTheVisitorWhatTheClientMayKnow() throws Exception {
    var claims = consumer.check(token());

    assertEquals(
        Set.of(
            "iss",
            "sub",
            "aud",
            "appid",
            "exp",
            "nbf",
            "iat",
            "jti",
            "nonce",
            "preferred_username",
            "email",
            "groups"),
        claims.getClaims().keySet());
    assertEquals(ISSUER, claims.getIssuer());
    assertEquals("f00d", claims.getSubject());
    assertEquals(List.of(Chat.ID), claims.getAudience());
    assertEquals(Chat.ID, claims.getStringClaim("appid"));
    assertEquals("n-1", claims.getStringClaim("nonce"));
    assertEquals("vera", claims.getStringClaim("preferred_username"));
    assertEquals(List.of("gold", "silver"), claims.getStringListClaim("groups"));
    assertEquals(Date.from(ISSUED), claims.getIssueTime());
    assertEquals(Date.from(ISSUED), claims.getNotBeforeTime());
    assertEquals(Date.from(ISSUED.plusSeconds(Chat.LIFETIME)), claims.getExpirationTime());
    assertFalse(token().equals(token()), "each has an id of its own");
  }

  @Test
  void neverSayOfThePortalWhatTheIdentityProviderSaysOfItself() {
    var request =
        new TokenRequest(
            Optional.of(Chat.CLIENT), Optional.empty(), Optional.empty(), Optional.empty());

    var claims = VisitorClaims.of(ISSUER, VISITOR, request, ISSUED);

    assertEquals(ISSUER, claims.getIssuer());
    assertNull(claims.getClaim("nonce"));
  }

  @Test
  void areForNobodyInParticularWithoutAClient() throws Exception {
    var nobody =
        new TokenRequest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    var claims = VisitorClaims.of(ISSUER, VISITOR, nobody, ISSUED);

    assertEquals(List.of(), claims.getAudience());
    for (var name : List.of("aud", "appid", "nonce", "groups")) {
      assertNull(claims.getClaim(name), name);
    }
    assertEquals(Date.from(ISSUED.plusSeconds(900)), claims.getExpirationTime());
    assertThrows(Exception.class, () -> consumer.check(new Signer(PAIR).sign(claims)));
  }

  @ParameterizedTest
  @EnumSource(Forgery.class)
  void areNotTaken(Forgery forgery) throws Exception {
    var forged = forgery.make();

    assertThrows(Exception.class, () -> consumer.check(forged));
  }

  @Test
  void isTakenUntilItsLastSecond() throws Exception {
    consumer.check(new Signer(PAIR).sign(claims(NOW.minusSeconds(Chat.LIFETIME - 1))));
  }
}
