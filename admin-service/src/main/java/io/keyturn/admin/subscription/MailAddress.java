package io.keyturn.admin.subscription;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address that can stand in a header and nowhere end it: a dot-string and a domain of RFC
 * 5321 §4.1.2, in ASCII. No quotes, comments or address literals; so two that look alike are alike.
 */
public record MailAddress(String value) {
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern FORM =
      Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL_PART = 64;

  /** What an address looks like, for people. */
  public static final String FORM_IN_WORDS =
      "give one e-mail address in ASCII, such as operations@contoso.example, without spaces, quotes,"
          + " comments or control characters and of at most 254 characters; write a domain with"
          + " other letters in punycode (xn--...)";

  /**
   * Takes an address.
   *
   * @throws IllegalArgumentException where the text is none; the message never repeats it
   */
  public MailAddress {
    if (!isOne(value)) {
      throw new IllegalArgumentException(FORM_IN_WORDS);
    }
  }

  static boolean isOne(String text) {
    return text != null
        && text.length() <= LONGEST
        && text.indexOf('@') <= LONGEST_LOCAL_PART
        && FORM.matcher(text).matches();
  }

  /** The address as it is compared and mailed to. */
  public String lowerCase() {
    return value.toLowerCase(Locale.ROOT);
  }

  /** What stands behind the at sign, in lower case. */
  public String domain() {
    return lowerCase().substring(value.indexOf('@') + 1);
  }

  /** Enough for its owner to know it, and for nobody else to write to it. */
  public String masked() {
    return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
  }

  @Override
  public String toString() {
    return value;
  }
}
