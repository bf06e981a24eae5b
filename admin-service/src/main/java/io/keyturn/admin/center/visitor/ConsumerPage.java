package io.keyturn.admin.center.visitor;

import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.Entry;
import io.keyturn.admin.center.question.Question;
import io.keyturn.admin.center.question.Question.Kind;
import io.keyturn.admin.center.question.Questions;
import io.keyturn.admin.consumer.KeyConsumerResource;
import io.keyturn.admin.consumer.KeyConsumerView;
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

/** One consumer: how it comes by the key, and its end. */
@Path("/portals/{portal}/consumers/{consumer}")
@Authenticated
public class ConsumerPage {
  private final Center center;
  private final Places places;
  private final KeyConsumerResource consumers;
  private final Questions questions;

  ConsumerPage(Center center, Places places, KeyConsumerResource consumers, Questions questions) {
    this.center = center;
    this.places = places;
    this.consumers = consumers;
    this.questions = questions;
  }

  @GET
  @Operation(hidden = true)
  public Response show(
      @PathParam("portal") String portal,
      @PathParam("consumer") String consumer,
      @QueryParam("done") String done) {
    var found = consumers.show(portal, consumer);
    return page(portal, found, ConsumerFields.of(found), Done.of(done));
  }

  @POST
  @Operation(hidden = true)
  public Response change(
      @PathParam("portal") String portal,
      @PathParam("consumer") String consumer,
      @BeanParam ConsumerFields fields) {
    var place = places.manage(portal);
    return Attempt.of(
        () -> consumers.replace(portal, consumer, fields.toRequest(null)),
        changed ->
            Center.seeOther(place.consumers() + "/" + changed.name() + "?done=" + Done.CHANGED),
        refusal ->
            page(
                portal, consumers.show(portal, consumer), fields.toEntry().refused(refusal), null));
  }

  @GET
  @Path("/removal")
  @Operation(hidden = true)
  public Response ask(
      @PathParam("portal") String portal,
      @PathParam("consumer") String consumer,
      @HeaderParam(PartialPageRequests.HEADER) boolean part) {
    var place = places.manage(portal);
    var found = consumers.show(portal, consumer).name();
    var own = place.consumers() + "/" + found;
    return questions.ask(new Question(Kind.CONSUMER, found, own + "/removal", own), part);
  }

  @POST
  @Path("/removal")
  @Operation(hidden = true)
  public Response remove(
      @PathParam("portal") String portal, @PathParam("consumer") String consumer) {
    consumers.remove(portal, consumer);
    return Center.seeOther(places.view(portal).consumers() + "?done=" + Done.REMOVED);
  }

  private Response page(String portal, KeyConsumerView consumer, Entry entry, Done done) {
    var place = places.view(portal);
    return center.page(
        entry.refusal(), VisitorForm.consumer(center.frame(), place, consumer, entry, done));
  }
}
