package io.keyturn.admin.notice.due;

import io.keyturn.common.key.KeyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What was decided on a key.
 *
 * @param present the step that is owed now, if one is
 * @param next when to look at it again; nothing where no step is to come
 */
record Decision(KeyId key, Optional<Duration> present, Optional<Instant> next) {}
