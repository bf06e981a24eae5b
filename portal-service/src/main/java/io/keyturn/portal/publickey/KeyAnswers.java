package io.keyturn.portal.publickey;

import io.keyturn.common.portal.PortalId;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.runtime.KeySetConfig;
import io.keyturn.portal.document.Document;
import io.keyturn.portal.document.PublicAnswer;
import io.keyturn.portal.publication.PublicKeys.Form;
import io.keyturn.portal.publication.PublicationConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** Makes answers out of published keys. */
@ApplicationScoped
class KeyAnswers {
  private final PortalId portal;
  private final PublicationConfig publication;
  private final KeySetConfig keySet;

  KeyAnswers(PortalId portal, PublicationConfig publication, KeySetConfig keySet) {
    this.portal = portal;
    this.publication = publication;
    this.keySet = keySet;
  }

  /** That it varies by {@code Accept} the framework says itself, as the form was chosen by it. */
  Response of(Document document, KeyQuestion asked, HttpHeaders headers) {
    // Several keys are a key set: whoever keeps it has to see the next key before it signs.
    var maxAge = asked.form() == Form.JSON ? keySet.maxAge() : publication.maxAge();
    var answer = PublicAnswer.of(document, headers, maxAge);
    if (asked.download()) {
      answer.header(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename=\"" + portal + fileName(asked.form()) + "\"");
    }
    return answer.build();
  }

  /** A key of that name may appear at any time: nobody keeps this answer. */
  RuntimeException unknown() {
    return Problems.builder(
            Status.NOT_FOUND,
            "key-unknown",
            "kid: no published key has this name. See /_services/auth/jwks for those that are.")
        .with("field", "kid")
        .withHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .withHeader(PublicAnswer.ANY_ORIGIN, "*")
        .build();
  }

  private static String fileName(Form form) {
    return switch (form) {
      case PEM -> "-public-key.txt";
      case JSON -> "-public-keys.json";
    };
  }
}
