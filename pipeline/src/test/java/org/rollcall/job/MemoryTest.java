package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryTest {

  @ParameterizedTest
  @CsvSource({"4GB, 1.440GB", "500 MB, 180.000MB", "1.5gib, 0.540gib"})
  void duckDbGetsItsShareOfWhatTheRunMayUse(String whole, String share) {
    assertThat(Memory.ofDuckDb(whole)).isEqualTo(share);
  }

  @Test
  void withoutALimitDuckDbHasItsOwn() {
    assertThat(Memory.ofDuckDb(null)).isNull();
  }

  @Test
  void whatIsNoSizeIsLeftAsItIs() {
    assertThat(Memory.ofDuckDb("plenty")).isEqualTo("plenty");
  }
}
