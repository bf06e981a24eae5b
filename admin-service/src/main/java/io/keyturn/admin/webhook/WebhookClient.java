package io.keyturn.admin.webhook;

import io.keyturn.admin.notice.DeliveryOutcome;
import io.keyturn.admin.notice.DeliveryOutcome.Later;
import io.keyturn.admin.notice.DeliveryOutcome.Refused;
import io.keyturn.admin.notice.DeliveryOutcome.Sent;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Posts a message to the very address that was checked, under the host's own name: that is what its
 * certificate has to show. Follows no redirect and reads nothing but the status: of the answer's
 * body nothing is kept, logged or waited for.
 */
final class WebhookClient {
  private final HttpClient http;
  private final Targets targets;
  private final Executor lookups;
  private final Duration timeout;

  WebhookClient(HttpClient http, Targets targets, Executor lookups, Duration timeout) {
    this.http = http;
    this.targets = targets;
    this.lookups = lookups;
    this.timeout = timeout;
  }

  /** What became of the try; takes no longer than twice the timeout. */
  DeliveryOutcome post(URI url, Message message) {
    try {
      var address = within(CompletableFuture.supplyAsync(() -> address(url), lookups));
      return outcome(status(url, address, message));
    } catch (TimeoutException e) {
      return new Later("webhook-timeout: no answer in time");
    } catch (ExecutionException e) {
      return failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Later("webhook-interrupted: this process is going down");
    }
  }

  private InetAddress address(URI url) {
    try {
      return targets.address(url);
    } catch (UnknownHostException e) {
      throw new UnresolvedException(e);
    }
  }

  private int status(URI url, InetAddress address, Message message)
      throws InterruptedException, ExecutionException, TimeoutException {
    var options = options(url, address);
    message.headers().forEach(options::putHeader);
    var sent = new CompletableFuture<HttpClientRequest>();
    var status =
        http.request(options)
            .onSuccess(sent::complete)
            .compose(request -> answer(request, message))
            .toCompletionStage()
            .toCompletableFuture();
    try {
      return within(status);
    } finally {
      // Ends the connection, whatever is still under way on it.
      sent.thenAccept(HttpClientRequest::reset);
    }
  }

  private static Future<Integer> answer(HttpClientRequest request, Message message) {
    return request
        .send(Buffer.buffer(message.body()))
        .map(
            response -> {
              // Nobody reads what follows, nor cares how it ends.
              response.pause().exceptionHandler(end -> {});
              return response.statusCode();
            });
  }

  private RequestOptions options(URI url, InetAddress address) {
    boolean secure = "https".equals(url.getScheme());
    int usual = secure ? 443 : 80;
    int port = url.getPort() < 0 ? usual : url.getPort();
    var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
        .setHost(Targets.host(url))
        .setPort(port)
        .setSsl(secure)
        .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
        .setFollowRedirects(false)
        .setConnectTimeout(timeout.toMillis())
        .setTimeout(timeout.toMillis());
  }

  private <T> T within(CompletableFuture<T> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      future.cancel(true);
    }
  }

  static DeliveryOutcome outcome(int status) {
    if (status >= 200 && status <= 299) {
      return new Sent();
    }
    var reason = "webhook-" + status + ": the other side answered " + status;
    boolean passing = status == 408 || status == 429 || status >= 500;
    return passing ? new Later(reason) : new Refused(reason);
  }

  /** Without any text of the other side. */
  private static DeliveryOutcome failure(Throwable cause) {
    if (cause instanceof ForbiddenTargetException forbidden) {
      return new Refused("webhook-target-forbidden: " + forbidden.getMessage());
    }
    if (cause instanceof UnresolvedException) {
      return new Later("webhook-host-unknown: the host has no address");
    }
    if (cause instanceof SSLException) {
      return new Later("webhook-tls: the other side's certificate or TLS is not accepted");
    }
    if (cause instanceof TimeoutException) {
      return new Later("webhook-timeout: no answer in time");
    }
    return new Later("webhook-unreachable: the other side cannot be reached");
  }

  /** Carries the checked exception through the executor. */
  private static final class UnresolvedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnresolvedException(UnknownHostException cause) {
      super(cause);
    }
  }
}
