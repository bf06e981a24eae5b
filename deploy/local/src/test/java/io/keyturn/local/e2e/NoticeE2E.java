package io.keyturn.local.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.local.check.Turnover;
import io.keyturn.local.client.AdminApi;
import io.keyturn.local.client.Poll;
import io.keyturn.local.client.ReceivedMail;
import io.keyturn.local.e2e.SharedStack.Running;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SIGKILL on the packaged admin-service while it sends: nothing is lost, nothing is doubled. */
@ExtendWith(SharedStack.class)
class NoticeE2E {

  private static final Duration BOUND = Duration.ofMinutes(5);
  private static final int PEOPLE = 60;

  @Test
  void aSenderThatIsKilledLosesNothingAndRepeatsOnlyTheSame(Running running) throws Exception {
    LocalStack stack = running.stack();
    Turnover turnover = new Turnover(stack);
    turnover.awaitConnected(turnover.publishedKey().kid());
    List<String> people =
        IntStream.range(0, PEOPLE).mapToObj("reader-%03d@contoso.example"::formatted).toList();
    subscribe(stack, people);
    Set<Path> before = new HashSet<>(stack.mails());

    String renewal = turnover.startRenewal();
    Poll.untilTrue(BOUND, "the first mails", () -> told(stack, before, people).size() > 10);
    stack.part("admin-service").process().orElseThrow().destroyForcibly();
    int toldBeforeTheKill = told(stack, before, people).size();
    turnover.awaitAdmin();

    assertEquals("SUCCEEDED", turnover.awaitEnd(renewal).path("state").asText());
    Poll.untilTrue(BOUND, "all mails", () -> told(stack, before, people).size() == PEOPLE);
    System.out.println("told before the kill: " + toldBeforeTheKill + " of " + PEOPLE);
    told(stack, before, people)
        .forEach((address, ids) -> assertEquals(1, ids.size(), address + " got " + ids));
    turnover.awaitConnected(turnover.publishedKey().kid());
    // The renewals of other tests need not be told to so many.
    assertEquals(
        PEOPLE,
        KeyTable.of(stack)
            .ask("delete from subscription where address like 'reader-%' returning address")
            .size());
  }

  private static void subscribe(LocalStack stack, List<String> people) throws IOException {
    AdminApi admin = stack.admin(stack.asUser("admin"));
    for (String address : people) {
      admin.subscribe("contoso-org", address, "en").expect(201);
    }
  }

  /** The ids of the messages that told each of them that the key was renewed. */
  private static Map<String, Set<String>> told(
      LocalStack stack, Set<Path> before, List<String> people) throws IOException {
    Map<String, Set<String>> told = new HashMap<>();
    for (Path file : stack.mails()) {
      if (!before.contains(file)) {
        ReceivedMail mail = ReceivedMail.read(file);
        if (people.contains(mail.to()) && mail.subject().endsWith("authentication key renewed")) {
          told.computeIfAbsent(mail.to(), it -> new HashSet<>()).add(mail.messageId());
        }
      }
    }
    return told;
  }
}
