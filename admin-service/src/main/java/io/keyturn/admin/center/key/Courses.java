package io.keyturn.admin.center.key;

import io.keyturn.admin.renewal.Renewal;
import io.keyturn.admin.renewal.api.RenewalReader;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.portal.Portal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Shows renewals to people. */
@ApplicationScoped
class Courses {
  private final RenewalReader renewals;

  Courses(RenewalReader renewals) {
    this.renewals = renewals;
  }

  /** Of the portal's latest renewal, if there ever was one. */
  Optional<Course> latest(Portal portal, Language language) {
    return renewals.latest(portal).map(renewal -> course(renewal, language));
  }

  /**
   * Of this renewal.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 where the portal has none with this id
   */
  Course of(Portal portal, String renewal, Language language) {
    return course(renewals.find(portal, renewal), language);
  }

  private Course course(Renewal renewal, Language language) {
    var hindrance =
        renewal.progress().finding().map(finding -> finding.reason().sentence(language));
    return new Course(renewals.view(renewal), hindrance.orElse(null));
  }
}
