package org.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTest {

  private static Measurement.Result result(Target target, Samples floor, Samples work) {
    Measurement measurement =
        new Measurement(
            "csv",
            "from start to published data",
            "one DuckDB process",
            target,
            3,
            () -> {},
            () -> floor.all().get(0),
            () -> work.all().get(0));
    return new Measurement.Result(measurement, floor, work);
  }

  private static Samples samples(long peakKb, double... seconds) {
    return new Samples(
        Arrays.stream(seconds).mapToObj(s -> new Sample(s, peakKb, "870,106 votes")).toList());
  }

  @Test
  void showsTheMedianAndInMarkdownTheLeastBesideIt() {
    Measurement.Result result =
        result(
            Target.ratio(2.0).andPeak(1_500), samples(0, 2, 4, 3), samples(1_000_000, 5, 9, 4.5));
    assertThat(ResultTable.line(result).split(" +"))
        .containsExactly("csv", "5.00", "3.00", "1.67", "2.0", "×,", "1,500", "MB", "yes", "1,024");
    assertThat(ResultTable.markdown(List.of(result)))
        .isEqualTo(
            """
            | what | seconds | floor | ratio | target | met | peak MB |
            |---|---|---|---|---|---|---|
            | from start to published data (`csv`) | 5.00 (4.50) | 3.00 (2.00) | 1.67 | 2.0 ×, 1,500 MB | yes | 1,024 |

            - `csv`: the floor is one DuckDB process; 870,106 votes.
            """);
  }

  @Test
  void leavesOutWhatIsUnknownOrHasNoTarget() {
    Measurement.Result result = result(Target.NONE, samples(0, 1), samples(0, 1.5));
    assertThat(ResultTable.markdown(List.of(result)))
        .contains("| from start to published data (`csv`) | 1.50 | 1.00 | 1.50 |  |  |  |");
  }

  @Test
  void aTargetIsMissedByTimeOrByMemory() {
    Samples floor = samples(0, 1);
    assertThat(result(Target.ratio(2.0), floor, samples(0, 2.1)).met()).isFalse();
    assertThat(result(Target.seconds(2.5), floor, samples(0, 2.6)).met()).isFalse();
    assertThat(result(Target.seconds(2.5), floor, samples(0, 2.4)).met()).isTrue();
    assertThat(result(Target.ratio(2.0).andPeak(1), floor, samples(2_000, 1)).met()).isFalse();
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
    assertThat(samples(0, 4, 1, 3, 2).median()).isEqualTo(2.5);
  }
}
