package io.keyturn.common.browser;

import io.keyturn.common.runtime.IdentityProviderConfig;
import io.keyturn.common.sealing.DerivedKeys;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets people sign in to pages. The API knows nothing of it: there only a bearer token counts, so
 * that no other site can make use of somebody's session.
 *
 * <p>The identity provider is asked for its addresses when the first person signs in, not at start.
 */
@ApplicationScoped
public class SignIn implements TenantConfigResolver {
  private static final String API = "/api/";

  private final OidcTenantConfig provider;

  SignIn(SignInConfig config, IdentityProviderConfig identityProvider, DerivedKeys keys) {
    this.provider = provider(config, identityProvider, keys);
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
    return request.normalizedPath().startsWith(API)
        ? Uni.createFrom().nullItem()
        : Uni.createFrom().item(provider);
  }

  private static OidcTenantConfig provider(
      SignInConfig config, IdentityProviderConfig identityProvider, DerivedKeys keys) {
    var builder =
        OidcTenantConfig.authServerUrl(identityProvider.issuer().toString())
            .tenantId("pages")
            .applicationType(ApplicationType.WEB_APP)
            .clientId(config.clientId());
    config.clientSecret().ifPresent(secret -> builder.credentials(secret));
    builder
        .authentication()
        .redirectPath(config.base() + config.callback())
        .restorePathAfterRedirect(true)
        .pkceRequired(true)
        .nonceRequired(true)
        .stateSecret(keys.secret("sign-in state"))
        .cookieForceSecure("https".equals(config.base().getScheme()))
        .sessionAgeExtension(config.idle())
        .javaScriptAutoRedirect(false)
        .allowMultipleCodeFlows(true)
        .end();
    builder.token().principalClaim("preferred_username").refreshExpired(true).end();
    builder.tokenStateManager().encryptionSecret(keys.secret("sign-in session")).end();
    builder.roles().roleClaimPath(config.roles()).end();
    builder.logout().path(config.signOut()).postLogoutPath(config.signedOut()).end();
    return builder.build();
  }
}
