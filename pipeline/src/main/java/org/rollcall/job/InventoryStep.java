package org.rollcall.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.rollcall.country.CountryResolver;
import org.rollcall.reference.ReferenceTable;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/** Lays out an empty warehouse with the reference data in it. */
final class InventoryStep implements JobStep {

  private final References references;

  InventoryStep(References references) {
    this.references = references;
  }

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
    run.inventory().operation().idealPoints().load(warehouse);
    try (NoticeLog notices = run.notices(name())) {
      loadOwn(run, notices);
    }
    long bytes = run.inventory().files().stream().mapToLong(InputFile::bytes).sum();
    int files = run.inventory().files().size();
    return new Done(
        files, files, 0, Words.count(files, "file") + ", " + Words.size(bytes) + ", hashed");
  }

  /** What the user keeps beside the data: blocs, and claims to check. */
  private void loadOwn(RunContext run, NoticeLog notices) {
    Warehouse warehouse = run.warehouse();
    CountryResolver countries =
        references
            .countries()
            .withAliases(List.copyOf(run.inventory().aliases().aliases().values()));
    ReferenceTable known = ReferenceTable.load("blocs");
    BlocsFile blocs = BlocsFile.read(run.options().input(), countries);
    blocs.notices().forEach(notices::add);
    if (!blocs.terms().isEmpty()) {
      blocs.replacements(known).forEach(notices::add);
      warehouse.load(blocs.blocs(known));
      warehouse.load(blocs.terms(ReferenceTable.load("bloc_terms")));
    }
    ClaimsFile claims = ClaimsFile.read(run.options().input(), countries);
    claims.notices().forEach(notices::add);
    claims.load(warehouse);
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
