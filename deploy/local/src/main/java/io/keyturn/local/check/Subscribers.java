package io.keyturn.local.check;

import io.keyturn.local.client.Poll;
import io.keyturn.local.client.ReceivedMail;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the people who are subscribed to the local stack's environment have got, by language. */
public final class Subscribers {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final LocalStack stack;

  public Subscribers(LocalStack stack) {
    this.stack = stack;
  }

  /**
   * Waits until each has so many mails, and returns the last of each.
   *
   * @throws IOException when somebody has got none in time, or more
   */
  public Map<String, ReceivedMail> await(int mails) throws IOException {
    Poll.untilTrue(
        PATIENCE,
        mails + " mails to each subscriber",
        () -> byLanguage().values().stream().allMatch(all -> all.size() >= mails));
    Map<String, ReceivedMail> last = new TreeMap<>();
    for (Map.Entry<String, List<ReceivedMail>> person : byLanguage().entrySet()) {
      if (person.getValue().size() != mails) {
        throw new IOException(
            "%s has got %d mails, not %d"
                .formatted(person.getKey(), person.getValue().size(), mails));
      }
      last.put(person.getKey(), person.getValue().get(mails - 1));
    }
    return last;
  }

  /** Everything each has got so far, in the order of arrival. */
  public Map<String, List<ReceivedMail>> byLanguage() throws IOException {
    Map<String, List<ReceivedMail>> all = new TreeMap<>();
    LocalStack.SUBSCRIBERS.values().forEach(language -> all.put(language, new ArrayList<>()));
    for (Path file : stack.mails()) {
      ReceivedMail mail = ReceivedMail.read(file);
      String language = LocalStack.SUBSCRIBERS.get(mail.to());
      if (language != null) {
        all.get(language).add(mail);
      }
    }
    return all;
  }
}
