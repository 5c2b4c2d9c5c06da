package org.rollcall.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.decision.Subjects;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.source.SourceSettings;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.ResultRow;
import org.rollcall.warehouse.Warehouse;

/** Finds what decisions are about, by the rules and by the sources' own declarations. */
final class SubjectTexts {

  private static final String CLAIMS =
      "SELECT claim_no, title, symbol, issues FROM resolved_decision WHERE decision_no IS NOT NULL"
          + " ORDER BY claim_no";

  private record Claim(int number, Subjects.About about) {}

  private final Subjects subjects;
  private final Inventory inventory;
  private final NoticeLog notices;

  SubjectTexts(Subjects subjects, Inventory inventory, NoticeLog notices) {
    this.subjects = subjects;
    this.inventory = inventory;
    this.notices = notices;
  }

  void resolve(Warehouse warehouse) {
    List<Claim> claims = warehouse.query(CLAIMS, SubjectTexts::claim);
    Map<Subjects.About, Map<String, Subjects.Told>> found =
        claims.parallelStream()
            .map(Claim::about)
            .distinct()
            .collect(Collectors.toConcurrentMap(about -> about, subjects::of));
    try (Appender rows = warehouse.appender("resolved_subject")) {
      for (Claim claim : claims) {
        found
            .getOrDefault(claim.about(), Map.of())
            .forEach((subject, told) -> rows.row(claim.number(), subject, told.word()));
      }
    }
    for (InputFile file : inventory.files()) {
      declare(warehouse, inventory.sourceId(file), inventory.settings(file));
    }
  }

  private static Claim claim(ResultRow row) {
    String issues = row.getString(4);
    return new Claim(
        row.getInt(1),
        new Subjects.About(
            row.getString(2),
            row.getString(3),
            issues == null ? Set.of() : Set.copyOf(List.of(issues.split(" ", -1)))));
  }

  private void declare(Warehouse warehouse, String id, SourceSettings settings) {
    if (settings.subject() == null) {
      return;
    }
    List<String> found = subjects.of(settings.subject());
    if (found.isEmpty()) {
      notices.add(
          new Notice(
              Severity.WARNING,
              "unknown-subject",
              id,
              "",
              "sources.yaml names a subject that is not known: " + settings.subject(),
              settings.subject(),
              "Use the short name of a subject, such as dprk"));
      return;
    }
    warehouse.execute(
        "source_file",
        "UPDATE source_file SET subject = "
            + Warehouse.literal(found.get(0))
            + " WHERE source_id = "
            + Warehouse.literal(id));
  }
}
