package io.keyturn.admin.center.question;

import io.keyturn.admin.center.Center;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Asks people before something is done that cannot be undone. */
@ApplicationScoped
public class Questions {
  private final Center center;

  Questions(Center center) {
    this.center = center;
  }

  /**
   * As a page, or as a dialog.
   *
   * @param part whether only the dialog is asked for
   */
  public Response ask(Question question, boolean part) {
    var frame = center.frame();
    return center.page(
        part
            ? QuestionForm.question$dialog(frame, question)
            : QuestionForm.question(frame, question));
  }
}
