package io.keyturn.admin.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.admin.retirement.StillNeeded;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
  @Test
  void everyCodeMeansOneReason() {
    var codes = Stream.of(Reason.values()).map(Reason::code).collect(Collectors.toSet());

    assertEquals(Reason.values().length, codes.size());
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void aCodeIsKebabCase(Reason reason) {
    assertTrue(reason.code().matches("[a-z]+(-[a-z]+)*"), reason.code());
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void aCodeIsTheNameOfItsConstant(Reason reason) {
    assertEquals(reason.name(), reason.code().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonIsToldInAWholeSentence(Reason reason) {
    assertTrue(reason.sentence().matches("[A-Z][^\\p{Cntrl}]{15,}\\."), reason.sentence());
  }

  @ParameterizedTest
  @EnumSource(StillNeeded.class)
  void everyReasonToKeepAKeyIsToldInAWholeSentence(StillNeeded reason) {
    assertTrue(reason.sentence().matches("[A-Z][^\\p{Cntrl}]{15,}\\."), reason.sentence());
  }
}
