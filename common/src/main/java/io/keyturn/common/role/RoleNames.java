package io.keyturn.common.role;

import java.util.List;

/**
 * Which names of roles at the identity provider mean which role here; case does not count.
 *
 * @param environmentAdmin names that make a portal-admin of an environment: {@code
 *     Name:environment}
 * @param portalAdmin names that make a portal-admin of a portal: {@code Name:portal}
 * @param viewer names that may read everything, or with a scope one portal or environment
 * @param websiteAccess names that see a portal's details: {@code Name:portal}
 */
public record RoleNames(
    List<String> globalAdmin,
    List<String> environmentAdmin,
    List<String> portalAdmin,
    List<String> viewer,
    List<String> websiteAccess,
    List<String> service) {}
