package io.keyturn.admin.center.home;

import io.keyturn.admin.center.Frame;
import io.keyturn.admin.center.home.FleetFilter.Show;
import io.keyturn.admin.warning.WarningView;
import io.keyturn.admin.web.Items;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The form of the first page. */
@CheckedTemplate(basePath = "center", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class HomeForm {
  private HomeForm() {}

  /**
   * The form.
   *
   * @param search what was searched for
   */
  static native TemplateInstance home(
      Frame frame,
      Items<WarningView> warnings,
      Items<PortalRow> portals,
      Search search,
      Timeline timeline,
      String roles);

  /** What the reader has searched for. */
  record Search(String text, Show show, String cursor) {
    public boolean narrowed() {
      return !text.isBlank() || show != Show.ALL || cursor != null;
    }

    /** The address of the page behind this one. */
    public String next(String after) {
      return "/?q=%s&show=%s&cursor=%s"
          .formatted(URLEncoder.encode(text, StandardCharsets.UTF_8), show, after);
    }

    public Show[] choices() {
      return Show.values();
    }
  }
}
