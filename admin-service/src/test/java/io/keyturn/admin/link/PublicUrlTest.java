package io.keyturn.admin.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8081,          http://localhost:8081/confirm/x",
    "http://localhost:8081/,         http://localhost:8081/confirm/x",
    "https://keyturn.example,        https://keyturn.example/confirm/x",
    "https://keyturn.example/admin,  https://keyturn.example/admin/confirm/x",
    "https://keyturn.example/a.b/c/, https://keyturn.example/a.b/c/confirm/x",
    "http://[::1]:8081/..a/b..,      http://[::1]:8081/..a/b../confirm/x"
  })
  void stripsASlashAtTheEndAndPutsThePathBehind(String address, String link) {
    assertEquals(URI.create(link), new PublicUrl(URI.create(address)).at("/confirm/x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/admin",
        "//keyturn.example",
        "keyturn.example",
        "localhost:8081",
        "ftp://keyturn.example",
        "javascript:alert(1)",
        "mailto:a@keyturn.example",
        "http:/keyturn.example",
        "http:///path",
        "https://user@keyturn.example",
        "https://user:password@keyturn.example",
        "https://keyturn.example?a=b",
        "https://keyturn.example#top",
        "https://keyturn.example/..",
        "https://keyturn.example/a/../b",
        "https://keyturn.example/./a",
        "https://keyturn.example/a/.",
        "https://keyturn.example/%2e%2e/a",
        "https://keyturn.example/a%2fb",
        "https://keyturn.example//a",
        "https://keyturn.example//",
        "https://keyturn.example/a;b"
      })
  void refusesToStartWithAnyOtherAndNamesTheSetting(String address) {
    LinkConfig config = () -> URI.create(address);

    var refusal =
        assertThrows(ConfigurationException.class, () -> new LinkWiring().publicUrl(config));

    assertTrue(
        refusal.getMessage().startsWith("keyturn.admin.public-url (KEYTURN_ADMIN_PUBLIC_URL): "));
  }
}
