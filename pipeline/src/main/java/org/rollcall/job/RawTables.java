package org.rollcall.job;

import java.util.List;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/** The tables into which readers put what they find. */
record RawTables(Warehouse warehouse, RawNumbers numbers) {

  private static final List<String> OF_A_SOURCE =
      List.of("raw_name", "raw_text", "raw_place", "raw_legend", "raw_decision");

  /** Makes them anew, empty. */
  static RawTables empty(Warehouse warehouse) {
    SqlFolder.load("schema").stream()
        .filter(file -> file.name().equals("raw"))
        .forEach((SqlFile file) -> warehouse.run(file));
    return new RawTables(warehouse, new RawNumbers());
  }

  /** Takes out what was read of a source. */
  void forget(String sourceId) {
    String source = Warehouse.literal(sourceId);
    warehouse.execute(
        "raw_vote",
        "DELETE FROM raw_vote WHERE claim_no IN (SELECT claim_no FROM raw_decision WHERE source_id = "
            + source
            + ")");
    for (String table : OF_A_SOURCE) {
      warehouse.execute(table, "DELETE FROM " + table + " WHERE source_id = " + source);
    }
  }
}
