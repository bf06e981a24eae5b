package io.keyturn.admin.center.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.keyturn.admin.center.Pages;
import io.keyturn.admin.subscription.Subscribers;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendar links and webhooks by forms: each secret is shown once. */
@ComponentTest
class ChannelPageComponentTest {
  private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{43}=");
  private static final Pattern LINK = Pattern.compile("/calendar/[^<]+\\.ics");

  @Inject Subscribers people;
  @Inject Database database;

  private String environment;
  private String page;

  @BeforeEach
  void own() {
    environment = people.environment().value();
    page = "/environments/" + environment;
  }

  @Test
  void aCalendarLinkIsShownOnceAndRevoked() {
    var made =
        Pages.send(page + "/calendar-feeds", Map.of("name", Pages.SCRIPT))
            .then()
            .header("Cache-Control", "no-store")
            .extract()
            .response();

    var link = found(LINK, Pages.shows(made, 200, "&lt;script&gt;"));
    var listed = Pages.shows(Pages.admin().get(page), 200, "&lt;script&gt;");
    Pages.hides(listed, link, "<script>alert");
    assertEquals(200, Pages.as().get(link).statusCode());
    var revocation = page + "/calendar-feeds/" + id("calendar_feed") + "/revocation";
    Pages.shows(Pages.admin().get(revocation), 200, "Revoke this calendar link?");
    Pages.leadsTo(page + "?done=REMOVED", Pages.send(revocation, Map.of()));
    assertEquals(404, Pages.as().get(link).statusCode());
    Pages.shows(Pages.send(revocation, Map.of()), 404, "calendar-feed-unknown");
    Pages.shows(Pages.admin().get(revocation), 404);
  }

  @Test
  void aCalendarLinkNeedsAName() {
    var refused = Pages.send(page + "/calendar-feeds", Map.of("name", "  "));

    Pages.shows(refused, 400, "name: give a name of 1 to 200 characters");
  }

  @Test
  void aWebhooksSecretIsShownOnceAndReplaced() {
    var made = Pages.send(page + "/webhooks", Map.of("url", "https://ops.example/x"));

    var secret = found(SECRET, Pages.shows(made, 200, "https://ops.example/x"));
    Pages.hides(Pages.shows(Pages.admin().get(page), 200, "https://ops.example/x"), secret);
    var one = one();
    Pages.hides(Pages.shows(Pages.admin().get(one), 200, "Active"), secret);
    Pages.shows(Pages.admin().get(one + "/secret"), 200, "Make another secret?");
    var other = Pages.send(one + "/secret", Map.of());
    assertNotEquals(secret, found(SECRET, Pages.shows(other, 200)));
  }

  @Test
  void aWebhookIsPausedTestedAndRemoved() {
    Pages.send(page + "/webhooks", Map.of("url", "https://localhost/x"));
    var one = one();

    Pages.leadsTo(one + "?done=TESTED", Pages.send(one + "/test", Map.of()));
    Pages.leadsTo(one + "?done=CHANGED", Pages.send(one + "/pause", Map.of()));
    Pages.shows(Pages.admin().get(one), 200, "Paused", "Resume");
    Pages.shows(Pages.send(one + "/test", Map.of()), 409, "The webhook is paused");
    Pages.leadsTo(one + "?done=CHANGED", Pages.send(one + "/resume", Map.of()));
    Pages.shows(Pages.admin().get(one + "/removal"), 200, "Remove this webhook?");
    Pages.leadsTo(page + "?done=REMOVED", Pages.send(one + "/removal", Map.of()));
    Pages.shows(Pages.admin().get(one), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://ops.example", "nonsense", "https://10.0.0.1/x", ""})
  void aWebhookThatLeadsNowhereIsRefused(String url) {
    var refused = Pages.send(page + "/webhooks", Map.of("url", url));

    Pages.shows(refused, 400, "url: ", "name=\"url\" value=\"" + url + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Viewer", "Portal Owner:contoso", "System Administrator:elsewhere"})
  void othersChangeNothing(String role) {
    Pages.send(page + "/webhooks", Map.of("url", "https://ops.example/x"));
    Pages.send(page + "/calendar-feeds", Map.of("name", "Team"));
    var feed = page + "/calendar-feeds/" + id("calendar_feed") + "/revocation";
    var actions = List.of("/pause", "/resume", "/test", "/secret", "/removal");

    actions.forEach(action -> forbidden(role, one() + action));
    forbidden(role, page + "/webhooks");
    forbidden(role, page + "/calendar-feeds");
    forbidden(role, feed);
    for (var path : List.of(feed, one(), one() + "/secret", one() + "/removal")) {
      Pages.shows(Pages.as(role).get(path), 403);
    }
    assertEquals("ACTIVE", database.value("select state from webhook where id = ?::uuid", hook()));
  }

  private static void forbidden(String role, String path) {
    Pages.shows(Pages.send(Pages.as(role), path, Map.of("name", "x", "url", "https://x.y")), 403);
  }

  private String one() {
    return page + "/webhooks/" + hook();
  }

  private String hook() {
    return id("webhook");
  }

  private String id(String table) {
    return database.value("select id from " + table + " where environment_id = ?", environment);
  }

  private static String found(Pattern pattern, String page) {
    var matcher = pattern.matcher(page);
    if (!matcher.find()) {
      throw new AssertionError(pattern + " is not in " + page);
    }
    return matcher.group();
  }
}
