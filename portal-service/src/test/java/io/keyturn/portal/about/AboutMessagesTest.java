package io.keyturn.portal.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.testing.MessageFiles;
import io.keyturn.portal.connection.Reason;
import io.keyturn.portal.publication.Unavailable;
import io.quarkus.qute.i18n.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class AboutMessagesTest {

  @Test
  void everyLanguageHasEveryMessage() {
    MessageFiles.complete(
        AboutMessages.class, "about", method -> method.getAnnotation(Message.class).value());
  }

  @Test
  void everyLanguageHasEveryMessageOfTheFrame() {
    MessageFiles.complete(
        FrameMessages.class, "frame", method -> method.getAnnotation(Message.class).value());
  }

  @Test
  void everyEnglishMessageOfAConstantIsThere() {
    for (var bundle : List.of("about", "frame")) {
      var english = MessageFiles.read(bundle).stringPropertyNames();

      assertTrue(MessageFiles.read(bundle + "_de").stringPropertyNames().containsAll(english));
      for (var key : MessageFiles.read(bundle + "_de").stringPropertyNames()) {
        assertEquals(key.contains("_"), english.contains(key), key);
      }
    }
  }

  @Test
  void englishSentencesOfUnavailabilityAreThoseOfTheProblems() {
    var english = MessageFiles.read("about");

    for (var why : Unavailable.values()) {
      assertEquals(why.sentence(), english.getProperty("unavailable_$" + why));
    }
  }

  @Test
  void englishReasonsAreThoseOfTheLog() {
    var english = MessageFiles.read("about");

    for (var reason : Reason.values()) {
      assertEquals(reason.sentence(), english.getProperty("reason_$" + reason));
    }
  }
}
