package io.keyturn.portal.testing;

import io.keyturn.portal.testing.FakeProvider.Mood;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Directs what is on the stage. */
public final class Stage {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Stage() {}

  public static void stopDatabase() {
    direct("/database/stop", "");
  }

  public static void startDatabase() {
    direct("/database/start", "");
  }

  public static void mood(Mood mood) {
    direct("/provider/mood", mood.name());
  }

  public static void forgetTokens() {
    direct("/provider/forget", "");
  }

  public static int tokenCount() {
    return Integer.parseInt(direct("/provider/tokens", "").strip());
  }

  /** Tokens and assertions that nobody else may see. */
  public static List<String> secrets() {
    return List.of(direct("/provider/secrets", "").strip().split(" "));
  }

  /** The value of a setting of the running test. */
  public static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }

  private static String direct(String path, String argument) {
    var request =
        HttpRequest.newBuilder(URI.create(setting("test.direction") + path))
            .POST(BodyPublishers.ofString(argument))
            .build();
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " failed");
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
