package org.rollcall.analysis.idealpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.analysis.idealpoint.SimulatedVotes.Design;

class IdealPointEstimatorTest {

  private static final Design PLAIN = new Design(80, 8, 50, 0.1, 0.2, 0.03);

  private static IdealPointModel model(IdealPointModel.Path path) {
    return path == IdealPointModel.Path.LOOK_BACK
        ? IdealPointModel.asPublished(0)
        : IdealPointModel.randomWalk(0);
  }

  private static IdealPoints estimate(SimulatedVotes votes) {
    return IdealPointEstimator.estimate(votes.data(), IdealPointModel.asPublished(0));
  }

  private static int position(IdealPoints points, int state, int session) {
    for (int p = 0; p < points.point().length; p++) {
      if (points.state()[p] == state && points.session()[p] == session) {
        return p;
      }
    }
    throw new AssertionError("no position of State " + state + " in session " + session);
  }

  @ParameterizedTest
  @EnumSource
  void knownPositionsAreRecovered(IdealPointModel.Path path) {
    SimulatedVotes votes = SimulatedVotes.of(PLAIN, 1);
    IdealPoints points = IdealPointEstimator.estimate(votes.data(), model(path));
    assertThat(points.converged()).isTrue();
    assertThat(Correlation.of(votes.truth(points), points.point())).isGreaterThan(0.97);
    assertThat(votes.coverage(points)).isBetween(0.86, 0.95);
    assertThat(StatePaths.Scale.of(points.point()).centre()).isCloseTo(0, within(1e-12));
    assertThat(StatePaths.Scale.of(points.point()).unit()).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource
  void fewVotesAndManyAbsencesWidenTheIntervals(IdealPointModel.Path path) {
    SimulatedVotes many = SimulatedVotes.of(PLAIN, 2);
    SimulatedVotes few = SimulatedVotes.of(new Design(80, 8, 8, 0.1, 0.2, 0.03), 2);
    SimulatedVotes absent = SimulatedVotes.of(new Design(80, 8, 50, 0.8, 0.2, 0.03), 2);
    double usual = meanError(IdealPointEstimator.estimate(many.data(), model(path)));
    for (SimulatedVotes votes : new SimulatedVotes[] {few, absent}) {
      IdealPoints points = IdealPointEstimator.estimate(votes.data(), model(path));
      assertThat(Correlation.of(votes.truth(points), points.point())).isGreaterThan(0.88);
      assertThat(votes.coverage(points)).isBetween(0.85, 0.99);
      assertThat(meanError(points)).isGreaterThan(1.5 * usual);
    }
  }

  private static double meanError(IdealPoints points) {
    return Arrays.stream(points.standardError()).average().orElseThrow();
  }

  @Test
  void positionsThatMoveFastDoNotTurnTheSpaceAround() {
    SimulatedVotes votes = SimulatedVotes.of(new Design(100, 10, 60, 0.1, 0.2, 0.2), 1);
    assertThat(Correlation.of(votes.truth(estimate(votes)), estimate(votes).point()))
        .isGreaterThan(0.95);
  }

  @Test
  void aUnanimousVoteCarriesNoInformationAndDoesNoHarm() {
    SimulatedVotes votes = SimulatedVotes.of(PLAIN, 3);
    IdealPoints without = estimate(votes);
    votes.addUnanimous(4, RollCallData.YES);
    IdealPoints with = estimate(votes);
    assertThat(with.point()).isEqualTo(without.point());
    assertThat(with.standardError()).isEqualTo(without.standardError());
    int last = with.slope().length - 1;
    assertThat(with.slope()[last]).isNaN();
    assertThat(with.classified()[last]).isNaN();
  }

  @Test
  void aNewStateHardlyMovesTheOthers() {
    SimulatedVotes votes = SimulatedVotes.of(PLAIN, 4);
    IdealPoints before = estimate(votes);
    for (int r = 7 * 50; r < 8 * 50; r++) {
      votes.add(r, 80, 1 + r % 3);
    }
    IdealPoints after =
        IdealPointEstimator.estimate(votes.data(81), IdealPointModel.asPublished(0));
    assertThat(after.point()).hasSize(before.point().length + 1);
    for (int p = 0; p < before.point().length; p++) {
      assertThat(after.point()[p])
          .isCloseTo(before.point()[p], within(0.25 * before.standardError()[p]));
    }
    int newcomer = position(after, 80, 8);
    assertThat(after.votesUsed()[newcomer]).isEqualTo(50);
  }

  @Test
  void aSessionWithTwoRollCallsLeansOnItsNeighbours() {
    SimulatedVotes votes = SimulatedVotes.of(PLAIN, 5);
    for (int k = votes.vote.size() - 1; k >= 0; k--) {
      int r = votes.rollCall.get(k);
      if (r >= 3 * 50 + 2 && r < 4 * 50) {
        votes.rollCall.remove(k);
        votes.state.remove(k);
        votes.vote.remove(k);
      }
    }
    IdealPoints points = estimate(votes);
    double[] truth = votes.truth(points);
    for (int p = 1; p < truth.length; p++) {
      if (points.session()[p] == 4 && points.state()[p - 1] == points.state()[p]) {
        assertThat(points.point()[p]).isCloseTo(points.point()[p - 1], within(1.2));
        assertThat(points.standardError()[p]).isGreaterThan(points.standardError()[p - 1]);
      }
    }
    assertThat(Correlation.of(truth, points.point())).isGreaterThan(0.95);
  }

  @ParameterizedTest
  @EnumSource
  void aStateWithOneSessionHasAPositionAndAWiderInterval(IdealPointModel.Path path) {
    SimulatedVotes votes = SimulatedVotes.of(PLAIN, 10);
    for (int k = votes.vote.size() - 1; k >= 0; k--) {
      if (votes.state.get(k) == 5 && votes.session.get(votes.rollCall.get(k)) != 3) {
        votes.rollCall.remove(k);
        votes.state.remove(k);
        votes.vote.remove(k);
      }
    }
    IdealPoints points = IdealPointEstimator.estimate(votes.data(), model(path));
    int alone = position(points, 5, 3);
    assertThat(points.point()[alone])
        .isCloseTo(votes.truth(points)[alone], within(4 * points.standardError()[alone]));
    assertThat(points.standardError()[alone])
        .isGreaterThan(points.standardError()[position(points, 6, 3)] * 0.8);
  }

  @ParameterizedTest
  @EnumSource
  void votesWithNothingInCommonEndSoonAndInNumbers(IdealPointModel.Path path) {
    for (int seed = 1; seed <= 20; seed++) {
      SimulatedVotes votes = SimulatedVotes.of(new Design(5, 3, 1, 0, 0, 0.1), seed);
      RollCallData data = votes.data();
      if (data.items() > 1) {
        IdealPoints points = IdealPointEstimator.estimate(data, model(path));
        assertThat(points.point()).doesNotContain(Double.NaN);
        for (double error : points.standardError()) {
          assertThat(error).isBetween(0.01, 1000.0);
        }
      }
    }
  }

  @Test
  void aStateThatComesBackAfterLongStartsAnew() {
    SimulatedVotes votes = SimulatedVotes.of(PLAIN, 11);
    int away = 5;
    int first = 5 * 50;
    for (int k = votes.vote.size() - 1; k >= 0; k--) {
      int r = votes.rollCall.get(k);
      boolean there = r < 50 || r == first || r >= 6 * 50;
      if (votes.state.get(k) == away && !there) {
        votes.rollCall.remove(k);
        votes.state.remove(k);
        votes.vote.remove(k);
      } else if (votes.state.get(k) == away && r >= first) {
        votes.vote.set(k, (byte) (4 - votes.vote.get(k)));
      }
    }
    IdealPoints points = estimate(votes);
    double back = points.point()[position(points, away, 6)];
    assertThat(back).isCloseTo(points.point()[position(points, away, 7)], within(0.3));
    assertThat(Math.abs(back - points.point()[position(points, away, 1)])).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @EnumSource
  void aSeriesOfTwoRollCallsASessionGivesWideIntervalsAndNoTrouble(IdealPointModel.Path path) {
    SimulatedVotes votes = SimulatedVotes.of(new Design(100, 10, 2, 0.1, 0.3, 0.03), 12);
    IdealPoints points = IdealPointEstimator.estimate(votes.data(), model(path));
    assertThat(points.converged()).isTrue();
    assertThat(Arrays.stream(points.point()).allMatch(Double::isFinite)).isTrue();
    assertThat(Arrays.stream(points.standardError()).min().orElseThrow()).isGreaterThan(0.1);
    assertThat(Arrays.stream(points.standardError()).max().orElseThrow()).isLessThan(5);
    assertThat(votes.coverage(points)).isGreaterThan(0.8);
  }

  @Test
  void theSameVotesGiveTheSameBytesInAnyOrderAndOnAnyNumberOfThreads() {
    SimulatedVotes votes = SimulatedVotes.of(PLAIN, 6);
    IdealPointModel two = IdealPointModel.asPublished(0);
    IdealPoints points = IdealPointEstimator.estimate(votes.data(), two);
    Collections.reverse(votes.rollCall);
    Collections.reverse(votes.state);
    Collections.reverse(votes.vote);
    for (int threads : new int[] {1, 3}) {
      IdealPoints again = IdealPointEstimator.estimate(votes.data(), two.withThreads(threads));
      assertThat(again.point()).isEqualTo(points.point());
      assertThat(again.standardError()).isEqualTo(points.standardError());
      assertThat(again.slope()).isEqualTo(points.slope());
      assertThat(again.objective()).isEqualTo(points.objective());
    }
  }

  @Test
  void theAnchorStandsOnThePositiveSideWhoeverItIs() {
    SimulatedVotes votes = SimulatedVotes.of(PLAIN, 7);
    double[] first = estimate(votes).point();
    int other = 0;
    IdealPoints all = estimate(votes);
    for (int p = 0; p < first.length; p++) {
      other = first[p] < first[position(all, other, all.session()[p])] ? all.state()[p] : other;
    }
    double[] turned =
        IdealPointEstimator.estimate(votes.data(), IdealPointModel.asPublished(other)).point();
    for (int p = 0; p < first.length; p++) {
      assertThat(turned[p]).isCloseTo(-first[p], within(0.02));
    }
  }

  @Test
  void rollCallsSayHowTheyDivide() {
    SimulatedVotes votes = SimulatedVotes.of(PLAIN, 8);
    IdealPoints points = estimate(votes);
    for (int r = 0; r < points.slope().length; r++) {
      if (!Double.isNaN(points.slope()[r])) {
        assertThat(points.lowerCut()[r]).isLessThanOrEqualTo(points.upperCut()[r]);
        assertThat(points.classified()[r]).isBetween(0.2, 1.0);
      }
    }
    double classified =
        Arrays.stream(points.classified()).filter(c -> !Double.isNaN(c)).average().orElseThrow();
    assertThat(classified).isBetween(0.7, 0.95);
  }

  @Test
  void anAnchorWithoutAVoteIsRefused() {
    SimulatedVotes votes = SimulatedVotes.of(PLAIN, 9);
    assertThatThrownBy(
            () -> IdealPointEstimator.estimate(votes.data(81), IdealPointModel.asPublished(80)))
        .hasMessage("State 80 is the anchor and has no vote in a divided roll call: name another");
  }

  @Test
  void oneTextAloneIsRefused() {
    SimulatedVotes votes = SimulatedVotes.of(new Design(20, 3, 1, 0, 1, 0.03), 1);
    assertThatThrownBy(() -> estimate(votes))
        .hasMessage("1 divided text: positions need at least 2; take more roll calls");
  }

  @Test
  void aVarianceOfNothingIsRefused() {
    IdealPointModel model = IdealPointModel.asPublished(0);
    assertThatThrownBy(() -> new IdealPointModel(model.path(), 0, 1, 1, 0, model.tolerance(), 1, 1))
        .hasMessage("walkVariance 0.0: must be above 0");
  }
}
