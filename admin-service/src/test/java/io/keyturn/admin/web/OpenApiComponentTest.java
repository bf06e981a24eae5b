package io.keyturn.admin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Endpoint;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the API says of itself, and that the tests know all of it. */
@ComponentTest
class OpenApiComponentTest {
  @Test
  void everyOperationIsInTheTableThatTheSecurityTestsGoThrough() throws IOException {
    var documented = new TreeSet<>(operations().keySet());

    var tested =
        Endpoint.ALL.stream()
            .map(endpoint -> endpoint.method() + " " + template(endpoint.path()))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(String.join("\n", documented), String.join("\n", tested));
  }

  @Test
  void everyOperationHasASummaryAndSaysHowItIsRefused() throws IOException {
    var missing = new ArrayList<String>();
    operations()
        .forEach(
            (name, operation) -> {
              if (operation.path("summary").asText().isBlank()) {
                missing.add(name + ": no summary");
              }
              for (String status : List.of("401", "403")) {
                if (!operation.path("responses").has(status)) {
                  missing.add(name + ": no " + status);
                }
              }
            });

    assertEquals(List.of(), missing);
  }

  @Test
  void refusalsAreDescribedAsProblems() throws IOException {
    var missing = new ArrayList<String>();
    operations()
        .forEach(
            (name, operation) ->
                operation
                    .path("responses")
                    .fields()
                    .forEachRemaining(
                        response -> {
                          boolean refusal = response.getKey().startsWith("4");
                          var content = response.getValue().path("content");
                          if (refusal && !content.has("application/problem+json")) {
                            missing.add(name + ": " + response.getKey());
                          }
                        }));

    assertEquals(List.of(), missing);
  }

  @Test
  void whatCallersSendHasExamples() throws IOException {
    var schemas = document().path("components").path("schemas");

    for (String schema :
        List.of(
            "PortalRequest",
            "EnvironmentRequest",
            "RenewalRequest",
            "BulkRenewalRequest",
            "SubscriptionRequest",
            "VisitorClientRequest",
            "KeyConsumerRequest")) {
      var examples = schemas.path(schema).path("properties").findValues("examples");
      assertTrue(examples.size() > 1, schema + ": " + schemas.path(schema));
    }
  }

  private static Map<String, JsonNode> operations() throws IOException {
    var operations = new java.util.TreeMap<String, JsonNode>();
    document()
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        operation -> {
                          if (operation.getValue().has("responses")) {
                            var method = operation.getKey().toUpperCase(Locale.ROOT);
                            operations.put(method + " " + path.getKey(), operation.getValue());
                          }
                        }));
    return operations;
  }

  private static JsonNode document() throws IOException {
    var text = RestAssured.get("/api/v1/openapi?format=json").then().statusCode(200).extract();
    return new ObjectMapper().readTree(text.asString());
  }

  private static String template(String path) {
    return path.replaceFirst("\\?.*", "")
        .replace("environments/contoso-org", "environments/{environment}")
        .replaceFirst("calendar-feeds/0[0-9-]+", "calendar-feeds/{feed}")
        .replace("visitor-clients/any-client", "visitor-clients/{client}")
        .replace("key-consumers/any-consumer", "key-consumers/{consumer}")
        .replaceFirst("webhooks/0[0-9-]+", "webhooks/{webhook}")
        .replaceFirst("notices/0[0-9-]+", "notices/{notice}")
        .replaceFirst("authentication-keys/k+", "authentication-keys/{kid}")
        .replaceFirst("subscriptions/0[0-9-]+", "subscriptions/{subscription}")
        .replaceFirst("bulk-renewals/0[0-9-]+", "bulk-renewals/{bulk}")
        .replaceFirst("renewals/0[0-9-]+", "renewals/{renewal}");
  }
}
