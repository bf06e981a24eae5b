package io.keyturn.admin.subscription.page;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.keyturn.common.expiry.Language;
import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a bundle lacks would be English in the midst of another language. */
class SubscriptionMessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");

  @ParameterizedTest
  @EnumSource(value = Language.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
  void everyLanguageHasEveryMessageWithTheSameFacts(Language language) throws IOException {
    var bundle = bundle(language);
    var methods = SubscriptionMessages.class.getDeclaredMethods();

    assertEquals(
        Arrays.stream(methods).map(Method::getName).collect(toCollection(TreeSet::new)),
        new TreeSet<>(bundle.stringPropertyNames()));
    for (Method method : methods) {
      var text = bundle.getProperty(method.getName());
      assertFalse(text.isBlank(), method::getName);
      assertEquals(
          placeholders(method.getAnnotation(Message.class).value()),
          placeholders(text),
          method.getName());
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(toCollection(TreeSet::new));
  }

  private static Properties bundle(Language language) throws IOException {
    var file =
        Path.of("src/main/resources/messages/subscription_" + language.tag() + ".properties");
    var bundle = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      bundle.load(reader);
    }
    return bundle;
  }
}
