package io.keyturn.admin.center.visitor;

import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.Entry;
import io.keyturn.admin.center.question.Question;
import io.keyturn.admin.center.question.Question.Kind;
import io.keyturn.admin.center.question.Questions;
import io.keyturn.admin.visitor.AllowedClaims;
import io.keyturn.admin.visitor.VisitorClientResource;
import io.keyturn.admin.visitor.VisitorClientView;
import io.keyturn.common.browser.PartialPageRequests;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One client: what it may have, and its end. */
@Path("/portals/{portal}/clients/{client}")
@Authenticated
public class ClientPage {
  private final Center center;
  private final Places places;
  private final VisitorClientResource clients;
  private final AllowedClaims claims;
  private final Questions questions;

  ClientPage(
      Center center,
      Places places,
      VisitorClientResource clients,
      AllowedClaims claims,
      Questions questions) {
    this.center = center;
    this.places = places;
    this.clients = clients;
    this.claims = claims;
    this.questions = questions;
  }

  @GET
  @Operation(hidden = true)
  public Response show(
      @PathParam("portal") String portal,
      @PathParam("client") String client,
      @QueryParam("done") String done) {
    var found = clients.show(portal, client);
    return page(portal, found, ClientFields.of(found), Done.of(done));
  }

  @POST
  @Operation(hidden = true)
  public Response change(
      @PathParam("portal") String portal,
      @PathParam("client") String client,
      @BeanParam ClientFields fields) {
    var place = places.manage(portal);
    return Attempt.of(
        () -> clients.replace(portal, client, fields.toRequest(null)),
        changed ->
            Center.seeOther(place.clients() + "/" + changed.clientId() + "?done=" + Done.CHANGED),
        refusal ->
            page(portal, clients.show(portal, client), fields.toEntry().refused(refusal), null));
  }

  @GET
  @Path("/removal")
  @Operation(hidden = true)
  public Response ask(
      @PathParam("portal") String portal,
      @PathParam("client") String client,
      @HeaderParam(PartialPageRequests.HEADER) boolean part) {
    var place = places.manage(portal);
    var found = clients.show(portal, client);
    var own = place.clients() + "/" + found.clientId();
    return questions.ask(new Question(Kind.CLIENT, found.name(), own + "/removal", own), part);
  }

  @POST
  @Path("/removal")
  @Operation(hidden = true)
  public Response remove(@PathParam("portal") String portal, @PathParam("client") String client) {
    clients.remove(portal, client);
    return Center.seeOther(places.view(portal).clients() + "?done=" + Done.REMOVED);
  }

  private Response page(String portal, VisitorClientView client, Entry entry, Done done) {
    var place = places.view(portal);
    return center.page(
        entry.refusal(),
        VisitorForm.client(
            center.frame(), place, client, String.join(", ", claims.names()), entry, done));
  }
}
