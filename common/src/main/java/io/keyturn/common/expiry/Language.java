package io.keyturn.common.expiry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** The languages Keyturn speaks. */
public enum Language {
  EN,
  DE,
  ES;

  private static final List<String> TAGS = Arrays.stream(values()).map(Language::tag).toList();

  /** Reading a header takes time by the square of its length. */
  private static final int LONGEST_HEADER = 1000;

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

  /**
   * The language that a reader likes best; English where Keyturn speaks none of the reader's.
   *
   * @param acceptLanguage what the reader's browser says (RFC 9110 §12.5.4), or null; what is
   *     malformed counts as not said
   */
  public static Language preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
      return EN;
    }
    try {
      var tag = Locale.lookupTag(LanguageRange.parse(acceptLanguage), TAGS);
      return of(tag).orElse(EN);
    } catch (IllegalArgumentException e) {
      return EN;
    }
  }
}
