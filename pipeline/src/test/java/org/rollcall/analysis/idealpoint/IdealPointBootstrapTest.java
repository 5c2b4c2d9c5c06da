package org.rollcall.analysis.idealpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.rollcall.analysis.idealpoint.SimulatedVotes.Design;

class IdealPointBootstrapTest {

  private static final Design DESIGN = new Design(60, 5, 40, 0.1, 0.2, 0.03);
  private static final int SAMPLES = 20;

  private final IdealPointModel model = IdealPointModel.asPublished(0);
  private final RollCallData data = SimulatedVotes.of(DESIGN, 1).data();
  private final IdealPoints points = IdealPointEstimator.estimate(data, model);
  private final IdealPointBootstrap bootstrap = IdealPointBootstrap.around(data, points, model);

  @Test
  void aSampleFollowsFromItsNumberAlone() {
    IdealPointBootstrap other = IdealPointBootstrap.around(data, points, model.withThreads(1));
    double[] votes = bootstrap.drawnVotes(7).point();
    double[] texts = bootstrap.drawnTexts(7).point();
    assertThat(other.drawnVotes(7).point()).isEqualTo(votes);
    assertThat(other.drawnTexts(7).point()).isEqualTo(texts);
    assertThat(bootstrap.drawnVotes(8).point()).isNotEqualTo(votes);
    assertThat(bootstrap.drawnTexts(8).point()).isNotEqualTo(texts);
  }

  @Test
  void aSampleIsTheSameInAnotherProcess() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(bootstrap);
    }
    assertThat(bytes.size()).isLessThan(12 * data.votes() + 60 * data.positions() + 20_000);
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      IdealPointBootstrap arrived = (IdealPointBootstrap) in.readObject();
      assertThat(arrived.drawnTexts(7).point()).isEqualTo(bootstrap.drawnTexts(7).point());
      assertThat(arrived.drawnVotes(7).point()).isEqualTo(bootstrap.drawnVotes(7).point());
    }
  }

  @Test
  void samplesSpreadAroundThePointsAboutAsFarAsTheirErrorsSay() {
    assertThat(spread(bootstrap::drawnVotes)).isBetween(0.6, 1.2);
    assertThat(spread(bootstrap::drawnTexts)).isBetween(0.7, 1.6);
  }

  /** The root of the mean square of how many standard errors samples are off. */
  private double spread(LongFunction<IdealPointBootstrap.Sample> sample) {
    double sum = 0;
    for (int number = 0; number < SAMPLES; number++) {
      double[] drawn = sample.apply(number).point();
      assertThat(Correlation.of(drawn, points.point())).isGreaterThan(0.95);
      for (int p = 0; p < drawn.length; p++) {
        double off = (drawn[p] - points.point()[p]) / points.standardError()[p];
        sum += off * off / drawn.length;
      }
    }
    return Math.sqrt(sum / SAMPLES);
  }

  @Test
  void aPositionOfWhichNoTextWasDrawnHasNoPoint() {
    RollCallData few = SimulatedVotes.of(new Design(60, 5, 1, 0, 0, 0.03), 3).data();
    IdealPoints ofFew = IdealPointEstimator.estimate(few, model);
    double[] drawn = IdealPointBootstrap.around(few, ofFew, model).drawnTexts(1).point();
    assertThat(drawn).hasSize(few.positions());
    assertThat(Arrays.stream(drawn).anyMatch(Double::isNaN)).isTrue();
    assertThat(Arrays.stream(drawn).anyMatch(Double::isFinite)).isTrue();
  }

  @Test
  void pointsOfOtherVotesAreRefused() {
    RollCallData other = SimulatedVotes.of(new Design(10, 2, 5, 0, 0, 0.03), 1).data();
    assertThatThrownBy(() -> IdealPointBootstrap.around(other, points, model))
        .hasMessageContaining("take the points of these votes");
  }
}
