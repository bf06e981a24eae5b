package io.keyturn.portal.about;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What is said of the portal.
 *
 * @param details null for callers without the permission
 */
@JsonInclude(Include.NON_NULL)
public record About(
    String product, String version, String portalId, @JsonUnwrapped Details details) {}
