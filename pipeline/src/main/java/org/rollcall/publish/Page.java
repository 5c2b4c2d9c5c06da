package org.rollcall.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the front page shows.
 *
 * @param run the run
 * @param from first day of a decision
 * @param to last day of a decision
 * @param decisions every decision, latest first
 * @param reports the first rows of each report
 * @param notices errors and warnings
 * @param infos how many notices more there are
 * @param workbook whether the workbook was made
 */
public record Page(
    RunRecord run,
    String from,
    String to,
    List<Decision> decisions,
    List<Preview> reports,
    List<Finding> notices,
    long infos,
    boolean workbook) {

  /** One decision with its tally; the numbers are null without a roll call or a stated tally. */
  public record Decision(
      String date,
      String body,
      String symbol,
      String title,
      String outcome,
      @Nullable Integer yes,
      @Nullable Integer no,
      @Nullable Integer abstain,
      @Nullable Integer absent,
      @Nullable Integer apart,
      boolean stated) {

    /** Whether there is anything to draw. */
    public boolean counted() {
      return yes != null && no != null && abstain != null;
    }

    /** Those who took part or are known to have been absent. */
    public int total() {
      return n(yes) + n(no) + n(abstain) + n(absent);
    }

    /** The tally in words, for those who do not see the bar. */
    public String words() {
      return "%d yes, %d no, %d abstain%s"
          .formatted(n(yes), n(no), n(abstain), absent == null ? "" : ", " + absent + " absent");
    }

    /** Where a part of the bar begins, in per cent. */
    public double share(@Nullable Integer... parts) {
      int sum = 0;
      for (Integer part : parts) {
        sum += n(part);
      }
      return total() == 0 ? 0 : Math.round(1000.0 * sum / total()) / 10.0;
    }

    private static int n(@Nullable Integer number) {
      return number == null ? 0 : number;
    }
  }

  /** A report: what it answers and its first rows. */
  public record Preview(
      String name,
      String title,
      String question,
      String method,
      long rows,
      List<String> columns,
      List<List<String>> first) {}

  /** A notice. */
  public record Finding(
      String severity, String code, String place, String message, String suggestion) {}
}
