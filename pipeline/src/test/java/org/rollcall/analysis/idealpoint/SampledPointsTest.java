package org.rollcall.analysis.idealpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollcall.analysis.idealpoint.IdealPointBootstrap.Sample;
import org.rollcall.analysis.idealpoint.SimulatedVotes.Design;

class SampledPointsTest {

  private static List<Sample> samples(double... points) {
    return IntStream.range(0, points.length)
        .mapToObj(k -> new Sample(new double[] {points[k]}, true))
        .toList();
  }

  private static double[] upTo(int last) {
    return IntStream.rangeClosed(1, last).asDoubleStream().toArray();
  }

  @Test
  void of99SamplesTheFifthFromEitherEndBoundTheInterval() {
    SampledPoints spread = SampledPoints.of(samples(upTo(99)));
    assertThat(spread.lower()).containsExactly(5);
    assertThat(spread.upper()).containsExactly(95);
    assertThat(spread.mean()).containsExactly(50);
    assertThat(spread.standardError()[0]).isCloseTo(Math.sqrt(99 * 100 / 12.0), within(1e-9));
  }

  @Test
  void betweenTwoSamplesABoundIsInProportion() {
    SampledPoints spread = SampledPoints.of(samples(upTo(20)));
    assertThat(spread.lower()[0]).isCloseTo(1.05, within(1e-9));
    assertThat(spread.upper()[0]).isCloseTo(19.95, within(1e-9));
  }

  @Test
  void theFewestSamplesHaveTheirEndsAsBoundsAndFewerHaveNone() {
    SampledPoints fewest = SampledPoints.of(samples(upTo(19)));
    assertThat(fewest.lower()[0]).isCloseTo(1, within(1e-9));
    assertThat(fewest.upper()[0]).isCloseTo(19, within(1e-9));
    SampledPoints fewer = SampledPoints.of(samples(upTo(18)));
    assertThat(fewer.lower()).containsExactly(Double.NaN);
    assertThat(fewer.upper()).containsExactly(Double.NaN);
    assertThat(fewer.standardError()[0]).isGreaterThan(5);
  }

  @Test
  void samplesWithoutAPointAreNotCounted() {
    SampledPoints spread = SampledPoints.of(samples(1, Double.NaN, 3));
    assertThat(spread.samples()).containsExactly(2);
    assertThat(spread.mean()).containsExactly(2);
    SampledPoints none = SampledPoints.of(samples(Double.NaN, Double.NaN));
    assertThat(none.samples()).containsExactly(0);
    assertThat(none.mean()).containsExactly(Double.NaN);
    assertThat(none.standardError()).containsExactly(Double.NaN);
  }

  @Test
  void theOrderOfSamplesChangesNoBitOfTheirSpread() {
    Random random = new Random(3);
    List<Sample> samples =
        new ArrayList<>(samples(random.doubles(200).map(each -> each * 1e-3).toArray()));
    SampledPoints one = SampledPoints.of(samples);
    Collections.shuffle(samples, random);
    SampledPoints other = SampledPoints.of(samples);
    assertThat(other.mean()).isEqualTo(one.mean());
    assertThat(other.standardError()).isEqualTo(one.standardError());
    assertThat(other.lower()).isEqualTo(one.lower());
    assertThat(other.upper()).isEqualTo(one.upper());
  }

  @Test
  void samplesOfOtherPositionsAreRefused() {
    List<Sample> unlike = List.of(new Sample(new double[2], true), new Sample(new double[3], true));
    assertThatThrownBy(() -> SampledPoints.of(unlike)).hasMessageContaining("same positions");
    assertThatThrownBy(() -> SampledPoints.of(List.of())).hasMessageContaining("at least one");
  }

  /** docs/ideal-points.md has the figures of 199 samples. */
  @Test
  void intervalsOfDrawnTextsCoverTheTruthSomewhatLessOftenThanTheySay() {
    SimulatedVotes votes = SimulatedVotes.of(new Design(60, 5, 40, 0.1, 0.2, 0.03), 1);
    RollCallData data = votes.data();
    IdealPointModel model = IdealPointModel.asPublished(0);
    IdealPoints points = IdealPointEstimator.estimate(data, model);
    IdealPointBootstrap bootstrap = IdealPointBootstrap.around(data, points, model);
    SampledPoints spread =
        SampledPoints.of(IntStream.range(0, 39).mapToObj(bootstrap::drawnTexts).toList());
    double[] truth = votes.truth(points);
    double covered =
        IntStream.range(0, truth.length)
                .filter(p -> truth[p] >= spread.lower()[p] && truth[p] <= spread.upper()[p])
                .count()
            / (double) truth.length;
    assertThat(covered).isBetween(0.77, 0.93);
  }
}
