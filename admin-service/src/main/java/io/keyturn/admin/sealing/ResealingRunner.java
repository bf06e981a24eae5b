package io.keyturn.admin.sealing;

import io.keyturn.admin.tick.Tick;
import io.keyturn.admin.webhook.WebhookResealing;
import io.keyturn.common.keytable.Resealing;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntUnaryOperator;
import org.jboss.logging.Logger;

/**
 * Seals anew, in small transactions, what an older key-encryption key seals. Nothing to do is one
 * query. When it is done, {@code keyturn_sealed_secrets} shows one version only.
 */
@ApplicationScoped
public class ResealingRunner {
  private static final Logger LOG = Logger.getLogger(ResealingRunner.class);
  private static final int BATCH = 100;

  private final Resealing keys;
  private final WebhookResealing webhooks;

  ResealingRunner(Resealing keys, WebhookResealing webhooks) {
    this.keys = keys;
    this.webhooks = webhooks;
  }

  @Tick
  @Scheduled(
      every = "{keyturn.resealing.tick}",
      delayed = "{keyturn.resealing.tick}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    int resealed = all(keys::some) + all(webhooks::some);
    if (resealed > 0) {
      LOG.infof("%d secrets are sealed with the newest key-encryption key now", resealed);
    }
  }

  private static int all(IntUnaryOperator some) {
    int total = 0;
    int last;
    do {
      last = some.applyAsInt(BATCH);
      total += last;
    } while (last > 0);
    return total;
  }
}
