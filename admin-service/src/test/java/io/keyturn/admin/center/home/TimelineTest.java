package io.keyturn.admin.center.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.expiry.Language;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

  @Test
  void theFullestMonthIsAsHighAsThePictureAllowsAndOneKeyIsStillSeen() {
    var timeline =
        Timeline.of(
            List.of(
                new ExpiryMonth(null, 1),
                new ExpiryMonth(YearMonth.of(2028, 1), 10_000),
                new ExpiryMonth(YearMonth.of(2028, 2), 0)),
            Language.DE);

    assertEquals(10_001, timeline.keys());
    var bars = timeline.bars();
    assertTrue(bars.get(0).expired());
    assertEquals(List.of(3, 90, 0), bars.stream().map(Timeline.Bar::height).toList());
    assertEquals(List.of(0, 28, 56), bars.stream().map(Timeline.Bar::x).toList());
    assertTrue(bars.stream().allMatch(bar -> bar.y() + bar.height() == 110));
    assertEquals("Januar 2028", bars.get(1).name());
    assertEquals(List.of("!", "2028", ""), bars.stream().map(Timeline.Bar::label).toList());
  }

  @Test
  void withoutKeysThereIsNothingToDivideBy() {
    var timeline = Timeline.of(List.of(new ExpiryMonth(null, 0)), Language.EN);

    assertEquals(0, timeline.keys());
    assertEquals(0, timeline.bars().get(0).height());
  }
}
