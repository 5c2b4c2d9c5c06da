package org.rollcall.analysis.idealpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class MillsRatioTest {

  @Test
  void theTableIsAsGoodAsTheFunction() {
    for (double x = -20; x < 12; x += 0.00137) {
      assertThat(MillsRatio.of(x)).isCloseTo(MillsRatio.exact(x), withinPercentage(3e-7));
    }
  }

  @Test
  void farInTheTailItIsOneOverX() {
    assertThat(MillsRatio.of(0)).isCloseTo(Math.sqrt(Math.PI / 2), within(1e-15));
    // -1/x (1 - 1/x² + 3/x⁴ - …)
    assertThat(MillsRatio.of(-1e6)).isCloseTo(1e-6, withinPercentage(1e-9));
    assertThat(MillsRatio.of(-40))
        .isCloseTo((1 - 1 / 1600.0 + 3 / 2.56e6) / 40, withinPercentage(1e-6));
  }
}
