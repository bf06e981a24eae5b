package io.keyturn.portal.visitor;

import io.keyturn.common.browser.AnswersForeignSites;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.function.Function;

/**
 * Sends the visitor's browser to a registered page of a client, with a token in the fragment of its
 * address; who is not signed in signs in on the way. Whatever is refused is refused here: an error
 * is never sent on.
 */
@Path(AuthorizeResource.PATH)
@PermitAll
@AnswersForeignSites
public class AuthorizeResource {
  static final String PATH = "/_services/auth/authorize";

  private final TokenDesk desk;
  private final Visitors visitors;
  private final Sender sender;
  private final ErrorAnswers errors;

  AuthorizeResource(TokenDesk desk, Visitors visitors, Sender sender, ErrorAnswers errors) {
    this.desk = desk;
    this.visitors = visitors;
    this.sender = sender;
    this.errors = errors;
  }

  @GET
  @Blocking
  public Response authorize(@Context UriInfo uri) {
    return answer(Parameters.of(uri.getQueryParameters(), Map.of()), this::sendOn);
  }

  /**
   * The same by a form of any site. It becomes a GET, because that alone survives signing in; until
   * then it does nothing, and looks at nobody's session.
   */
  @POST
  @Blocking
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response authorizeByForm(@Context UriInfo uri, @BeanParam SentForm form) {
    var sent = Parameters.of(uri.getQueryParameters(), form.values());
    return answer(sent, request -> seeOther(PATH + "?" + sent.query()));
  }

  private Response answer(Parameters sent, Function<TokenRequest, Response> granted) {
    try {
      return granted.apply(TokenRequest.sentOn(sent, desk.clients()));
    } catch (TokenRefusedException e) {
      return errors.of(e).build();
    }
  }

  private Response sendOn(TokenRequest request) {
    var visitor = visitors.current();
    if (visitor.isEmpty()) {
      throw sender.script()
          ? new TokenRefusedException(TokenError.NOT_SIGNED_IN)
          : new UnauthorizedException();
    }
    var token = desk.grant(request, visitor.get());
    var address = new StringBuilder(request.redirectUri().orElseThrow());
    address.append("#token=").append(token.text());
    address.append("&expires_in=").append(token.lifetime().toSeconds());
    request.state().ifPresent(it -> address.append("&state=").append(Parameters.url(it)));
    return seeOther(address.toString());
  }

  private static Response seeOther(String address) {
    return TokenHeaders.neverKept(Response.status(Status.SEE_OTHER))
        .header(HttpHeaders.LOCATION, address)
        .build();
  }
}
