package io.keyturn.admin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page; absent on the last one
 */
public record Items<T>(List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) String next) {

  /** A list that has no pages. */
  public static <T> Items<T> all(List<T> items) {
    return new Items<>(items, null);
  }

  /**
   * A page out of one item more than it may hold, if there is one more.
   *
   * @param id what the next page goes on behind
   */
  public static <T> Items<T> page(List<T> found, int limit, Function<T, String> id) {
    if (found.size() <= limit) {
      return all(found);
    }
    var items = found.subList(0, limit);
    return new Items<>(items, Cursor.of(id.apply(items.get(limit - 1))));
  }
}
