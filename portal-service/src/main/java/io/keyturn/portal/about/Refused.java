package io.keyturn.portal.about;

import java.util.Arrays;

/** Why a page could not do what was asked, as far as people are told in their language. */
enum Refused {
  FOREIGN("foreign-request"),
  ROLE(CachePage.ROLE_MISSING),
  PROVIDER("identity-provider-unavailable"),
  SIGN_IN("sign-in-failed"),
  LANGUAGE("language-unknown"),
  OTHER("");

  private final String code;

  Refused(String code) {
    this.code = code;
  }

  /** By the code of the problem. */
  static Refused of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst().orElse(OTHER);
  }
}
