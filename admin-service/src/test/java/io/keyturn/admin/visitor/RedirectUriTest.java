package io.keyturn.admin.visitor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUriTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://chat.example",
        "https://chat.example/",
        "https://chat.example/signed-in?portal=contoso&x=%20",
        "https://chat.example:8443/a/.../b..c/",
        "https://xn--mnchen-3ya.example/",
        "https://192.0.2.7/cb",
        "https://[2001:db8::1]:8443/cb",
        "http://localhost/",
        "http://localhost:3000/cb",
        "http://127.0.0.1:49152/cb",
        "http://[::1]/cb"
      })
  void anAddressOfOneMeaningIsTaken(String text) {
    assertTrue(RedirectUri.isOne(text));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "/cb",
        "//chat.example/cb",
        "chat.example/cb",
        "https:chat.example/cb",
        "https:///cb",
        "http://chat.example/cb",
        "http://localhost.example/cb",
        "http://127.0.0.1.example/cb",
        "http://127.1/cb",
        "http://[::2]/cb",
        "HTTPS://chat.example/cb",
        "https://Chat.example/cb",
        "https://chat.example./cb",
        "https://chat.example:/cb",
        "https://chat.example:0443/cb",
        "https://chat.example:0/cb",
        "https://chat.example:65536/cb",
        "https://user@chat.example/cb",
        "https://user:secret@chat.example/cb",
        "https://chat.example@evil.example/cb",
        "https://@chat.example/cb",
        "https://chat.example/cb#",
        "https://chat.example/cb#part",
        "https://*.chat.example/cb",
        "https://chat.example/*",
        "https://chat.example/cb?next=*",
        "https://chat.example/a/../cb",
        "https://chat.example/./cb",
        "https://chat.example/..",
        "https://chat.example/a/%2e%2E/cb",
        "https://chat.example/a/.%2e/cb",
        "https://chat.example\\@evil.example/",
        "https://chat.example/c b",
        "https://chat.example/cb ",
        "https://chat.example/cb\n",
        "https://chat.example/c\u0000b",
        "https://ch\u0430t.example/cb",
        "https://chat.example/m\u00fcnchen",
        "https://chat.example/\u2028",
        "https://chat.example/%zz",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://chat.example/",
        "myapp://callback"
      })
  void whatIsNoneOrCouldBeReadInAnotherWayIsRefused(String text) {
    assertFalse(RedirectUri.isOne(text));
  }

  @Test
  void itEndsAtFiveHundredCharacters() {
    var base = "https://chat.example/";

    assertTrue(RedirectUri.isOne(base + "x".repeat(500 - base.length())));
    assertFalse(RedirectUri.isOne(base + "x".repeat(501 - base.length())));
  }
}
