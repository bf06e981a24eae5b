package io.keyturn.admin.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Describes in one place how every operation is refused: as a problem of RFC 9457. */
@OpenApiFilter(stages = RunStage.RUNTIME_STARTUP)
public class DocumentedRefusals implements OASFilter {
  private static final String PROBLEM = "Problem";
  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "401", "No valid bearer token was sent",
          "403", "The caller's roles do not suffice, or there is no such portal for the caller");

  @Override
  public Operation filterOperation(Operation operation) {
    var responses = operation.getResponses();
    EVERYWHERE.forEach(
        (status, why) ->
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(why)));
    responses
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("4")) {
                response.setContent(problem());
              }
            });
    return operation;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getComponents()
        .addSchema(
            PROBLEM,
            OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("type", text("urn:keyturn:problem:portal-forbidden"))
                .addProperty("title", text("Forbidden"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What is wrong, and the remedy."))
                .addProperty("code", text("portal-forbidden"))
                .addProperty("correlationId", text("ticket-4711")));
  }

  private static Schema text(String example) {
    return OASFactory.createSchema().addType(SchemaType.STRING).addExample(example);
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            "application/problem+json",
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
  }
}
