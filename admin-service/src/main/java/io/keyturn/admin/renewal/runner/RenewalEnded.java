package io.keyturn.admin.renewal.runner;

import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.admin.renewal.RenewalState;
import io.keyturn.common.key.RenewalId;
import io.keyturn.common.portal.PortalId;

/**
 * A renewal comes to its end. Observers are in the transaction that ends it: what they write is
 * there if and only if the end is, and what they throw keeps it from ending.
 *
 * @param fence of the claim that ended it; another one where it is retried and ends again
 */
public record RenewalEnded(
    PortalId portal, RenewalId renewal, RenewalReason reason, RenewalState state, long fence) {}
