package io.keyturn.portal.shortcut;

import io.keyturn.common.runtime.KeySetConfig;
import io.keyturn.portal.document.Document;
import io.keyturn.portal.document.PublicAnswer;
import io.keyturn.portal.publication.PublicKeys.Form;
import io.keyturn.portal.publication.Publication.Open;
import io.keyturn.portal.publication.PublicationConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** What stands above the documents: what the resources say, and what every answer has. */
@ApplicationScoped
class AnswerHeaders {
  private final PublicationConfig publication;
  private final KeySetConfig keySet;
  private final Map<String, String> always = new LinkedHashMap<>();

  AnswerHeaders(PublicationConfig publication, KeySetConfig keySet, Config config) {
    this.publication = publication;
    this.keySet = keySet;
    config
        .unwrap(SmallRyeConfig.class)
        .getConfigMapping(VertxHttpConfig.class)
        .header()
        .forEach((name, header) -> always.put(name, header.value()));
  }

  PreparedAnswer publicKey(Open open) {
    return of(open.publicKeys().of(Form.PEM), publication.maxAge());
  }

  PreparedAnswer keySet(Open open) {
    return of(open.keySet().named(), keySet.maxAge());
  }

  private PreparedAnswer of(Document document, Duration maxAge) {
    var all = new LinkedHashMap<>(always);
    all.put(PublicAnswer.ANY_ORIGIN, "*");
    all.put(HttpHeaders.CACHE_CONTROL, PublicAnswer.cacheControl(maxAge));
    all.put(HttpHeaders.ETAG, document.entityTag());
    all.put(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    return new PreparedAnswer(document, all);
  }
}
