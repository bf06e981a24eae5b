package io.keyturn.portal.visitor;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What is said instead of a token, in the form that chat products know.
 *
 * @param message for people, in the visitor's language
 * @param timestamp ISO 8601, UTC
 */
record ErrorDocument(
    @JsonProperty("ErrorId") String id,
    @JsonProperty("ErrorMessage") String message,
    @JsonProperty("Timestamp") String timestamp,
    @JsonProperty("CorrelationId") String correlationId) {}
