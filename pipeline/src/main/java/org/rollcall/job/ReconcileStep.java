package org.rollcall.job;

import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/** Puts the sources together: {@code sql/clean}, file by file. */
final class ReconcileStep implements JobStep {

  @Override
  public String name() {
    return "reconcile";
  }

  @Override
  public Done run(RunContext run) {
    Warehouse warehouse = run.warehouse();
    for (SqlFile file : SqlFolder.load("clean")) {
      run.goOn();
      if (file.header().after() == null) {
        warehouse.createTable(file);
      }
    }
    long candidates = warehouse.count("candidate_vote");
    long votes = warehouse.count("votes");
    long conflicts = warehouse.count("conflicts");
    return new Done(
        candidates,
        votes,
        0,
        Words.count(votes, "vote")
            + " in "
            + Words.count(warehouse.count("decisions"), "decision")
            + ", "
            + Words.count(conflicts, "conflict")
            + " between sources");
  }
}
