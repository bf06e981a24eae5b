package io.keyturn.portal.visitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.testing.MessageFiles;
import io.quarkus.qute.i18n.Message;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VisitorMessagesTest {

  @Test
  void everyLanguageHasEveryMessage() {
    MessageFiles.complete(
        VisitorMessages.class, "visitor", method -> method.getAnnotation(Message.class).value());
    assertEquals(
        MessageFiles.ofConstants(VisitorMessages.class),
        MessageFiles.read("visitor").stringPropertyNames());
  }

  @Test
  void everyErrorHasAnIdOfItsOwn() {
    var ids = Arrays.stream(TokenError.values()).map(TokenError::id).toList();

    assertEquals(ids.size(), ids.stream().distinct().count());
    assertTrue(ids.stream().allMatch(id -> id.matches("PortalSTS\\d{4}")));
  }
}
