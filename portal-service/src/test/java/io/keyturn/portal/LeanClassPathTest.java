package io.keyturn.portal;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a portal neither needs nor may bring along: it would be a third of its start. */
class LeanClassPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.hibernate.Session",
        "org.antlr.v4.runtime.Parser",
        "jakarta.persistence.EntityManager",
        "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase"
      })
  void isWithoutAnObjectRelationalMapper(String type) {
    assertNull(found(type), type);
  }

  /** Else the test above would find nothing wherever it looks. */
  @Test
  void isWithADriverAndAPool() {
    assertNotNull(found("org.postgresql.Driver"));
    assertNotNull(found("io.agroal.api.AgroalDataSource"));
  }

  private static URL found(String type) {
    return Thread.currentThread()
        .getContextClassLoader()
        .getResource(type.replace('.', '/') + ".class");
  }
}
