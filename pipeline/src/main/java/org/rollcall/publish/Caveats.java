package org.rollcall.publish;

import java.util.List;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;

/** What must be said wherever a report is shown: that votes in it were corrected by hand. */
public final class Caveats {

  /** Code of the notice that a report rests on such votes; its value is the report's name. */
  public static final String CORRECTED_VOTES = "corrected-votes";

  private Caveats() {}

  /** Sentences, none for most reports. */
  public static List<String> of(Warehouse warehouse, SqlFile report) {
    if (!warehouse.hasTable("notices")) {
      return List.of();
    }
    return warehouse.query(
        "SELECT message || '.' FROM notices WHERE code = "
            + Warehouse.literal(CORRECTED_VOTES)
            + " AND value = "
            + Warehouse.literal(report.name()),
        row -> row.getString(1));
  }

  /** A text with these sentences behind it. */
  static String behind(String text, Warehouse warehouse, SqlFile report) {
    return (text.strip() + " " + String.join(" ", of(warehouse, report))).strip();
  }
}
