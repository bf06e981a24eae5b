package io.keyturn.admin.notice.outbox;

import io.keyturn.admin.notice.Notice;
import java.time.Duration;

/**
 * A notice that one replica may send.
 *
 * @param fence grows with every claim
 * @param owed for how long it has been owed, by the database's clock
 */
record ClaimedNotice(Notice notice, long fence, Duration owed) {}
