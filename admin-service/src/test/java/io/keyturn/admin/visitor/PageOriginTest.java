package io.keyturn.admin.visitor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageOriginTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://chat.example",
        "https://chat.example:8443",
        "https://chat.example:80",
        "https://xn--mnchen-3ya.example",
        "http://localhost",
        "http://localhost:3000",
        "http://127.0.0.1:443",
        "http://[::1]:3000"
      })
  void whatBrowsersSendIsTaken(String text) {
    assertTrue(PageOrigin.isOne(text));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "null",
        "*",
        "https://*",
        "https://*.example",
        "https://chat.example/",
        "https://chat.example/cb",
        "https://chat.example?",
        "https://chat.example#",
        "https://chat.example:443",
        "http://localhost:80",
        "http://chat.example",
        "https://Chat.example",
        "HTTPS://chat.example",
        "https://user@chat.example",
        "https://chat.example:",
        "https://chat.example:08443",
        "https://chat.example.",
        "https://[2001:DB8::1]",
        "https://[2001:db8:0:0:0:0:0:1]",
        "https://m\u00fcnchen.example",
        "https://chat.example https://evil.example",
        "https://chat.example\r\nX: y",
        "chrome-extension://abcdef",
        "file://"
      })
  void whatNoBrowserSendsOrTooManyDoIsRefused(String text) {
    assertFalse(PageOrigin.isOne(text));
  }
}
