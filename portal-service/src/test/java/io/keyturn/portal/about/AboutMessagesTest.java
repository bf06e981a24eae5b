package io.keyturn.portal.about;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.keyturn.common.expiry.Language;
import io.keyturn.portal.connection.Reason;
import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a bundle lacks would be English in the midst of another language. */
class AboutMessagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/messages");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

  @ParameterizedTest
  @EnumSource(value = Language.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
  void everyLanguageHasEveryMessage(Language language) throws IOException {
    var bundle = bundle("_" + language.tag());

    assertEquals(keys(AboutMessages.class.getDeclaredMethods()), bundle.stringPropertyNames());
    bundle.forEach((key, text) -> assertFalse(text.toString().isBlank(), key::toString));
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
  void everyLanguageSaysTheSameFacts(Language language) throws IOException {
    var bundle = bundle("_" + language.tag());
    for (var method : plain()) {
      var english = method.getAnnotation(Message.class).value();

      assertEquals(
          placeholders(english),
          placeholders(bundle.getProperty(method.getName())),
          method.getName());
    }
  }

  @Test
  void englishReasonsAreThoseOfTheLog() throws IOException {
    var english = bundle("");

    for (var reason : Reason.values()) {
      assertEquals(reason.sentence(), english.getProperty("reason_$" + reason));
    }
  }

  private static List<Method> plain() {
    return Arrays.stream(AboutMessages.class.getDeclaredMethods())
        .filter(method -> constants(method) == null)
        .toList();
  }

  private static Set<String> keys(Method[] methods) {
    return Arrays.stream(methods)
        .flatMap(AboutMessagesTest::keys)
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<String> keys(Method method) {
    var constants = constants(method);
    if (constants == null) {
      return Stream.of(method.getName());
    }
    // So Qute wants it where a constant has a line in its name.
    boolean lined =
        Arrays.stream(constants).anyMatch(constant -> constant.toString().contains("_"));
    var prefix = method.getName() + (lined ? "_$" : "_");
    return Arrays.stream(constants).map(constant -> prefix + constant);
  }

  private static Object[] constants(Method method) {
    return method.getParameterCount() == 1
        ? method.getParameterTypes()[0].getEnumConstants()
        : null;
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(toCollection(TreeSet::new));
  }

  private static Properties bundle(String suffix) throws IOException {
    var bundle = new Properties();
    try (var file = Files.newBufferedReader(BUNDLES.resolve("about" + suffix + ".properties"))) {
      bundle.load(file);
    }
    return bundle;
  }
}
