package io.keyturn.common.portal;

import java.util.UUID;

/** Who owns an environment and in which geography it is kept. */
public record Organisation(String geo, UUID organisationId, UUID tenantId) {}
