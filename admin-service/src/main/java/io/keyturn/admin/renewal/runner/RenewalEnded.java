package io.keyturn.admin.renewal.runner;

import io.keyturn.common.key.RenewalId;

/** A renewal came to its end; told after that is durable, at most once, to whom it may concern. */
public record RenewalEnded(RenewalId renewal) {}
