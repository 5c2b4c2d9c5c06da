package org.rollcall.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearTitlesTest {

  private static final String CAUGHT = "Situation of human rights in Belarus";
  private static final String NEAR = "Situation of human rights in Ruritania";
  private static final String FAR = "Law of the sea";

  private final NearTitles titles = new NearTitles(List.of(CAUGHT, NEAR, FAR));

  @Test
  void whatIsCaughtOrFarIsNotMissed() {
    assertThat(titles.missed(List.of(CAUGHT), 10))
        .extracting(NearTitles.Near::title)
        .containsExactly(NEAR);
    assertThat(titles.missed(List.of(CAUGHT, NEAR), 10)).isEmpty();
    assertThat(titles.missed(List.of(), 10)).isEmpty();
  }

  @Test
  void nearnessIsTheCosineOfTheWordsWeights() {
    // three titles: "situation", "human", "rights" stand in two of them, the countries in one;
    // "of" and "in" are too short to count
    double common = Math.pow(Math.log(1 + 3.0 / 2), 2);
    double own = Math.pow(Math.log(1 + 3.0 / 1), 2);
    assertThat(titles.nearness(CAUGHT, NEAR))
        .isCloseTo(3 * common / (3 * common + own), within(1e-12));
    assertThat(titles.nearness(CAUGHT, CAUGHT)).isCloseTo(1, within(1e-12));
    assertThat(titles.nearness(CAUGHT, FAR)).isZero();
  }
}
