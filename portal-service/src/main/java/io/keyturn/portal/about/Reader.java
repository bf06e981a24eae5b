package io.keyturn.portal.about;

/**
 * Who reads.
 *
 * @param name null where nobody is signed in
 */
record Reader(Sight sight, String name) {
  static final Reader ANONYMOUS = new Reader(Sight.ANONYMOUS, null);

  /** What a reader may see. */
  enum Sight {
    ANONYMOUS,
    SIGNED_IN,
    ALL
  }

  public boolean seesAll() {
    return sight == Sight.ALL;
  }

  /** True for somebody who is known and may not see everything. */
  public boolean lacksRole() {
    return sight == Sight.SIGNED_IN;
  }
}
