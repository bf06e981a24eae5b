package io.keyturn.common.portal;

import java.net.URI;

/**
 * What people call a portal and where they find it.
 *
 * @param type the kind of site, as the organisation names it, for example {@code Customer
 *     self-service}
 * @param url the address visitors use, without {@code /_services}
 */
public record PortalProfile(String name, String type, URI url) {}
