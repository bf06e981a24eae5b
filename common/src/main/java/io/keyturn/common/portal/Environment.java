package io.keyturn.common.portal;

import java.net.URI;

/**
 * The organisation's back end that portals connect to.
 *
 * @param url the Web API a portal calls to prove that it is connected
 * @param supportContact e-mail address that is told how renewals ended
 */
public record Environment(
    EnvironmentId id, String name, URI url, Organisation organisation, String supportContact) {}
