package io.keyturn.common.browser;

import io.keyturn.common.expiry.Language;
import io.keyturn.common.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.regex.Pattern;

/** Lets readers choose the language of the pages. */
@ApplicationScoped
public class LanguageChoice {
  /** A path of this service, and thus of no other: not {@code //other.example}. */
  private static final Pattern OWN_PATH = Pattern.compile("/|/[A-Za-z0-9_][A-Za-z0-9_./-]{0,200}");

  private final SignInConfig config;

  LanguageChoice(SignInConfig config) {
    this.config = config;
  }

  /**
   * Remembers the choice and goes back to where it was made.
   *
   * @param back a path here; any other leads to {@code home}
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 where Keyturn does not speak it
   */
  public Response chosen(String tag, String back, String home) {
    var language =
        Language.of(tag)
            .orElseThrow(
                () ->
                    Problems.of(
                        Status.BAD_REQUEST, "language-unknown", "language: one of en, de, es."));
    var own = back != null && OWN_PATH.matcher(back).matches();
    return Response.seeOther(URI.create(own ? back : home))
        .cookie(PageLanguage.chosen(language, config.tls()))
        .build();
  }
}
