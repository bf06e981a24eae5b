package io.keyturn.common.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRulesTest {

  private static String found(String url, String password) {
    var rules = new DatabaseRules(url, "keyturn_app", Optional.ofNullable(password));
    return rules.findings().stream().map(finding -> finding.sentence()).toList().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost:15432/keyturn",
        "jdbc:postgresql://127.0.0.1/keyturn?ssl=false",
        "jdbc:postgresql://[::1]:5432,localhost/keyturn",
        "jdbc:postgresql:keyturn",
        "jdbc:postgresql:///keyturn"
      })
  void onThisMachineNothingIsDemanded(String url) {
    assertEquals("[]", found(url, "keyturn"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"require", "verify-ca", "verify-full"})
  void elsewhereTheConnectionIsEncrypted(String mode) {
    assertEquals("[]", found("jdbc:postgresql://db:5432/keyturn?sslmode=" + mode, "l0ng-and-0wn"));
    assertEquals(
        "[]", found("jdbc:postgresql://db/keyturn?a=b&sslmode=" + mode + "&c=d", "l0ng-and-0wn"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db:5432/keyturn",
        "jdbc:postgresql://db/keyturn?sslmode=prefer",
        "jdbc:postgresql://localhost,db/keyturn",
        "jdbc:postgresql://db/keyturn?options=sslmode=require",
        "jdbc:postgresql://db/keyturn?sslmode=required"
      })
  void elsewhereNoConnectionIsLeftToTheServer(String url) {
    var sentence = found(url, "l0ng-and-0wn");

    assertTrue(sentence.contains("keyturn.database.url (KEYTURN_DATABASE_URL)"), sentence);
  }

  @ParameterizedTest
  @CsvSource({"keyturn", "Postgres", "changeme", "keyturn_app"})
  void elsewhereNoPasswordIsWellKnown(String password) {
    var sentence = found("jdbc:postgresql://db/keyturn?sslmode=verify-full", password);

    assertTrue(sentence.contains("KEYTURN_DATABASE_PASSWORD"), sentence);
    assertFalse(sentence.contains("is " + password), sentence);
  }
}
