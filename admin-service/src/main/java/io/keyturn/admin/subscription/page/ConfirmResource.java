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

/** Begins a subscription: a page that asks and, by POST of its button, the deed. */
@Path("/confirm/{token}")
@PermitAll
public class ConfirmResource {
  private final Consent consent;
  private final PublicPages pages;

  ConfirmResource(Consent consent, PublicPages pages) {
    this.consent = consent;
    this.pages = pages;
  }

  @GET
  @Operation(hidden = true)
  public Response ask(
      @PathParam("token") String token,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    return consent
        .toConfirm(token)
        .map(it -> pages.confirm(it, it.state() != SubscriptionState.PENDING))
        .orElseGet(() -> pages.unknown(acceptLanguage));
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response confirm(
      @PathParam("token") String token,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    return consent
        .confirm(token)
        .map(it -> pages.confirm(it, true))
        .orElseGet(() -> pages.unknown(acceptLanguage));
  }
}
