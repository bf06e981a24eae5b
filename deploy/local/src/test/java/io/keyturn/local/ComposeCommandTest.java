package io.keyturn.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeCommandTest {
  private static final Path COMPOSE = Path.of("../container/compose.yaml");

  @TempDir private Path home;

  @Test
  void generatesWhatTheComposeFileAsksFor() throws IOException {
    var asked =
        Pattern.compile("\\$\\{(\\w+)")
            .matcher(Files.readString(COMPOSE))
            .results()
            .map(MatchResult::group)
            .map(name -> name.substring(2))
            .collect(Collectors.toCollection(TreeSet::new));

    assertTrue(asked.size() >= 5, asked::toString);
    assertTrue(ComposeCommand.SECRETS.containsAll(asked), asked::toString);
  }

  @Test
  void theRealmIsFilledInAndKnowsTheSecrets() throws IOException {
    ComposeCommand.write(directory());

    var realm = Files.readString(directory().resolve("realm/keyturn-realm.json"));
    // Keycloak has placeholders of its own, with the names of attributes.
    assertFalse(realm.matches("(?s).*\\$\\{[a-z-]+-(password|secret|url|profile)}.*"));
    for (String line : Files.readAllLines(directory().resolve("env"))) {
      if (line.matches("(ADMIN|OWNER|VISITOR|OUTSIDER)_.*")) {
        assertTrue(realm.contains(line.substring(line.indexOf('=') + 1)), line);
      }
    }
  }

  @Test
  void askedAgainItChangesNothing() throws IOException {
    ComposeCommand.write(directory());
    var before = contents();

    ComposeCommand.write(directory());

    assertEquals(before, contents());
  }

  @Test
  void nobodyElseComesToTheFiles() throws IOException {
    ComposeCommand.write(directory());

    assertEquals("rwx------", permissions(directory()));
    assertEquals("rw-------", permissions(directory().resolve("env")));
    assertEquals("rw-r--r--", permissions(directory().resolve("sealing-keys")));
  }

  private Path directory() {
    return home.resolve(".keyturn").resolve("compose");
  }

  private String contents() throws IOException {
    return Files.readString(directory().resolve("env"))
        + Files.readString(directory().resolve("sealing-keys"))
        + Files.readString(directory().resolve("realm/keyturn-realm.json"));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
