package io.keyturn.portal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void holdsItsTextInUtf8() {
    var document = Document.of("Schlüssel", "text/plain");

    assertArrayEquals("Schlüssel".getBytes(UTF_8), document.body());
    assertEquals("text/plain", document.mediaType());
  }

  @Test
  void hasAStrongTagThatFollowsFromItsContent() {
    var tag = Document.of("one", "text/plain").entityTag();

    assertTrue(tag.matches("\"[A-Za-z0-9_-]{24}\""), tag);
    assertEquals(tag, Document.of("one", "text/plain").entityTag());
    assertNotEquals(tag, Document.of("two", "text/plain").entityTag());
    assertNotEquals(tag, Document.of("one", "text/html").entityTag());
  }

  @Test
  void doesNotMixUpTypeAndText() {
    assertNotEquals(
        Document.of("bc", "text/a").entityTag(), Document.of("c", "text/ab").entityTag());
  }
}
