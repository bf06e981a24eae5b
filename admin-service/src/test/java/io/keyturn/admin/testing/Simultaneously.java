package io.keyturn.admin.testing;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Does the same many times at the same moment. */
public final class Simultaneously {
  private Simultaneously() {}

  /** What each of the calls returned. */
  public static <T> List<T> call(int times, Supplier<T> action) throws InterruptedException {
    var ready = new CountDownLatch(times);
    var pool = Executors.newFixedThreadPool(times);
    try {
      var futures =
          IntStream.range(0, times)
              .mapToObj(
                  number ->
                      pool.submit(
                          () -> {
                            ready.countDown();
                            ready.await();
                            return action.get();
                          }))
              .toList();
      return futures.stream().map(Simultaneously::join).toList();
    } finally {
      pool.shutdown();
    }
  }

  private static <T> T join(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
