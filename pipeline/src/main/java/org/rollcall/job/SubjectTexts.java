package org.rollcall.job;

import java.util.List;
import org.rollcall.decision.Subjects;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.source.SourceSettings;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.Warehouse;

/** Finds what the distinct titles, and the sources' own declarations, are about. */
final class SubjectTexts {

  private final Subjects subjects;
  private final Inventory inventory;
  private final NoticeLog notices;

  SubjectTexts(Subjects subjects, Inventory inventory, NoticeLog notices) {
    this.subjects = subjects;
    this.inventory = inventory;
    this.notices = notices;
  }

  void resolve(Warehouse warehouse) {
    List<String> titles =
        warehouse.query(
            "SELECT DISTINCT title FROM resolved_decision WHERE title IS NOT NULL ORDER BY title",
            row -> row.getString(1));
    List<List<String>> found = titles.parallelStream().map(subjects::of).toList();
    try (Appender rows = warehouse.appender("resolved_subject")) {
      for (int i = 0; i < titles.size(); i++) {
        for (String subject : found.get(i)) {
          rows.row(titles.get(i), subject);
        }
      }
    }
    for (InputFile file : inventory.files()) {
      declare(warehouse, inventory.sourceId(file), inventory.settings(file));
    }
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
