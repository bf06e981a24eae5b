package io.keyturn.admin.notice.due;

import io.keyturn.common.key.KeyId;
import java.time.Instant;
import java.util.Optional;

/**
 * What was decided on a key.
 *
 * @param at when to look at it again; nothing where no step is to come
 */
record LookAgain(KeyId key, Optional<Instant> at) {}
