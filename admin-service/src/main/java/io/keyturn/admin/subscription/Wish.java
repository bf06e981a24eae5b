package io.keyturn.admin.subscription;

import io.keyturn.common.expiry.Language;

/** What a subscriber is told about, and in which language. */
public record Wish(Language language, Coverage coverage) {

  @Override
  public String toString() {
    return language.tag() + ", " + coverage;
  }
}
