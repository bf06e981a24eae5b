package io.keyturn.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Two sides measured in turn, so that what else the machine does meets both alike.
 *
 * @param ours the median of our side
 * @param peers the median of the other side
 * @param ratio the median of the ratios of neighbouring runs
 */
record Pairs(double ours, double peers, double ratio) {
  private static final int ROUNDS = 3;

  /** A cold server needs a minute and more, of which its compiler gets half the core at best. */
  private static final int MOST = 16;

  private static final double BETTER = 1.05;

  /** One run of one side. */
  @FunctionalInterface
  interface Run {
    double figure() throws IOException;
  }

  static Pairs of(Run our, Run peer) throws IOException {
    return of(ROUNDS, our, peer);
  }

  static Pairs of(int rounds, Run our, Run peer) throws IOException {
    List<Double> ours = new ArrayList<>();
    List<Double> peers = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      ours.add(our.figure());
      peers.add(peer.figure());
      ratios.add(ours.get(round) / peers.get(round));
    }
    return new Pairs(median(ours), median(peers), median(ratios));
  }

  /** Runs until the best figure has stood for three runs, or as good as stood. */
  static void warm(Run run) throws IOException {
    warm(run, 0);
  }

  /** The same, and at least so often: on the way to its best a server may stand still for long. */
  static void warm(Run run, int least) throws IOException {
    double best = 0;
    int stood = 0;
    for (int i = 0; i < MOST && (stood < 3 || i < least); i++) {
      double now = run.figure();
      stood = now > best * BETTER ? 0 : stood + 1;
      best = Math.max(best, now);
    }
  }

  static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
