package io.keyturn.admin.center.home;

import io.keyturn.common.expiry.Language;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Months as bars, in units of the picture: 26 bars of 28 units on a ground of 120 high.
 *
 * @param keys all of them together
 */
public record Timeline(List<Bar> bars, long keys) {
  private static final int STEP = 28;
  private static final int HEIGHT = 90;
  private static final int GROUND = 110;

  /**
   * A bar.
   *
   * @param name of the month, in full; empty for what has expired
   * @param label of the month, as short as fits below the bar; empty where none does
   */
  public record Bar(
      String name, String label, long keys, boolean expired, int x, int y, int height) {}

  static Timeline of(List<ExpiryMonth> months, Language language) {
    long most = Math.max(1, months.stream().mapToLong(ExpiryMonth::keys).max().orElse(1));
    var bars =
        IntStream.range(0, months.size())
            .mapToObj(i -> bar(i, months.get(i), most, language))
            .toList();
    return new Timeline(bars, months.stream().mapToLong(ExpiryMonth::keys).sum());
  }

  private static Bar bar(int place, ExpiryMonth month, long most, Language language) {
    // Whatever there is can be seen.
    int height = month.keys() == 0 ? 0 : (int) Math.max(3, HEIGHT * month.keys() / most);
    boolean gone = month.month() == null;
    return new Bar(
        gone ? "" : format("LLLL uuuu", month.month(), language),
        gone ? "!" : label(month.month(), language),
        month.keys(),
        gone,
        place * STEP,
        GROUND - height,
        height);
  }

  private static String label(YearMonth month, Language language) {
    return month.getMonthValue() == 1
        ? format("uuuu", month, language)
        : month.getMonthValue() % 3 == 1 ? format("LLL", month, language) : "";
  }

  private static String format(String pattern, YearMonth month, Language language) {
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(month);
  }
}
