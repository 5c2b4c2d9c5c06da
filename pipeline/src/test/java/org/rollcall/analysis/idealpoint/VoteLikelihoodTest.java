package org.rollcall.analysis.idealpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VoteLikelihoodTest {

  private static final byte[] SIDES = {RollCallData.LOW, RollCallData.MIDDLE, RollCallData.HIGH};
  private static final double STEP = 1e-3;

  private final VoteLikelihood likelihood = new VoteLikelihood();

  private double log(byte side, double a, double b, double deviation) {
    likelihood.of(side, a, b, deviation);
    return likelihood.takeLogarithm();
  }

  @Test
  void theThreeVotesTogetherAreCertain() {
    for (double a = -9; a < 9; a += 0.7) {
      double sum = 0;
      for (byte side : SIDES) {
        sum += Math.exp(log(side, a, a + 0.8, 0));
      }
      assertThat(sum).isCloseTo(1, within(1e-8));
    }
  }

  @Test
  void derivativesAreThoseOfTheLogarithm() {
    for (byte side : SIDES) {
      for (double a = -7; a < 6; a += 0.43) {
        double b = a + 0.9;
        double deviation = 0.4;
        double here = log(side, a, b, deviation);
        likelihood.of(side, a, b, deviation);
        double lower = likelihood.lower;
        double upper = likelihood.upper;
        double lowerLower = likelihood.lowerLower;
        double lowerUpper = likelihood.lowerUpper;
        double upperUpper = likelihood.upperUpper;
        double slope = likelihood.slope();
        likelihood.takeLogarithm();
        double upA = log(side, a + STEP, b, deviation);
        double downA = log(side, a - STEP, b, deviation);
        double upB = log(side, a, b + STEP, deviation);
        double downB = log(side, a, b - STEP, deviation);
        double mixed =
            log(side, a + STEP, b + STEP, deviation)
                - log(side, a + STEP, b - STEP, deviation)
                - log(side, a - STEP, b + STEP, deviation)
                + log(side, a - STEP, b - STEP, deviation);
        assertThat(lower).isCloseTo((upA - downA) / (2 * STEP), within(1e-4));
        assertThat(upper).isCloseTo((upB - downB) / (2 * STEP), within(1e-4));
        assertThat(slope).isCloseTo(-lower - upper, within(1e-12));
        assertThat(lowerLower).isCloseTo((upA - 2 * here + downA) / (STEP * STEP), within(1e-3));
        assertThat(upperUpper).isCloseTo((upB - 2 * here + downB) / (STEP * STEP), within(1e-3));
        assertThat(lowerUpper).isCloseTo(mixed / (4 * STEP * STEP), within(2e-3));
      }
    }
  }

  @Test
  void manyVotesGiveOneLogarithm() {
    double sum = 0;
    for (int k = 0; k < 5000; k++) {
      sum += log(RollCallData.LOW, -12, -11, 0.1);
    }
    for (int k = 0; k < 5000; k++) {
      likelihood.of(RollCallData.LOW, -12, -11, 0.1);
    }
    assertThat(likelihood.takeLogarithm()).isCloseTo(sum, within(1e-6));
  }

  @Test
  void aVoteAgainstAllOddsIsNoTrouble() {
    for (byte side : SIDES) {
      assertThat(log(side, -200, -199.9, 0.1)).isFinite();
      assertThat(log(side, 200, 200.1, 0.1)).isFinite();
      likelihood.of(side, -200, -199.9, 0.1);
      assertThat(likelihood.slope()).isFinite();
      assertThat(likelihood.curvature()).isFinite().isLessThanOrEqualTo(1e-9);
    }
  }
}
