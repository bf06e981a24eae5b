package io.keyturn.portal.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * An identity provider and an environment: checks client assertions as RFC 7523 §3 wants it, gives
 * tokens, and accepts only those. Its moods are set from outside.
 */
public final class FakeProvider implements AutoCloseable {
  private static final String REALM = "/realms/keyturn";
  private static final String OPENID = REALM + "/protocol/openid-connect";

  /** How the provider behaves. */
  public enum Mood {
    FINE,
    PROVIDER_DOWN,
    ENVIRONMENT_DOWN,
    REFUSES_CLIENT
  }

  private final HttpServer server;
  private final RSAKey signingKey;
  private final FakeSignIn signIn;
  private final Map<String, RSAKey> trusted = new ConcurrentHashMap<>();
  private final Set<String> seenIds = ConcurrentHashMap.newKeySet();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final Set<String> secrets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger tokenCount = new AtomicInteger();
  private volatile Mood mood = Mood.FINE;

  public FakeProvider() {
    try {
      signingKey =
          new RSAKeyGenerator(2048).keyID("provider").algorithm(JWSAlgorithm.RS256).generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException | JOSEException e) {
      throw new IllegalStateException(e);
    }
    signIn = new FakeSignIn(issuer(), signingKey);
    server.createContext(REALM + "/.well-known/openid-configuration", this::metadata);
    server.createContext(OPENID + "/certs", this::certs);
    server.createContext(OPENID + "/token", this::token);
    server.createContext(OPENID + "/userinfo", this::environment);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort() + REALM;
  }

  public String environment() {
    return "http://localhost:" + server.getAddress().getPort() + OPENID + "/userinfo";
  }

  /** The key that signs callers' tokens, private half included. */
  public RSAKey signingKey() {
    return signingKey;
  }

  public void trust(RSAKey publicKey) {
    trusted.put(publicKey.getKeyID(), publicKey);
  }

  public void set(Mood next) {
    mood = next;
  }

  /** How many tokens were given out. */
  public int tokenCount() {
    return tokenCount.get();
  }

  /** All tokens that were given out and all assertions that were sent. */
  public Set<String> secrets() {
    return Set.copyOf(secrets);
  }

  /** Forgets the tokens it gave out, as after a restart. */
  public void forgetTokens() {
    tokens.clear();
  }

  private void certs(HttpExchange exchange) throws IOException {
    answer(exchange, 200, new JWKSet(signingKey).toString(true));
  }

  private void metadata(HttpExchange exchange) throws IOException {
    answer(exchange, mood == Mood.PROVIDER_DOWN ? 503 : 200, signIn.metadata());
  }

  private void signIn(HttpExchange exchange, Map<String, String> form) throws IOException {
    try {
      answer(exchange, 200, signIn.tokens(form));
    } catch (ParseException | JOSEException e) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
    }
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if (FakeSignIn.GRANT.equals(form.get("grant_type"))) {
      signIn(exchange, form);
      return;
    }
    secrets.add(form.get("client_assertion"));
    if (mood == Mood.PROVIDER_DOWN) {
      answer(exchange, 503, "{}");
    } else if (mood == Mood.REFUSES_CLIENT || !valid(form)) {
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
    } else {
      var token = UUID.randomUUID().toString();
      tokens.add(token);
      secrets.add(token);
      tokenCount.incrementAndGet();
      answer(
          exchange,
          200,
          "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":300}");
    }
  }

  private void environment(HttpExchange exchange) throws IOException {
    var sent = exchange.getRequestHeaders().getFirst("Authorization");
    if (mood == Mood.ENVIRONMENT_DOWN) {
      answer(exchange, 503, "{}");
    } else if (sent != null && tokens.contains(sent.replaceFirst("^Bearer ", ""))) {
      answer(exchange, 200, "{\"sub\":\"portal\"}");
    } else {
      answer(exchange, 401, "{}");
    }
  }

  private boolean valid(Map<String, String> form) {
    try {
      var jwt = SignedJWT.parse(form.get("client_assertion"));
      var claims = jwt.getJWTClaimsSet();
      var header = jwt.getHeader();
      var key = trusted.get(header.getKeyID());
      return "client_credentials".equals(form.get("grant_type"))
          && "openid".equals(form.get("scope"))
          && "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
              .equals(form.get("client_assertion_type"))
          && key != null
          && header.getAlgorithm().equals(JWSAlgorithm.PS256)
          && header.getX509CertSHA256Thumbprint() != null
          && jwt.verify(new RSASSAVerifier(key))
          && claims.getSubject().equals("portal-contoso")
          && claims.getIssuer().equals(claims.getSubject())
          && claims.getAudience().equals(List.of(issuer()))
          && claims.getExpirationTime().after(new Date())
          && claims
              .getExpirationTime()
              .before(Date.from(Instant.now().plus(Duration.ofSeconds(61))))
          && seenIds.add(claims.getJWTID());
    } catch (ParseException | JOSEException e) {
      return false;
    }
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
