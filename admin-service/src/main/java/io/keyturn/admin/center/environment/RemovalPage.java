package io.keyturn.admin.center.environment;

import io.keyturn.admin.access.EnvironmentAccess;
import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.Entry;
import io.keyturn.admin.center.question.Question;
import io.keyturn.admin.center.question.Question.Kind;
import io.keyturn.admin.center.question.Questions;
import io.keyturn.admin.subscription.SubscriptionResource;
import io.keyturn.common.browser.PartialPageRequests;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Removes a subscription, once somebody has confirmed it. */
@Path("/environments/{environment}/subscriptions/{subscription}/removal")
@Authenticated
public class RemovalPage {
  private final Questions questions;
  private final EnvironmentAccess access;
  private final SubscriptionResource subscriptions;
  private final EnvironmentSheets sheets;

  RemovalPage(
      Questions questions,
      EnvironmentAccess access,
      SubscriptionResource subscriptions,
      EnvironmentSheets sheets) {
    this.questions = questions;
    this.access = access;
    this.subscriptions = subscriptions;
    this.sheets = sheets;
  }

  @GET
  @Operation(hidden = true)
  public Response ask(
      @PathParam("environment") String environment,
      @PathParam("subscription") UUID id,
      @HeaderParam(PartialPageRequests.HEADER) boolean part) {
    access.manage(environment);
    var address = subscriptions.show(environment, id.toString()).address();
    var place = "/environments/" + environment + "/subscriptions/" + id;
    return questions.ask(new Question(Kind.SUBSCRIPTION, address, place + "/removal", place), part);
  }

  @POST
  @Operation(hidden = true)
  public Response remove(
      @PathParam("environment") String environment, @PathParam("subscription") UUID id) {
    return Attempt.of(
        () -> subscriptions.remove(environment, id.toString()),
        () -> Center.seeOther("/environments/" + environment + "?done=" + Done.REMOVED),
        refusal ->
            sheets.refused(
                environment, Entry.of(SubscriptionsPage.FORM, Map.of()).refused(refusal)));
  }
}
