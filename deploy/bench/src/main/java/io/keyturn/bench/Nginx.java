package io.keyturn.bench;

import io.keyturn.local.client.Poll;
import io.keyturn.local.home.Ports;
import io.keyturn.local.process.Ending;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** nginx on the core of the server, which gives out copies of the portal's answers from files. */
final class Nginx implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** What nginx says by itself, or what is new in each answer. */
  private static final Set<String> OWN =
      Set.of("content-length", "content-type", "etag", "x-correlation-id");

  private final Path directory;
  private final int port = Ports.oneFree();
  private final Process process;

  /** Serves what these addresses answer, by the given file names. */
  Nginx(Path directory, Map<String, String> addresses) throws IOException {
    this.directory = Files.createDirectories(directory);
    String locations = "";
    for (Map.Entry<String, String> entry : addresses.entrySet()) {
      locations += location(entry.getKey(), copy(entry.getKey(), entry.getValue()));
    }
    Path settings = Files.writeString(directory.resolve("nginx.conf"), settings(locations));
    List<String> command =
        List.of("nginx", "-p", directory.toString(), "-c", settings.toString(), "-e", "error.log");
    process =
        new ProcessBuilder(Cores.pinned(Cores.SERVER, command))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output.log").toFile())
            .start();
    String first = at(addresses.keySet().iterator().next());
    Poll.untilTrue(PATIENCE, "nginx", () -> answer(first).statusCode() == 200);
  }

  String at(String file) {
    return "http://127.0.0.1:" + port + "/" + file;
  }

  /** The entity tag under which nginx gives out the file. */
  String tag(String file) throws IOException {
    return answer(at(file)).headers().firstValue("etag").orElseThrow();
  }

  @Override
  public void close() {
    Ending.end(process.toHandle(), PATIENCE);
  }

  static HttpResponse<byte[]> answer(String address) throws IOException {
    try {
      return HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .build()
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private HttpResponse<byte[]> copy(String file, String address) throws IOException {
    HttpResponse<byte[]> original = answer(address);
    Files.write(Files.createDirectories(directory.resolve("www")).resolve(file), original.body());
    return original;
  }

  private static String location(String file, HttpResponse<?> original) {
    String headers =
        original.headers().map().entrySet().stream()
            .filter(header -> !OWN.contains(header.getKey()))
            .map(
                header ->
                    "      add_header %s \"%s\";%n"
                        .formatted(header.getKey(), header.getValue().get(0)))
            .collect(Collectors.joining());
    String type = original.headers().firstValue("content-type").orElseThrow();
    return """
            location = /%s {
              default_type "%s";
              add_header x-correlation-id $request_id;
        %s    }
        """
        .formatted(file, type, headers);
  }

  /** Its user is ours, as nobody else may look into the stack's home. */
  private String settings(String locations) {
    return """
        daemon off;
        user %s;
        worker_processes 1;
        pid nginx.pid;
        events { worker_connections 512; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          open_file_cache max=16 inactive=60s;
          keepalive_requests 1000000000;
          types { }
          client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi; scgi_temp_path scgi;
          server {
            listen 127.0.0.1:%d;
            root www;
        %s  }
        }
        """
        .formatted(System.getProperty("user.name"), port, locations);
  }
}
