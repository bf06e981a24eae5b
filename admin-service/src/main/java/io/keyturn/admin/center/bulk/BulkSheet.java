package io.keyturn.admin.center.bulk;

import io.keyturn.admin.bulk.BulkState;
import io.keyturn.admin.bulk.BulkView;
import io.keyturn.admin.bulk.BulkView.Item;
import java.util.Comparator;
import java.util.List;

/**
 * A bulk renewal as its page shows it.
 *
 * @param items at most so many as somebody would read, the most interesting first
 * @param more how many are not shown
 */
public record BulkSheet(BulkView bulk, List<Item> items, int more) {
  private static final int MOST = 200;
  private static final List<BulkState> ORDER =
      List.of(
          BulkState.FAILED,
          BulkState.RUNNING,
          BulkState.SKIPPED,
          BulkState.SUCCEEDED,
          BulkState.WAITING);

  static BulkSheet of(BulkView bulk) {
    var items =
        bulk.items().stream()
            .sorted(Comparator.comparing(item -> ORDER.indexOf(item.state())))
            .limit(MOST)
            .toList();
    return new BulkSheet(bulk, items, bulk.items().size() - items.size());
  }

  /** How many portals there are. */
  public int all() {
    return bulk.items().size();
  }

  /** How many portals are neither waiting nor running. */
  public long ended() {
    return all() - count(BulkState.WAITING) - count(BulkState.RUNNING);
  }

  public long count(BulkState state) {
    return bulk.counts().getOrDefault(state, 0L);
  }

  public long skipped() {
    return count(BulkState.SKIPPED);
  }

  public List<BulkState> states() {
    return ORDER;
  }
}
