package org.rollcall.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.analysis.idealpoint.IdealPointBootstrap;
import org.rollcall.analysis.idealpoint.IdealPoints;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/** What must be said of estimates of ideal points: which could not be made, and which are rough. */
final class IdealPointDoubts {

  private final List<String> tooFew = new ArrayList<>();
  private final List<String> noAnchor = new ArrayList<>();
  private final List<String> notConverged = new ArrayList<>();
  private final List<String> joined = new ArrayList<>();

  void clear() {
    List.of(tooFew, noAnchor, notConverged, joined).forEach(List::clear);
  }

  void tooFew(String subject) {
    tooFew.add(subject);
  }

  void noAnchor(String subject) {
    noAnchor.add(subject);
  }

  void of(String subject, IdealPoints points, Periods periods) {
    if (!points.converged()) {
      notConverged.add(subject);
    }
    if (periods.joined() > 0) {
      joined.add(
          String.format(
              Locale.ROOT,
              "%s%d of %d sessions",
              subject.isEmpty() ? "" : subject + " ",
              periods.joined(),
              periods.sessions()));
    }
  }

  /** Of samples, if some did not come to rest. */
  static Optional<Notice> of(List<IdealPointBootstrap.Sample> samples) {
    long rough = samples.stream().filter(sample -> !sample.converged()).count();
    if (rough == 0) {
      return Optional.empty();
    }
    return Optional.of(
        notConverged(
            "The estimates of %d of %d samples did not come to rest"
                .formatted(rough, samples.size())));
  }

  private static Notice notConverged(String message) {
    return Notice.at(
        Severity.WARNING,
        "ideal-points-not-converged",
        "",
        message,
        "",
        "Take its figures for rough ones; more roll calls, or more pairs of equal texts, help");
  }

  private static String on(List<String> subjects) {
    return subjects.equals(List.of("")) ? "" : " on " + String.join(", ", subjects);
  }

  List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    if (!tooFew.isEmpty()) {
      notices.add(
          notMade(
              "No ideal points%s: fewer than %d roll calls divided States"
                  .formatted(on(tooFew), ScopeIdealPoints.LEAST)));
    }
    if (!noAnchor.isEmpty()) {
      notices.add(
          notMade(
              "No ideal points%s: the anchor has no vote in the roll calls that divided States"
                  .formatted(on(noAnchor))));
    }
    if (!notConverged.isEmpty()) {
      notices.add(
          notConverged(
              "The estimate of ideal points%s did not come to rest".formatted(on(notConverged))));
    }
    if (!joined.isEmpty()) {
      notices.add(
          Notice.at(
              Severity.INFO,
              "ideal-points-of-few-votes",
              "",
              "Sessions of fewer than %d roll calls that divided States are taken together: %s"
                  .formatted(ScopeIdealPoints.FEWEST, String.join(", ", joined)),
              "",
              "Mind the intervals, and that a point stands for all its sessions"));
    }
    return notices;
  }

  private static Notice notMade(String why) {
    return Notice.at(
        Severity.INFO,
        "ideal-points-not-made",
        "",
        why,
        "",
        "Take more roll calls: another subject, body or time, or more files; or set another anchor");
  }
}
