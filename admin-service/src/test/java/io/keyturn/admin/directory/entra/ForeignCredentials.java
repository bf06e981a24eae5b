package io.keyturn.admin.directory.entra;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Credentials that others have put into an app registration. */
final class ForeignCredentials {
  private ForeignCredentials() {}

  /** Of several kinds, with members that Keyturn does not know. */
  static List<ObjectNode> all() {
    return List.of(
        credential("certificate of another product", certificate("RSA", "SHA256withRSA")),
        credential("a curve", certificate("EC", "SHA256withECDSA")).put("tier", 1.5),
        credential(null, new byte[0]).putNull("key"),
        credential("Symmetric", new byte[] {1, 2, 3}).put("type", "Symmetric"));
  }

  static ObjectNode any() {
    return credential("added in between", certificate("RSA", "SHA256withRSA"));
  }

  static ObjectNode credential(String name, byte[] key) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("keyId", UUID.randomUUID().toString()).put("type", "AsymmetricX509Cert");
    json.put("usage", "Verify").put("displayName", name).put("customKeyIdentifier", "c29tZQ==");
    json.put("startDateTime", "2020-01-01T00:00:00Z").put("endDateTime", "2120-01-01T00:00:00Z");
    json.put("key", Base64.getEncoder().encodeToString(key));
    json.putObject("memberOfTomorrow").putArray("values").add(1).addNull();
    return json;
  }

  static byte[] certificate(String algorithm, String signature) {
    try {
      var pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
      var name = new X500Name("O=Keyturn Imitators,CN=someone");
      var now = Instant.now();
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              BigInteger.TEN,
              Date.from(now),
              Date.from(now.plusSeconds(3600)),
              name,
              pair.getPublic());
      var signer = new JcaContentSignerBuilder(signature).build(pair.getPrivate());
      return builder.build(signer).getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | java.io.IOException e) {
      throw new IllegalStateException("certificates can be made", e);
    }
  }
}
