package io.keyturn.local.stack;

/** Whoever wants to know how a long step is going. */
@FunctionalInterface
public interface Progress {

  /** One line for people, without a line end. */
  void say(String line);
}
