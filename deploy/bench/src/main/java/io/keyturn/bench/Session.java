package io.keyturn.bench;

import io.keyturn.local.home.SecretFile;
import io.keyturn.local.stack.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in at the portal as a browser does, and keeps the cookies. */
final class Session {
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static final int REDIRECTS = 12;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, Map<String, String>> cookies = new HashMap<>();

  /** The cookie header of the stack's visitor, who has just signed in. */
  static String ofVisitor(LocalStack stack) throws IOException {
    String password = SecretFile.load(stack.home().credentials()).get("visitor");
    return new Session().of(stack.endpoints().portal(), "visitor", password);
  }

  private String of(String portal, String user, String password) throws IOException {
    HttpResponse<String> page = follow(get(URI.create(portal + "/_services/about/sign-in")));
    Matcher form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new IOException("no form to sign in with at " + page.uri());
    }
    String credentials =
        "username=" + user + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
    URI action = URI.create(form.group(1).replace("&amp;", "&"));
    follow(
        send(
            HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(credentials))));
    return header(URI.create(portal));
  }

  private HttpResponse<String> follow(HttpResponse<String> first) throws IOException {
    HttpResponse<String> answer = first;
    for (int i = 0; i < REDIRECTS && answer.statusCode() / 100 == 3; i++) {
      String location = answer.headers().firstValue("Location").orElseThrow();
      answer = get(answer.uri().resolve(location));
    }
    if (answer.statusCode() != 200) {
      throw new IOException(answer.uri() + " answered " + answer.statusCode());
    }
    return answer;
  }

  private HttpResponse<String> get(URI address) throws IOException {
    return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    URI address = request.build().uri();
    String known = header(address);
    if (!known.isEmpty()) {
      request.header("Cookie", known);
    }
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      for (String cookie : answer.headers().allValues("Set-Cookie")) {
        String pair = cookie.split(";", 2)[0];
        of(address).put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private Map<String, String> of(URI address) {
    return cookies.computeIfAbsent(address.getAuthority(), authority -> new HashMap<>());
  }

  private String header(URI address) {
    return of(address).entrySet().stream()
        .filter(cookie -> !cookie.getValue().isEmpty())
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}
