package io.keyturn.admin.renewal.runner;

import io.keyturn.admin.renewal.RenewalOrder;
import io.keyturn.admin.renewal.RenewalReason;
import io.keyturn.common.key.KeyRequest;
import java.time.Period;
import java.util.Optional;

/** Orders that did not come through the API. */
final class SampleOrders {
  private SampleOrders() {}

  static RenewalOrder requested() {
    var key = new KeyRequest(Period.ofDays(6), 2048);
    return new RenewalOrder(RenewalReason.REQUESTED, key, "tester", Optional.empty(), "test");
  }
}
