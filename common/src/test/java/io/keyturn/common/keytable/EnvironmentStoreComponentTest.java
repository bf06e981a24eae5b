package io.keyturn.common.keytable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Organisation;
import io.keyturn.common.testing.PostgresResource;
import io.keyturn.common.testing.TestSealing;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(TestSealing.class)
class EnvironmentStoreComponentTest {
  @Inject EnvironmentStore environments;

  private static Environment environment(String id, String name) {
    return new Environment(
        new EnvironmentId(id),
        name,
        URI.create("https://contoso.example/api"),
        new Organisation("EMEA", UUID.randomUUID(), UUID.randomUUID()),
        "support@contoso.example");
  }

  private static String anyId() {
    return "e-" + UUID.randomUUID().toString().substring(0, 13);
  }

  @Test
  void createsAndThenReplaces() {
    var id = anyId();
    var first = environment(id, "First");
    var second = environment(id, "Zweite Ümgebung");

    assertTrue(environments.put(first));
    assertEquals(Optional.of(first), environments.find(first.id()));

    assertFalse(environments.put(second));
    assertEquals(Optional.of(second), environments.find(first.id()));
  }

  @Test
  void findsNothingUnderAnIdThatNobodyGave() {
    assertEquals(Optional.empty(), environments.find(new EnvironmentId(anyId())));
  }

  @Test
  void listsAllById() {
    var prefix = anyId();
    environments.put(environment(prefix + "-b", "Alpha"));
    environments.put(environment(prefix + "-a", "Beta"));

    var listed =
        environments.list().stream()
            .map(environment -> environment.id().value())
            .filter(id -> id.startsWith(prefix))
            .toList();

    assertEquals(List.of(prefix + "-a", prefix + "-b"), listed);
  }
}
