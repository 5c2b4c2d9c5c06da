package org.rollcall.cluster;

import org.rollcall.warehouse.SqlFile;

/** What one run publishes: seen by no reader before {@link #complete}, and then as a whole. */
public interface Publication {

  /**
   * Writes a table as Parquet; one with the columns body and session in a folder for each pair of
   * them.
   */
  void table(SqlFile table);

  /** Writes a report as one CSV file, in the order of its key. */
  void report(SqlFile report);

  /** Writes a text. */
  void text(String name, String content);

  /**
   * Lists what was written in a manifest and points readers to it, in one step.
   *
   * @throws ClusterException if it cannot; what was published before is untouched
   */
  void complete();
}
