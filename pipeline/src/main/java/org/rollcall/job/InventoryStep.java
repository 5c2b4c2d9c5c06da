package org.rollcall.job;

import java.io.IOException;
import java.nio.file.Files;
import org.rollcall.reference.ReferenceTable;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/** Lays out an empty warehouse with the reference data in it. */
final class InventoryStep implements JobStep {

  @Override
  public String name() {
    return "inventory";
  }

  @Override
  public Done run(RunContext run) {
    startEmpty(run);
    Warehouse warehouse = run.warehouse();
    SqlFolder.load("schema").forEach(warehouse::run);
    ReferenceTables.NAMES.forEach(name -> warehouse.load(ReferenceTable.load(name)));
    long bytes = run.inventory().files().stream().mapToLong(InputFile::bytes).sum();
    int files = run.inventory().files().size();
    return new Done(
        files, files, 0, Words.count(files, "file") + ", " + Words.size(bytes) + ", hashed");
  }

  private static void startEmpty(RunContext run) {
    run.close();
    try {
      Workspace.remove(run.work());
      Files.createDirectories(run.work());
    } catch (IOException e) {
      throw new JobFailure(
          "Cannot write to " + run.work() + ": " + e.getMessage(),
          "Check the permissions of the output folder and the space left on its disk",
          e);
    }
  }
}
