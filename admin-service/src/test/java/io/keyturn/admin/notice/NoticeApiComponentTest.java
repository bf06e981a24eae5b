package io.keyturn.admin.notice;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.admin.testing.Api;
import io.keyturn.admin.testing.ComponentTest;
import io.keyturn.admin.testing.TestAudience;
import io.keyturn.admin.testing.TestMail;
import io.keyturn.admin.testing.TestWorld;
import io.keyturn.common.expiry.Language;
import io.keyturn.common.portal.PortalId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was sent to whom, what is blocked, and who may see and change that. */
@ComponentTest
class NoticeApiComponentTest {
  private static final String OF_ENVIRONMENT = "/api/v1/environments/contoso-org/notices";

  @Inject TestWorld world;
  @Inject TestAudience audience;
  @Inject TestMail mail;
  @Inject NoticeRows notices;

  @AfterEach
  void calm() throws IOException {
    mail.calm();
  }

  @Test
  void listsWhatWasSentAndWhatIsBlocked() {
    var portal = world.readyPortal();
    var good = address();
    var bad = address();
    block(portal, bad);
    audience.add(portal, good, Language.DE);
    notices.await(good, NoticeState.SENT, 1);

    Api.admin()
        .get(of(portal))
        .then()
        .statusCode(200)
        .body("items.find { it.recipient == '%s' }.state".formatted(good), equalTo("SENT"))
        .body("items.find { it.recipient == '%s' }.step".formatted(good), equalTo("PT144H"))
        .body("items.find { it.recipient == '%s' }.language".formatted(good), equalTo("de"));
    Api.admin()
        .get(of(portal) + "?state=BLOCKED")
        .then()
        .body("items.state", everyItem(equalTo("BLOCKED")))
        .body("items.recipient", hasItem(bad))
        .body("items[0].reason", startsWith("smtp-550"));
    Api.admin()
        .get(OF_ENVIRONMENT + "?state=BLOCKED")
        .then()
        .body("items.recipient", hasItem(bad))
        .body("items.recipient", not(hasItem(good)));
  }

  @Test
  void aBlockedNoticeIsSentAgainByHandOnce() throws IOException {
    var portal = world.readyPortal();
    var address = address();
    block(portal, address);
    mail.calm();

    var again = again(portal, notices.only(address, "id"));

    Api.admin().post(again).then().statusCode(200).body("state", equalTo("DUE"));
    notices.await(address, NoticeState.SENT, 1);
    assertEquals(1, mail.to(address).size());
    Api.refused(Api.admin().post(again), 409, "notice-not-blocked");
    Api.admin()
        .get("/api/v1/audit-events?action=NOTICE_SENT_AGAIN&portal=" + portal)
        .then()
        .body("items.detail", hasItem("notice " + notices.only(address, "id") + " to " + address));
  }

  @Test
  void pagesHoldEveryNoticeOnce() {
    var portal = world.readyPortal();
    var people = List.of(address(), address(), address(), address(), address());
    people.forEach(it -> audience.add(portal, it, Language.EN));
    people.forEach(it -> notices.await(it, NoticeState.SENT, 1));

    var seen = new HashSet<String>();
    int count = 0;
    String cursor = "";
    while (cursor != null) {
      var page = Api.admin().get(of(portal) + "?limit=2" + cursor).then().statusCode(200).extract();
      List<String> recipients = page.path("items.recipient");
      seen.addAll(recipients);
      count += recipients.size();
      String next = page.path("next");
      cursor = next == null ? null : "&cursor=" + next;
    }

    assertEquals(seen.size(), count);
    assertEquals(true, seen.containsAll(people));
  }

  @ParameterizedTest
  @CsvSource({
    "Viewer, 403",
    "Portal Owner:other, 403",
    "System Administrator:other, 403",
    "Portal Owner:%s, 200",
    "System Administrator:contoso-org, 200",
    "Global Administrator, 200"
  })
  void onlyThoseWhoMayChangeThePortalSeeWhoIsTold(String role, int status) {
    var portal = world.readyPortal();

    Api.as(role.formatted(portal)).get(of(portal)).then().statusCode(status);
  }

  @ParameterizedTest
  @CsvSource({"Viewer", "Portal Owner:contoso", "System Administrator:other"})
  void theEnvironmentsNoticesAreForItsAdministrators(String role) {
    world.environment();

    Api.as(role).get(OF_ENVIRONMENT).then().statusCode(403);
  }

  @Test
  void aNoticeOfAnotherPortalIsUnknownHere() {
    var portal = world.readyPortal();
    var mine = world.readyPortal();
    var address = address();
    block(portal, address);
    var id = notices.only(address, "id");

    var refused = Api.as("Portal Owner:" + mine).post(again(mine, id));
    Api.refused(refused, 404, "notice-unknown");
    Api.refused(Api.as("Portal Owner:" + mine).post(again(portal, id)), 403, "portal-forbidden");
    assertEquals(1, notices.count(address, NoticeState.BLOCKED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "00000000-0000-0000-0000-000000000000", "1-1-1-1-1"})
  void aNoticeThatIsNoneIsUnknown(String id) {
    Api.refused(Api.admin().post(again(world.readyPortal(), id)), 404, "notice-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "state=LOST, state-unknown",
    "cursor=!!, cursor-malformed",
    "limit=0, bad-request",
    "limit=many, bad-request"
  })
  void nonsenseIsRefusedByName(String query, String code) {
    Api.refused(Api.admin().get(of(world.readyPortal()) + "?" + query), 400, code);
  }

  private void block(PortalId portal, String address) {
    mail.refuse(address, "550 5.1.1 no such user");
    audience.add(portal, address, Language.EN);
    notices.await(address, NoticeState.BLOCKED, 1);
  }

  private static String of(PortalId portal) {
    return Api.PORTALS + "/" + portal + "/notices";
  }

  private static String again(PortalId portal, String notice) {
    return of(portal) + "/" + notice + "/send-again";
  }

  private static String address() {
    return UUID.randomUUID() + "@people.example";
  }
}
