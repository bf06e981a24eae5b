package io.keyturn.admin.subscription.page;

import io.keyturn.admin.subscription.Consent;
import io.keyturn.admin.subscription.SubscriptionState;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Ends a subscription: a page that asks and, by POST of its button or of a mail program (RFC 8058),
 * the deed. What is posted does not matter; whoever holds the address may.
 */
@Path("/unsubscribe/{token}")
@PermitAll
public class UnsubscribeResource {
  private final Consent consent;
  private final PublicPages pages;

  UnsubscribeResource(Consent consent, PublicPages pages) {
    this.consent = consent;
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Response ask(
      @PathParam("token") String token,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    return consent
        .toUnsubscribe(token)
        .map(it -> pages.unsubscribe(it, it.state() == SubscriptionState.UNSUBSCRIBED))
        .orElseGet(() -> pages.unknown(acceptLanguage));
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response unsubscribe(
      @PathParam("token") String token,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    return consent
        .unsubscribe(token)
        .map(it -> pages.unsubscribe(it, true))
        .orElseGet(() -> pages.unknown(acceptLanguage));
  }
}
