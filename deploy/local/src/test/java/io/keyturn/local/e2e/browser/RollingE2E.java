package io.keyturn.local.e2e.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.nimbusds.jwt.SignedJWT;
import io.keyturn.local.balancer.Replica;
import io.keyturn.local.balancer.TcpBalancer;
import io.keyturn.local.check.Turnover;
import io.keyturn.local.client.AdminApi;
import io.keyturn.local.client.Http;
import io.keyturn.local.client.Poll;
import io.keyturn.local.client.PublishedKey;
import io.keyturn.local.e2e.SharedStack.Running;
import io.keyturn.local.part.SupervisedPart;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two replicas of each service behind a balancer that knows nothing but readiness. */
@InBrowser
class RollingE2E {

  private static final Duration BOUND = Duration.ofMinutes(10);
  private static final Map<String, String> BEHIND_A_BALANCER =
      Map.of("KEYTURN_SHUTDOWN_DELAY", "PT8S", "KEYTURN_VISITOR_TOKEN_RATE", "60000");

  @Test
  void nobodyNoticesARenewal(Running running, Browser browser) throws Exception {
    LocalStack stack = running.stack();
    try (Chat chat = Chat.open(stack);
        Window window = Window.open(browser, stack, "en")) {
      List<SupervisedPart> portals =
          List.of(
              stack.addReplica("portal-service", "portal-east", BEHIND_A_BALANCER),
              stack.addReplica("portal-service", "portal-west", BEHIND_A_BALANCER));
      SupervisedPart admin = stack.addReplica("admin-service", "admin-east", BEHIND_A_BALANCER);
      try {
        stack.awaitReady(
            Stream.concat(portals.stream(), Stream.of(admin)).toArray(SupervisedPart[]::new));
        // Not before: a session of five minutes is to last.
        window.portal("visitor", "/_services/about/sign-in");
        renewUnderLoad(stack, session(window, stack), portals, admin);
      } finally {
        portals.forEach(SupervisedPart::stop);
        admin.stop();
      }
    }
  }

  private static void renewUnderLoad(
      LocalStack stack, String session, List<SupervisedPart> portals, SupervisedPart admin)
      throws Exception {
    Set<String> kids = ConcurrentHashMap.newKeySet();
    String issuer = URI.create(stack.endpoints().portal()).getAuthority();
    try (TcpBalancer portal = balancer(portals);
        TcpBalancer admins = balancer(List.of(stack.part("admin-service"), admin))) {
      String services = portal.address() + "/_services/auth/";
      Verifier byKeySet = Verifier.byKeySet(portal.address(), issuer);
      Verifier byPem = Verifier.byPem(portal.address(), issuer);
      try (Load publicKeys =
              new Load(
                  "public-keys", http -> PublishedKey.parse(get(http, services + "publickey")));
          Load keySets = new Load("key-sets", http -> get(http, services + "jwks"));
          Load vouching =
              new Load(
                  "tokens",
                  http -> {
                    String token = token(http, services, session);
                    byKeySet.check(token);
                    byPem.check(token);
                    kids.add(SignedJWT.parse(token).getHeader().getKeyID());
                  })) {
        List<Load> loads = List.of(publicKeys, keySets, vouching);
        awaitMore(loads);
        String before = new Turnover(stack).publishedKey().kid();

        renew(new AdminApi(admins.address(), stack.asUser("admin")));

        // The last one has taken its leave when the renewal succeeds, and comes back after that.
        Poll.untilTrue(
            BOUND,
            "both portals back",
            () -> portals.stream().allMatch(replica -> replica.history().starts() == 2));
        awaitMore(loads);
        loads.forEach(load -> assertEquals(List.of(), load.failures()));
        assertEquals(2, kids.size(), kids::toString);
        assertTrue(kids.contains(before), "no token of the old key was seen");
      }
    }
  }

  private static TcpBalancer balancer(List<SupervisedPart> parts) throws IOException {
    return new TcpBalancer(parts.stream().map(part -> Replica.of(part.part())).toList());
  }

  /** Also so that answers after the renewal are among what is looked at. */
  private static void awaitMore(List<Load> loads) throws IOException {
    List<Integer> before = loads.stream().map(Load::done).toList();
    Poll.untilTrue(
        BOUND,
        "more answers",
        () ->
            loads.stream().anyMatch(load -> !load.failures().isEmpty())
                || Stream.iterate(0, i -> i < loads.size(), i -> i + 1)
                    .allMatch(i -> loads.get(i).done() >= before.get(i) + 20));
  }

  private static void renew(AdminApi admin) throws IOException {
    String id = admin.startRenewal(LocalStack.PORTAL).expect(202).json().path("id").asText();
    Poll.untilTrue(
        BOUND,
        "the renewal to succeed",
        () -> {
          String state = admin.renewal(LocalStack.PORTAL, id).path("state").asText();
          assertTrue(Set.of("RUNNING", "SUCCEEDED").contains(state), state);
          return state.equals("SUCCEEDED");
        });
  }

  private static String get(Http http, String address) throws IOException {
    return http.send("GET", address, Map.of(), null, null).expect(200).body();
  }

  private static String token(Http http, String services, String session) throws IOException {
    return http.send(
            "POST",
            services + "token",
            Map.of("Cookie", session, "Content-Type", "application/x-www-form-urlencoded"),
            "client_id=" + Chat.ID,
            null)
        .expect(200)
        .body();
  }

  private static String session(Window window, LocalStack stack) {
    return window.page().context().cookies(stack.endpoints().portal()).stream()
        .map(cookie -> cookie.name + "=" + cookie.value)
        .collect(Collectors.joining("; "));
  }
}
