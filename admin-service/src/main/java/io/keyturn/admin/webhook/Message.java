package io.keyturn.admin.webhook;

import java.util.Map;

/**
 * What goes over the wire.
 *
 * @param headers the signature among them
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Message(Map<String, String> headers, byte[] body) {}
