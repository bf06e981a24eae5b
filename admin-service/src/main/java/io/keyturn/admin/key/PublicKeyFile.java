package io.keyturn.admin.key;

import io.keyturn.common.key.KeyCertificate;
import io.keyturn.common.portal.PortalId;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A public key as a text file to keep; the same from API and page. */
public final class PublicKeyFile {
  private PublicKeyFile() {}

  /** The key as PEM (SubjectPublicKeyInfo), which a browser stores and does not show. */
  public static Response of(PortalId portal, KeyCertificate certificate) {
    return Response.ok(certificate.publicKeyPem(), MediaType.TEXT_PLAIN)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + portal + "-public-key.txt\"")
        .build();
  }
}
