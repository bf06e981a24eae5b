package io.keyturn.admin.center.question;

import io.keyturn.admin.center.question.Question.Kind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of questions. */
@MessageBundle("question")
public interface QuestionMessages {
  @Message
  String asks(Kind kind);

  @Message
  String follows(Kind kind);

  @Message
  String does(Kind kind);
}
