package io.keyturn.admin.notice;

import io.keyturn.common.expiry.Language;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who is told.
 *
 * @param name MAIL: the address in lower case; WEBHOOK: the id of the webhook
 * @param subscription what the recipient can unsubscribe from, if there is such a thing
 */
public record Recipient(
    Channel channel, String name, Language language, Optional<UUID> subscription) {}
