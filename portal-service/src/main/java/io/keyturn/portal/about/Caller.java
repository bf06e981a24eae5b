package io.keyturn.portal.about;

import io.keyturn.common.browser.SignIn;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.runtime.GrantsAugmentor;
import io.keyturn.common.runtime.RoleConfig;
import io.keyturn.portal.about.Reader.Sight;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** Who asks, as far as this portal's own pages care. */
@ApplicationScoped
class Caller {
  private final PortalId portal;
  private final RoleConfig roles;
  private final CurrentIdentityAssociation identity;
  private final HttpHeaders headers;

  Caller(
      PortalId portal, RoleConfig roles, CurrentIdentityAssociation identity, HttpHeaders headers) {
    this.portal = portal;
    this.roles = roles;
    this.identity = identity;
    this.headers = headers;
  }

  /**
   * Who asks for data: sessions are not even looked at. Fails with 401 where a token was sent that
   * is not valid.
   */
  Uni<Reader> ofData() {
    return provesItself()
        ? identity.getDeferredIdentity().map(this::reader)
        : Uni.createFrom().item(Reader.ANONYMOUS);
  }

  /** Who asks for a page: as for data, and who has signed in; a useless session is none. */
  Uni<Reader> ofPage() {
    return provesItself()
        ? ofData()
        : identity
            .getDeferredIdentity()
            .map(this::reader)
            .onFailure(cause -> !(cause instanceof AuthenticationRedirectException))
            .recoverWithItem(Reader.ANONYMOUS);
  }

  /** Who has proved it already, because the address wants it. */
  Reader proved() {
    return reader(identity.getIdentity());
  }

  /**
   * Ends the session on the address where sessions end: fails with the redirect to where it is
   * ended, too, and with nothing else but that this is not possible now.
   */
  Uni<Void> leaves() {
    return identity
        .getDeferredIdentity()
        .onFailure(Caller::noSession)
        .recoverWithNull()
        .replaceWithVoid();
  }

  /** The role that shows everything, as the identity provider writes it. */
  String wantedRole() {
    return roles.websiteAccess().get(0) + ":" + portal;
  }

  private static boolean noSession(Throwable cause) {
    return cause instanceof AuthenticationFailedException
        || cause instanceof AuthenticationCompletionException;
  }

  private boolean provesItself() {
    return SignIn.provesItself(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
  }

  private Reader reader(SecurityIdentity caller) {
    if (caller.isAnonymous()) {
      return Reader.ANONYMOUS;
    }
    boolean all = GrantsAugmentor.grantsOf(caller, roles).websiteAccess(portal);
    return new Reader(all ? Sight.ALL : Sight.SIGNED_IN, caller.getPrincipal().getName());
  }
}
