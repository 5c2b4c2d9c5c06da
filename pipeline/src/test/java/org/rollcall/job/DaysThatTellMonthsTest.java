package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Data converted from Voeten's keep his dates, whatever shape they have. */
class DaysThatTellMonthsTest {

  private static String table(int lastDay) {
    return "country,symbol,date,vote\n"
        + IntStream.range(0, 100)
            .mapToObj(i -> "Cuba,A/RES/45/%d,1990-12-%02d,Y\n".formatted(i + 1, 1 + i % lastDay))
            .collect(Collectors.joining())
        + "Cuba,A/RES/52/1,1997-11-03,Y\n";
  }

  private static List<String> precisions(SmallRun run) {
    return run.warehouse()
        .query(
            "SELECT DISTINCT date_precision FROM decisions ORDER BY date_precision",
            row -> row.getString(1));
  }

  private static long notices(SmallRun run) {
    return run.warehouse()
        .query("SELECT 1 FROM notice WHERE code = 'days-tell-months'", row -> 1)
        .size();
  }

  @Test
  void aHundredDecisionsInTheFirstWeekOfTheirMonthsAreTrueToTheMonth() {
    try (SmallRun run = SmallRun.of(SmallRun.file("converted.csv", table(7)))) {
      assertThat(precisions(run)).containsExactly("day", "month");
      assertThat(notices(run)).isEqualTo(1);
    }
  }

  @Test
  void theyMeetTheExactDayOfABetterSource() {
    try (SmallRun run =
        SmallRun.of(
            SmallRun.file("converted.csv", table(7)),
            SmallRun.file(
                "record.csv", "country,symbol,date,vote\nCuba,A/RES/45/3,1990-12-18,Y\n"))) {
      assertThat(
              run.warehouse()
                  .query(
                      "SELECT CAST(date AS VARCHAR) FROM decisions WHERE symbol = 'A/RES/45/3'",
                      row -> row.getString(1)))
          .containsExactly("1990-12-18");
      assertThat(run.warehouse().query("SELECT 1 FROM conflicts", row -> 1)).isEmpty();
    }
  }

  @Test
  void oneOnTheEighthShowsThatTheDaysAreDays() {
    try (SmallRun run = SmallRun.of(SmallRun.file("exact.csv", table(8)))) {
      assertThat(precisions(run)).containsExactly("day");
      assertThat(notices(run)).isZero();
    }
  }
}
