package io.keyturn.portal.visitor;

import static io.keyturn.portal.visitor.Contoso.ISSUED;
import static io.keyturn.portal.visitor.Contoso.ISSUER;
import static io.keyturn.portal.visitor.Contoso.PAIR;
import static io.keyturn.portal.visitor.Contoso.STRANGERS;
import static io.keyturn.portal.visitor.Contoso.VISITOR;
import static io.keyturn.portal.visitor.Contoso.claims;
import static io.keyturn.portal.visitor.Contoso.header;
import static io.keyturn.portal.visitor.Contoso.request;
import static io.keyturn.portal.visitor.Contoso.signed;
import static io.keyturn.portal.visitor.Contoso.strangers;
import static io.keyturn.portal.visitor.Contoso.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.util.Optional;

/** Ways to be taken for a token of the portal. */
enum Forgery {
  NOT_SIGNED {
    @Override
    String make() {
      return Base64URL.encode("{\"alg\":\"none\",\"typ\":\"visitor+jwt\"}")
          + "."
          + token().split("\\.")[1]
          + ".";
    }
  },
  SIGNED_WITH_THE_PEM_AS_SECRET {
    @Override
    String make() throws Exception {
      var secret = PAIR.certificate().publicKeyPem();
      return signed(header(JWSAlgorithm.HS256).build(), claims(ISSUED), new MACSigner(secret));
    }
  },
  SIGNED_WITH_THE_KEY_BYTES_AS_SECRET {
    @Override
    String make() throws Exception {
      var secret = PAIR.certificate().publicKey().getEncoded();
      return signed(header(JWSAlgorithm.HS256).build(), claims(ISSUED), new MACSigner(secret));
    }
  },
  STRANGERS_KEY_UNDER_THE_PORTALS_NAME {
    @Override
    String make() throws Exception {
      return signed(header(JWSAlgorithm.RS256).build(), claims(ISSUED), strangers());
    }
  },
  STRANGERS_KEY_UNDER_ITS_OWN_NAME {
    @Override
    String make() throws Exception {
      var header = header(JWSAlgorithm.RS256).keyID(STRANGERS.certificate().kid()).build();
      return signed(header, claims(ISSUED), strangers());
    }
  },
  STRANGERS_KEY_WITHOUT_A_NAME {
    @Override
    String make() throws Exception {
      return signed(header(JWSAlgorithm.RS256).keyID(null).build(), claims(ISSUED), strangers());
    }
  },
  KEY_IN_THE_TOKEN {
    @Override
    String make() throws Exception {
      var jwk = new RSAKey.Builder(STRANGERS.certificate().publicKey()).build();
      return signed(header(JWSAlgorithm.RS256).jwk(jwk).build(), claims(ISSUED), strangers());
    }
  },
  KEYS_AT_AN_ADDRESS_IN_THE_TOKEN {
    @Override
    String make() throws Exception {
      var header = header(JWSAlgorithm.RS256).jwkURL(URI.create("http://localhost:1/jwks")).build();
      return signed(header, claims(ISSUED), strangers());
    }
  },
  OF_ANOTHER_PORTAL {
    @Override
    String make() {
      var claims = VisitorClaims.of("fabrikam.example", VISITOR, request(), ISSUED);
      return new Signer(STRANGERS).sign(claims);
    }
  },
  OF_THE_SAME_KEY_IN_THE_NAME_OF_ANOTHER {
    @Override
    String make() {
      return new Signer(PAIR).sign(VisitorClaims.of("evil.example", VISITOR, request(), ISSUED));
    }
  },
  FOR_ANOTHER_CLIENT {
    @Override
    String make() {
      var request =
          new TokenRequest(
              Optional.of(Chat.OTHER), Optional.empty(), Optional.empty(), Optional.empty());
      return new Signer(PAIR).sign(VisitorClaims.of(ISSUER, VISITOR, request, ISSUED));
    }
  },
  A_CLIENT_ASSERTION {
    @Override
    String make() throws Exception {
      var header = header(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).build();
      return signed(header, claims(ISSUED), new RSASSASigner(PAIR.privateKey()));
    }
  },
  OTHER_PAYLOAD {
    @Override
    String make() {
      var parts = token().split("\\.");
      var payload = new Base64URL(parts[1]).decodeToString().replace("f00d", "beef");
      return parts[0] + "." + Base64URL.encode(payload) + "." + parts[2];
    }
  },
  CLAIM_TWICE {
    @Override
    String make() {
      var parts = token().split("\\.");
      var payload = new Base64URL(parts[1]).decodeToString().replace("{", "{\"sub\":\"beef\",");
      return parts[0] + "." + Base64URL.encode(payload) + "." + parts[2];
    }
  },
  OTHER_SIGNATURE {
    @Override
    String make() {
      var parts = token().split("\\.");
      return parts[0] + "." + parts[1] + "." + token().split("\\.")[2];
    }
  },
  NO_SIGNATURE {
    @Override
    String make() {
      return token().replaceAll("[^.]+$", "");
    }
  },
  OVERSIZED {
    @Override
    String make() {
      return token() + "A".repeat(1_000_000);
    }
  },
  EXPIRED_THIS_VERY_SECOND {
    @Override
    String make() {
      return new Signer(PAIR).sign(claims(Contoso.NOW.minusSeconds(Chat.LIFETIME)));
    }
  },
  EXPIRED_A_SECOND_AGO {
    @Override
    String make() {
      return new Signer(PAIR).sign(claims(Contoso.NOW.minusSeconds(Chat.LIFETIME + 1)));
    }
  },
  NOT_VALID_YET {
    @Override
    String make() {
      return new Signer(PAIR).sign(claims(Contoso.NOW.plusSeconds(1)));
    }
  };

  abstract String make() throws Exception;
}
