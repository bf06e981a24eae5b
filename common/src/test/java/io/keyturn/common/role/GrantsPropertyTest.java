package io.keyturn.common.role;

import static io.keyturn.common.role.GrantsTest.CONTOSO;
import static io.keyturn.common.role.GrantsTest.CONTOSO_ORG;
import static io.keyturn.common.role.GrantsTest.NAMES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GrantsPropertyTest {
  private static final List<String> KNOWN =
      Stream.of(
              NAMES.globalAdmin(),
              NAMES.environmentAdmin(),
              NAMES.portalAdmin(),
              NAMES.viewer(),
              NAMES.websiteAccess(),
              NAMES.service())
          .flatMap(List::stream)
          .toList();

  /** Anything, and names that only look right; with and without the scopes that matter. */
  @Provide
  Arbitrary<Set<String>> outsidersRoles() {
    var nearly =
        Arbitraries.of(KNOWN).flatMap(name -> Arbitraries.of(name + "s", "x" + name, name + " "));
    var name = Arbitraries.oneOf(Arbitraries.strings(), nearly);
    var scope = Arbitraries.of("", ":", ":contoso", ":contoso-org", ":*", ":Viewer");
    return name.flatMap(first -> scope.map(last -> first + last))
        .filter(role -> KNOWN.stream().noneMatch(role.split(":", 2)[0]::equalsIgnoreCase))
        .set()
        .ofMaxSize(10);
  }

  @Property
  void outsidersGetNothing(@ForAll("outsidersRoles") Set<String> roles) {
    var grants = Grants.of(roles, NAMES);

    assertEquals(Set.of(), grants.roles());
    GrantsTest.assertNothingIsGranted(grants);
  }

  /** Any real role, but for another portal and environment. */
  @Provide
  Arbitrary<Set<String>> strangersRoles() {
    return Arbitraries.of(KNOWN)
        .flatMap(name -> Arbitraries.of(":fabrikam", ":fabrikam-org", ":", ":*").map(name::concat))
        .set()
        .ofMaxSize(10);
  }

  @Property
  void whoIsSomebodyElsewhereGetsNothingHere(@ForAll("strangersRoles") Set<String> roles) {
    var grants = Grants.of(roles, NAMES);

    assertFalse(grants.views(CONTOSO, CONTOSO_ORG));
    assertFalse(grants.manages(CONTOSO, CONTOSO_ORG));
    assertFalse(grants.websiteAccess(CONTOSO));
    assertFalse(grants.viewsEverything());
  }
}
