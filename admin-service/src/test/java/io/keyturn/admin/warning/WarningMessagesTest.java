package io.keyturn.admin.warning;

import io.keyturn.common.testing.MessageFiles;
import io.quarkus.qute.i18n.Message;
import org.junit.jupiter.api.Test;

class WarningMessagesTest {

  @Test
  void everyLanguageHasEveryMessage() {
    MessageFiles.complete(
        WarningMessages.class, "warning", method -> method.getAnnotation(Message.class).value());
  }
}
