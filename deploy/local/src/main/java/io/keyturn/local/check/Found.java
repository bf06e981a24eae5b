package io.keyturn.local.check;

/** Something an early step finds out and later ones need. */
final class Found<T> {

  private final String name;
  private T value;

  Found(String name) {
    this.name = name;
  }

  void set(T found) {
    value = found;
  }

  /**
   * What was found.
   *
   * @throws IllegalStateException when the step that finds it has failed
   */
  T get() {
    if (value == null) {
      throw new IllegalStateException("cannot run without " + name);
    }
    return value;
  }
}
