package io.keyturn.admin.calendar;

import java.nio.charset.StandardCharsets;

/** Folds long lines at 75 octets of UTF-8 (RFC 5545 §3.1), never within a character. */
final class OctetFolding {
  private static final int LONGEST = 75;
  private static final String FOLD = "\r\n ";

  private OctetFolding() {}

  /** The same lines; folds that count characters and not octets are undone first. */
  static byte[] folded(String lines) {
    var folded = new StringBuilder(lines.length() + lines.length() / LONGEST * FOLD.length());
    int octets = 0;
    var text = lines.replace(FOLD, "").codePoints().iterator();
    while (text.hasNext()) {
      int character = text.nextInt();
      if (character == '\r' || character == '\n') {
        octets = 0;
      } else {
        int size = octets(character);
        if (octets + size > LONGEST) {
          folded.append(FOLD);
          octets = 1;
        }
        octets += size;
      }
      folded.appendCodePoint(character);
    }
    return folded.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static int octets(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
