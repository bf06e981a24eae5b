package io.keyturn.admin.center.environment;

import io.keyturn.admin.access.EnvironmentAccess;
import io.keyturn.admin.center.Attempt;
import io.keyturn.admin.center.Center;
import io.keyturn.admin.center.Entry;
import io.keyturn.admin.webhook.WebhookRequest;
import io.keyturn.admin.webhook.WebhookResource;
import io.keyturn.admin.webhook.WebhookView;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Makes webhooks, and shows the secret of each once. */
@Path("/environments/{environment}/webhooks")
@Authenticated
public class WebhooksPage {
  private final Center center;
  private final EnvironmentAccess access;
  private final WebhookResource webhooks;
  private final EnvironmentSheets sheets;

  WebhooksPage(
      Center center, EnvironmentAccess access, WebhookResource webhooks, EnvironmentSheets sheets) {
    this.center = center;
    this.access = access;
    this.webhooks = webhooks;
    this.sheets = sheets;
  }

  @GET
  @Operation(hidden = true)
  public Response list(@PathParam("environment") String environment) {
    return Center.seeOther("/environments/" + access.view(environment).id());
  }

  /** The answer is the page itself: nobody else could show the secret once more. */
  @POST
  @Operation(hidden = true)
  public Response add(
      @PathParam("environment") String environment,
      @FormParam("url") @DefaultValue("") String url) {
    var request = new WebhookRequest(url.strip(), null);
    return Attempt.of(
        () -> (WebhookView) webhooks.add(environment, request).getEntity(),
        made ->
            center.page(
                EnvironmentForm.webhookSecret(center.frame(), access.view(environment), made)),
        refusal ->
            sheets.refused(environment, Entry.of("webhook", Map.of("url", url)).refused(refusal)));
  }
}
