package io.keyturn.admin.notice.mail;

/** Something that would become a header holds a control character; names what, never the text. */
class HeaderInjectionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HeaderInjectionException(String what) {
    super("the " + what + " holds control characters; change it, then send again");
  }
}
