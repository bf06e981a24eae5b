package io.keyturn.common.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedMethodsTest {

  @Path("portals")
  public static class Portals {
    @GET
    public void list() {}

    @POST
    public void add() {}

    @GET
    @Path("{id}")
    public void one() {}

    @DELETE
    @Path("/{id:[a-z]+}")
    public void remove() {}

    @OPTIONS
    @Path("declared")
    public void declared() {}

    public void notAnAddress() {}
  }

  @Path("/portals/{id}/keys/")
  public static class Keys {
    @PUT
    public void put() {}
  }

  public static class NoResource {
    @GET
    @Path("nothing")
    public void get() {}
  }

  private final AllowedMethods methods =
      new AllowedMethods(Stream.of(Portals.class, Keys.class, NoResource.class));

  @ParameterizedTest
  @CsvSource({
    "/portals, 'GET, HEAD, POST'",
    "/portals/, 'GET, HEAD, POST'",
    "/portals;a=b/contoso;c=d, 'DELETE, GET, HEAD'",
    "/portals/contoso, 'DELETE, GET, HEAD'",
    "/portals/66, 'GET, HEAD'",
    "/portals/declared, 'DELETE, GET, HEAD, OPTIONS'",
    "/portals/contoso/keys, PUT",
    "/portals/contoso/other, ''",
    "/nothing, ''",
    "/, ''"
  })
  void areThoseThatResourcesDeclare(String path, String expected) {
    assertEquals(expected, String.join(", ", methods.at(path)));
  }
}
