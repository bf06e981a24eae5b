package io.keyturn.portal.visitor;

import io.keyturn.common.browser.AnswersForeignSites;
import io.keyturn.common.visitor.VisitorClient;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives a token of the signed-in visitor to a script: of the portal's own pages, or of a page whose
 * origin is registered for the client that it names.
 */
@Path(TokenResource.PATH)
@PermitAll
@AnswersForeignSites
public class TokenResource {
  static final String PATH = "/_services/auth/token";

  private static final Set<String> METHODS = Set.of("GET", "POST");

  private final TokenDesk desk;
  private final Visitors visitors;
  private final Sender sender;
  private final ErrorAnswers errors;

  TokenResource(TokenDesk desk, Visitors visitors, Sender sender, ErrorAnswers errors) {
    this.desk = desk;
    this.visitors = visitors;
    this.sender = sender;
    this.errors = errors;
  }

  /** For older chat products. */
  @GET
  @Blocking
  public Response get(@Context UriInfo uri) {
    var sent = Parameters.of(uri.getQueryParameters(), Map.of());
    return answer(sent, sender.foreign() && !sender.navigates(), !sender.script());
  }

  @POST
  @Blocking
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response post(@Context UriInfo uri, @BeanParam SentForm form) {
    var sent = Parameters.of(uri.getQueryParameters(), form.values());
    return answer(sent, sender.foreign(), false);
  }

  /** What browsers ask before a script of another origin sends more than a form would. */
  @OPTIONS
  public Response preflight(@Context UriInfo uri) {
    var sent = Parameters.of(uri.getQueryParameters(), Map.of());
    boolean known = sender.belongsTo(named(sent)) || sender.belongsTo(anyIfNoneIsNamed(sent));
    if (!known || sender.announcedMethod().filter(METHODS::contains).isEmpty()) {
      return errors.of(new TokenRefusedException(TokenError.FOREIGN)).build();
    }
    return sender
        .mayRead(TokenHeaders.neverKept(Response.noContent()))
        .header("Access-Control-Allow-Methods", "GET, POST")
        .header("Access-Control-Allow-Headers", "content-type, x-requested-with, x-correlation-id")
        .header("Access-Control-Max-Age", "600")
        .build();
  }

  /**
   * The token, or why there is none.
   *
   * @param foreign whether only a registered origin may have it
   * @param person whether somebody can be sent to where people sign in
   */
  private Response answer(Parameters sent, boolean foreign, boolean person) {
    boolean registered = sender.belongsTo(named(sent));
    ResponseBuilder answer;
    try {
      var request = TokenRequest.of(sent, desk.clients());
      if (foreign && !registered) {
        throw new TokenRefusedException(TokenError.FOREIGN);
      }
      var visitor = visitors.current();
      if (visitor.isEmpty()) {
        throw person
            ? new UnauthorizedException()
            : new TokenRefusedException(TokenError.NOT_SIGNED_IN);
      }
      answer = token(request, desk.grant(request, visitor.get()));
    } catch (TokenRefusedException e) {
      answer = errors.of(e);
    }
    return (registered ? sender.mayRead(answer) : answer).build();
  }

  private static ResponseBuilder token(TokenRequest request, VisitorToken token) {
    var answer =
        TokenHeaders.neverKept(Response.ok(token.text().getBytes(StandardCharsets.US_ASCII)))
            .header(HttpHeaders.CONTENT_TYPE, "application/jwt")
            .header("expires_in", token.lifetime().toSeconds());
    request.state().ifPresent(state -> answer.header(Parameters.STATE, state));
    return answer;
  }

  private Stream<VisitorClient> named(Parameters sent) {
    List<String> ids = sent.values().get(Parameters.CLIENT_ID);
    return desk.clients().stream().filter(client -> ids.equals(List.of(client.id().value())));
  }

  /** A form is not seen yet when the browser asks. */
  private Stream<VisitorClient> anyIfNoneIsNamed(Parameters sent) {
    return sent.values().get(Parameters.CLIENT_ID).isEmpty()
        ? desk.clients().stream()
        : Stream.empty();
  }
}
