package io.keyturn.admin.directory.entra;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keyturn.common.key.KeyCertificate;
import java.util.Base64;
import java.util.Optional;

/**
 * One {@code keyCredential} of an app registration, as Graph has it, unknown members included.
 *
 * <p>It is Keyturn's when its display name is {@code keyturn:} and a kid, or when its certificate
 * was issued by Keyturn (an administrator may have uploaded it by hand). Its kid is computed from
 * the certificate, since that is what Entra ID checks signatures with; the display name is believed
 * only where Graph withholds the certificate. Nothing is read from {@code customKeyIdentifier}, nor
 * written to it: its form is documented in two ways, and left out it becomes the thumbprint.
 */
record KeyCredential(ObjectNode json) {
  private static final String LABEL = "keyturn:";
  private static final String ISSUED_BY_KEYTURN = ",O=Keyturn";

  static KeyCredential of(KeyCertificate certificate) {
    return new KeyCredential(
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "AsymmetricX509Cert")
            .put("usage", "Verify")
            .put("displayName", LABEL + certificate.kid())
            .put("startDateTime", certificate.notBefore().toString())
            .put("endDateTime", certificate.notAfter().toString())
            .put("key", Base64.getEncoder().encodeToString(certificate.der())));
  }

  /** Its id in Graph; nothing before it was written there. */
  Optional<String> keyId() {
    return Optional.of(json.path("keyId").asText("")).filter(id -> !id.isBlank());
  }

  /** The kid of a credential of Keyturn's; nothing for a foreign one. */
  Optional<String> kid() {
    var label =
        Optional.of(json.path("displayName").asText(""))
            .filter(name -> name.startsWith(LABEL))
            .map(name -> name.substring(LABEL.length()));
    var certificate = certificate();
    return certificate.isEmpty()
        ? label
        : certificate
            .filter(found -> label.isPresent() || issuedByKeyturn(found))
            .map(KeyCertificate::kid);
  }

  private Optional<KeyCertificate> certificate() {
    try {
      var der = Base64.getDecoder().decode(json.path("key").asText(""));
      return der.length == 0 ? Optional.empty() : Optional.of(KeyCertificate.ofDer(der));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a symmetric or elliptic key: somebody else's
    }
  }

  private static boolean issuedByKeyturn(KeyCertificate certificate) {
    return certificate.x509().getIssuerX500Principal().getName().endsWith(ISSUED_BY_KEYTURN);
  }
}
