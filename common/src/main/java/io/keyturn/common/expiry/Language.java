package io.keyturn.common.expiry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages Keyturn speaks. */
public enum Language {
  EN,
  DE,
  ES;

  /** Its tag (BCP 47), as in {@code lang} attributes and in the API. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag());
  }

  /** The language with this tag; nothing where Keyturn does not speak it. */
  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }
}
