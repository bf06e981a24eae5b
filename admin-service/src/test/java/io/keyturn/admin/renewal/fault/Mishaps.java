package io.keyturn.admin.renewal.fault;

/** Decides at which call to the world outside the process dies. */
final class Mishaps {
  private static final int NEVER = -1;

  private int callsLeft = NEVER;
  private boolean after;

  /** The process is gone; nothing catches this but the test. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Something that is done to the world outside, or asked of it. */
  @FunctionalInterface
  interface Call<T, E extends Exception> {
    T make() throws E;
  }

  /** The process dies at this call from now, before or after it has taken effect. */
  void crashAt(int call, boolean afterIt) {
    callsLeft = call;
    after = afterIt;
  }

  /** The process does not die any more. */
  void none() {
    callsLeft = NEVER;
  }

  /** Makes a call, unless the process dies. */
  <T, E extends Exception> T around(Call<T, E> call) throws E {
    boolean here = callsLeft == 0;
    callsLeft = Math.max(NEVER, callsLeft - 1);
    if (here && !after) {
      throw new Crash();
    }
    T answer = call.make();
    if (here) {
      throw new Crash();
    }
    return answer;
  }
}
