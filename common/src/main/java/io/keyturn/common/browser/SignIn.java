package io.keyturn.common.browser;

import io.keyturn.common.runtime.IdentityProviderConfig;
import io.keyturn.common.sealing.DerivedKeys;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/**
 * Lets people sign in to pages. What programs call knows nothing of it: there only a bearer token
 * counts, so that no other site can make use of somebody's session.
 *
 * <p>The identity provider is asked for its addresses when the first person signs in, not at start.
 */
@ApplicationScoped
public class SignIn implements TenantConfigResolver {
  private static final String BEARER = "Bearer ";
  private static final Pattern OF_PROGRAMS = Pattern.compile("/(api|_services/internal)(/.*)?");
  private static final Pattern PATH_PARAMETERS = Pattern.compile(";[^/]*");

  /** Said aloud: else the tenant would be looked up by the name of any session cookie sent. */
  private static final OidcTenantConfig NO_SESSION =
      OidcTenantConfig.builder().tenantId("programs").disableTenant().build();

  private final OidcTenantConfig provider;

  SignIn(SignInConfig config, IdentityProviderConfig identityProvider, DerivedKeys keys) {
    this.provider = provider(config, identityProvider, keys);
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
    return Uni.createFrom().item(ofProgram(request) ? NO_SESSION : provider);
  }

  /** True for a request that proves itself; whatever cookies come with it, they do not count. */
  public static boolean provesItself(String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  private static boolean ofProgram(RoutingContext request) {
    var path = PATH_PARAMETERS.matcher(request.normalizedPath()).replaceAll("");
    return provesItself(request.request().getHeader(HttpHeaders.AUTHORIZATION))
        || OF_PROGRAMS.matcher(path).matches();
  }

  private static OidcTenantConfig provider(
      SignInConfig config, IdentityProviderConfig identityProvider, DerivedKeys keys) {
    var builder =
        OidcTenantConfig.authServerUrl(identityProvider.issuer().toString())
            .tenantId("pages")
            .applicationType(ApplicationType.WEB_APP)
            .clientId(config.clientId())
            .connectionTimeout(identityProvider.timeout());
    config.clientSecret().ifPresent(secret -> builder.credentials(secret));
    builder
        .authentication()
        .redirectPath(config.base() + config.callback())
        .restorePathAfterRedirect(true)
        .pkceRequired(true)
        .nonceRequired(true)
        .stateSecret(keys.secret("sign-in state"))
        .cookieForceSecure(config.tls())
        .sessionAgeExtension(config.idle())
        .javaScriptAutoRedirect(false)
        .allowMultipleCodeFlows(true)
        .end();
    builder.token().principalClaim("preferred_username").refreshExpired(true).end();
    // Nobody needs the access token, and each request would open and send it again.
    builder
        .tokenStateManager()
        .strategy(Strategy.ID_REFRESH_TOKENS)
        .encryptionSecret(keys.secret("sign-in session"))
        .end();
    builder.roles().roleClaimPath(config.roles()).end();
    builder.logout().path(config.signOut()).postLogoutPath(config.signedOut()).end();
    return builder.build();
  }
}
