package io.keyturn.admin;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.keyturn.common.testing.MessageFiles;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundle of messages says everything in every language, with the same facts. */
class MessagesTest {
  private static final List<Class<?>> BUNDLES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests()).importPackages("io.keyturn.admin").stream()
              .filter(type -> type.isAnnotatedWith(MessageBundle.class))
              .<Class<?>>map(JavaClass::reflect)
              .toList();

  static Stream<Class<?>> bundles() {
    return BUNDLES.stream();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void isCompleteInEveryLanguage(Class<?> bundle) {
    MessageFiles.complete(
        bundle, name(bundle), method -> method.getAnnotation(Message.class).value());
  }

  /** Texts of enum constants cannot stand in an annotation, not even the English ones. */
  @ParameterizedTest
  @MethodSource("bundles")
  void isCompleteInEnglish(Class<?> bundle) {
    var wanted = MessageFiles.ofConstants(bundle);
    var file = new File("src/main/resources/messages/" + name(bundle) + ".properties");
    if (wanted.isEmpty()) {
      assertFalse(file.exists(), file::toString);
      return;
    }
    var english = MessageFiles.read(name(bundle));

    assertEquals(wanted, new TreeSet<>(english.stringPropertyNames()));
    english.forEach((key, text) -> assertFalse(text.toString().isBlank(), key::toString));
  }

  @Test
  void noFileBelongsToNoBundle() {
    var files =
        Arrays.stream(new File("src/main/resources/messages").list())
            .map(file -> file.replaceFirst("(_[a-z]{2})?\\.properties$", ""))
            .collect(toCollection(TreeSet::new));

    assertEquals(
        BUNDLES.stream().map(MessagesTest::name).collect(toCollection(TreeSet::new)), files);
    assertTrue(files.contains("environment"), files::toString);
  }

  private static String name(Class<?> bundle) {
    return bundle.getAnnotation(MessageBundle.class).value();
  }
}
