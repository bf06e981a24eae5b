package io.keyturn.admin.renewal;

/**
 * What stood in the way.
 *
 * @param detail what was seen, for the person who looks into it; holds no secret
 */
public record Finding(Reason reason, String detail) {}
