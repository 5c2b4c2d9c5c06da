package org.rollcall.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/**
 * What an operator puts up with. A figure beyond its threshold is an error; what is equal to it is
 * none. What is null is not watched.
 *
 * @param refusedShare of all vote cells, 0 to 1
 * @param votesLost votes that the run before had and this one has no more
 * @param votesLostShare the same as a share of the votes that the run before had, 0 to 1
 * @param findings most notices of a code, by code
 */
record Thresholds(
    @Nullable Double refusedShare,
    @Nullable Long votesLost,
    @Nullable Double votesLostShare,
    Map<String, Long> findings) {

  /** Nothing is watched. */
  static final Thresholds NONE = new Thresholds(null, null, null, Map.of());

  @SuppressWarnings("NullAway") // left out in the file
  Thresholds {
    findings = findings == null ? Map.of() : new TreeMap<>(findings);
  }

  /**
   * What the run itself is beyond.
   *
   * @param cells vote cells of all files
   * @param refused of these, each with a notice
   * @param found notices by code
   */
  List<Notice> beyond(long cells, long refused, Map<String, Long> found) {
    List<Notice> notices = new ArrayList<>();
    double share = share(refused, cells);
    if (refusedShare != null && share > refusedShare) {
      notices.add(
          new Notice(
              Severity.ERROR,
              "too-many-refused",
              "",
              "",
              String.format(
                  Locale.ROOT,
                  "%,d of %,d vote cells were refused, a share of %s; the threshold is %s",
                  refused,
                  cells,
                  digits(share),
                  digits(refusedShare)),
              digits(share),
              "Look at the notices of severity error, or raise refused_share in rollcall.yaml"));
    }
    findings.forEach(
        (code, most) -> {
          long many = found.getOrDefault(code, 0L);
          if (many > most) {
            notices.add(tooMany(code, many, most));
          }
        });
    return notices;
  }

  private static Notice tooMany(String code, long many, long most) {
    return new Notice(
        Severity.ERROR,
        "too-many-findings",
        "",
        "",
        String.format(
            Locale.ROOT, "%,d notices of the code %s; the threshold is %,d", many, code, most),
        code,
        "Look at the notices of this code, or raise its number in rollcall.yaml");
  }

  /**
   * Whether too much is gone that was published before. This is told of the run and stands in no
   * published table: these tell nothing of the run before.
   *
   * @param lost votes that the run before had and this one has no more
   * @param before votes that the run before had
   */
  Optional<Notice> lost(long lost, long before) {
    double share = share(lost, before);
    boolean many = votesLost != null && lost > votesLost;
    boolean large = votesLostShare != null && share > votesLostShare;
    if (!many && !large) {
      return Optional.empty();
    }
    return Optional.of(
        new Notice(
            Severity.ERROR,
            "votes-lost",
            "",
            "",
            String.format(
                Locale.ROOT,
                "%,d of the %,d votes of the run before are gone, a share of %s; the threshold is %s",
                lost,
                before,
                digits(share),
                many ? String.format(Locale.ROOT, "%,d", votesLost) : digits(votesLostShare)),
            String.valueOf(lost),
            "Look at changes.csv: was a file taken out, or cut short? The run before is still in"
                + " runs/"));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static String digits(@Nullable Double share) {
    return share == null ? "" : String.format(Locale.ROOT, "%.6f", share).replaceAll("\\.?0+$", "");
  }
}
