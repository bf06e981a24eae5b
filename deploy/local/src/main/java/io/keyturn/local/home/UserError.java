package io.keyturn.local.home;

/**
 * Something the person at the keyboard can put right: says what is wrong, and what to do about it.
 */
public final class UserError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  public UserError(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
