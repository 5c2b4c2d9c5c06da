package org.rollcall.publish.site;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.rollcall.reference.ReferenceTable;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/**
 * What the page on the data's quality shows: notices, sources, and what the sources disagree on.
 */
final class QualityFile {

  /** Notices, and disagreements, that the page has; the rest is in the CSV files. */
  private static final int SHOWN = 3000;

  private QualityFile() {}

  static void write(Warehouse warehouse, DataFolder data) {
    data.putPortable(
        "quality",
        new JsonText.Fields()
            .json(
                "counts",
                JsonText.rows(
                    warehouse,
                    "SELECT severity || code || source_id AS n, severity, code, source_id AS source,"
                        + " COUNT(*) AS notices FROM notices GROUP BY severity, code, source_id"))
            .json("notices", notices(warehouse, "severity <> 'info'"))
            .put("meanings", meanings())
            .json(
                "sources",
                JsonText.rows(
                    warehouse, "SELECT source_id AS n, * EXCLUDE (sha256, bytes) FROM sources"))
            .json(
                "conflicts",
                JsonText.columns(
                    warehouse,
                    "SELECT row_number() OVER (ORDER BY decision_id, field, country_code, lost_source,"
                        + " lost_ref, lost) AS n, * FROM conflicts QUALIFY n <= "
                        + SHOWN))
            .put("shown", SHOWN)
            .toString());
    data.put("quality-info", notices(warehouse, "severity = 'info'"));
  }

  /** What each kind of notice means, by its code: those of the readers, and the checks. */
  private static Map<String, String> meanings() {
    Map<String, String> meanings = new TreeMap<>();
    for (Map<String, String> code : ReferenceTable.load("notice_codes").records()) {
      meanings.put(code.getOrDefault("code", ""), code.getOrDefault("explanation", ""));
    }
    for (SqlFile check : SqlFolder.load("checks")) {
      meanings.put(
          check.name().replace('_', '-'),
          check.title()
              + ". "
              + Objects.requireNonNullElse(check.header().explanation(), "").strip());
    }
    return meanings;
  }

  private static String notices(Warehouse warehouse, String which) {
    return JsonText.columns(
        warehouse,
        "SELECT row_number() OVER (ORDER BY severity, code, source_id, source_ref, message) AS n,"
            + " severity, code, source_id AS source, source_ref AS ref, message, value, suggestion"
            + " FROM notices WHERE "
            + which
            + " QUALIFY n <= "
            + SHOWN);
  }
}
