package io.keyturn.common.testing;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.keyturn.common.expiry.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The translations of a message bundle: what they lack would be English amid another language. */
public final class MessageFiles {
  private static final Pattern FACT = Pattern.compile("\\{[a-zA-Z]+}");

  private MessageFiles() {}

  /**
   * Asserts that every language but English has each message once, none that is not asked for, and
   * the same facts in each.
   *
   * @param english the English text of a method whose only parameter is not an enum
   */
  public static void complete(Class<?> bundle, String name, Function<Method, String> english) {
    for (var language : EnumSet.complementOf(EnumSet.of(Language.EN))) {
      var file = read(name + "_" + language.tag());

      assertEquals(keys(bundle), new TreeSet<>(file.stringPropertyNames()), language.tag());
      file.forEach((key, text) -> assertFalse(text.toString().isBlank(), key::toString));
      for (var method : bundle.getDeclaredMethods()) {
        if (constants(method) == null) {
          assertEquals(
              facts(english.apply(method)),
              facts(file.getProperty(method.getName())),
              language.tag() + ": " + method.getName());
        }
      }
    }
  }

  /** The messages of one file. */
  public static Properties read(String name) {
    var path = Path.of("src", "main", "resources", "messages", name + ".properties");
    try (var file = Files.newBufferedReader(path)) {
      var messages = new Properties();
      messages.load(file);
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys of messages that depend on a constant; these have a file in English, too. */
  public static Set<String> ofConstants(Class<?> bundle) {
    return Arrays.stream(bundle.getDeclaredMethods())
        .filter(method -> constants(method) != null)
        .flatMap(MessageFiles::keys)
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> keys(Class<?> bundle) {
    return Arrays.stream(bundle.getDeclaredMethods())
        .flatMap(MessageFiles::keys)
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<String> keys(Method method) {
    var constants = constants(method);
    if (constants == null) {
      return Stream.of(method.getName());
    }
    // So Qute wants it where a constant has a line in its name.
    boolean lined = Arrays.stream(constants).anyMatch(it -> it.toString().contains("_"));
    var prefix = method.getName() + (lined ? "_$" : "_");
    return Arrays.stream(constants).map(constant -> prefix + constant);
  }

  private static Object[] constants(Method method) {
    return method.getParameterCount() == 1
        ? method.getParameterTypes()[0].getEnumConstants()
        : null;
  }

  private static Set<String> facts(String text) {
    return FACT.matcher(text).results().map(MatchResult::group).collect(toCollection(TreeSet::new));
  }
}
