package io.keyturn.portal.about;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.common.testing.MessageFiles;
import io.keyturn.portal.connection.Reason;
import io.quarkus.qute.i18n.Message;
import org.junit.jupiter.api.Test;

class AboutMessagesTest {

  @Test
  void everyLanguageHasEveryMessage() {
    MessageFiles.complete(
        AboutMessages.class, "about", method -> method.getAnnotation(Message.class).value());
  }

  @Test
  void englishReasonsAreThoseOfTheLog() {
    var english = MessageFiles.read("about");

    for (var reason : Reason.values()) {
      assertEquals(reason.sentence(), english.getProperty("reason_$" + reason));
    }
  }
}
