package io.keyturn.admin.notice.mail;

import io.keyturn.admin.notice.Notice;
import io.keyturn.admin.notice.NoticeKind;
import java.util.Optional;
import java.util.Set;

/** Writes the letters for some kinds of notices, from what is true at the moment. */
interface LetterWriter {
  Set<NoticeKind> kinds();

  /** The letter; nothing where the notice is not true any more. */
  Optional<Letter> write(Notice notice);
}
