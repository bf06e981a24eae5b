package io.keyturn.common.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

  @ParameterizedTest
  @CsvSource({
    "/portals, /portals, true",
    "/portals, /portals/, true",
    "/portals/, /portals, true",
    "/portals, /portal, false",
    "/portals, /portals/contoso, false",
    "/portals, /x/portals, false",
    "/portals/{id}, /portals/contoso, true",
    "/portals/{id}, /portals/contoso%2Fx, true",
    "/portals/{id}, /portals/, false",
    "/portals/{id}, /portals/contoso/keys, false",
    "/portals/{id}/keys, /portals/contoso/keys, true",
    "/{a}/{b}, /1/2, true",
    "/{a}.{b}, /1.2, true",
    "/portals/{id:[a-z]+}, /portals/contoso, true",
    "/portals/{id:[a-z]+}, /portals/66, false",
    "'/portals/{ id : [a-z]{2} }', /portals/ab, true",
    "'/portals/{ id : [a-z]{2} }', /portals/abc, false",
    "/files/{path:.+}, /files/a/b/c, true",
    "/{id:a|b}/x, /a/x, true",
    "/{id:a|b}/x, /a, false",
    "/a.b, /axb, false"
  })
  void matchesWholePaths(String template, String path, boolean matches) {
    assertEquals(matches, PathTemplate.pattern(template).matcher(path).matches());
  }

  @Test
  void refusesATemplateThatDoesNotEnd() {
    assertThrows(IllegalArgumentException.class, () -> PathTemplate.pattern("/portals/{id"));
  }
}
