/**
 * Tokens by which a chat or an external API recognises a signed-in visitor of the portal: {@code
 * /_services/auth/token} for scripts, {@code /_services/auth/authorize} for browsers, and the
 * discovery document.
 *
 * <p>Enter at {@link io.keyturn.portal.visitor.TokenResource}. Signing in and registering clients
 * do not belong here, nor does checking tokens: the portal itself takes none of them.
 */
package io.keyturn.portal.visitor;
