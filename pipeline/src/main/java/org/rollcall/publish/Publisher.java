package org.rollcall.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.publish.site.Site;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.WarehouseException;

/** Writes everything that a run publishes into one folder. */
public final class Publisher {

  private final DuckDbWarehouse warehouse;
  private final List<SqlFile> tables;
  private final List<SqlFile> reports;
  private final Path folder;
  private final FileHashes hashes = new FileHashes();
  private @Nullable Codebook codebook;

  /**
   * Prepares to write.
   *
   * @param reports those that were made
   * @param folder empty, on the same disk as the place it will be moved to
   */
  public Publisher(DuckDbWarehouse warehouse, List<SqlFile> reports, Path folder) {
    this.warehouse = warehouse;
    this.tables = publishedTables();
    this.reports = List.copyOf(reports);
    this.folder = folder;
  }

  /** The tables that {@code sql/clean} declares as published: those with a key. */
  public static List<SqlFile> publishedTables() {
    return SqlFolder.load("clean").stream().filter(file -> !file.header().key().isEmpty()).toList();
  }

  /** {@code data/} and {@code reports/}. */
  public void tables() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    for (SqlFile table : tables) {
      TableFiles.csv(warehouse, table, data.resolve(table.name() + ".csv"));
      TableFiles.parquet(warehouse, table, data.resolve(table.name() + ".parquet"));
    }
    Path reportsFolder = Files.createDirectories(folder.resolve("reports"));
    for (SqlFile report : reports) {
      TableFiles.csv(warehouse, report, reportsFolder.resolve(report.name() + ".csv"));
    }
  }

  /** Ready-made views of the published tables: {@code sql/views}. */
  public static List<SqlFile> views() {
    return SqlFolder.load("views");
  }

  /** Views and comments in the warehouse itself, for those who open its file. */
  public void warehouse() {
    views().forEach(warehouse::createView);
    new Comments(warehouse).write(tables, reports, views());
  }

  /**
   * {@code datapackage.json} and {@code codebook.md}; {@link #warehouse} must have made the views.
   */
  public void descriptions(String version) throws IOException {
    DataPackage.write(warehouse, tables, reports, version, folder, hashes);
    codebook = Codebook.of(warehouse, tables, reports);
    CodebookMarkdown.write(codebook, folder.resolve("codebook.md"));
  }

  /**
   * {@code rollcall.xlsx}, by a connection of its own; {@link #descriptions} must have been
   * written.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void workbook() {
    try (Warehouse own = warehouse.beside()) {
      Workbook.write(own, codebook(), reports, tables, folder.resolve("rollcall.xlsx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@code site/}, the codebook's page too; {@link #descriptions} must have been written.
   *
   * @param withWorkbook whether there will be one to link to
   */
  public void site(RunRecord record, boolean withWorkbook) throws IOException {
    new Site(warehouse, reports, record, folder, withWorkbook).write();
    CodebookPage.write(codebook(), folder.resolve("site"));
  }

  /** Every column of what is published, in words. */
  private Codebook codebook() {
    return Objects.requireNonNull(codebook, "descriptions() makes it");
  }

  /**
   * {@code changes.csv}.
   *
   * @param before the folder that is published now
   * @param now what makes this run
   * @return how many changes there are of each kind; none if nothing was published, or it cannot be
   *     read any more
   */
  public List<RunRecord.Change> changes(Optional<Path> before, ComparedRun.Origin now) {
    Changes changes = between(before.filter(ComparedRun::isIn), ComparedRun.now(now));
    changes.write(folder.resolve("changes.csv"));
    return changes.counts();
  }

  private Changes between(Optional<Path> before, ComparedRun after) {
    if (before.isPresent()) {
      try {
        return Changes.between(warehouse, ComparedRun.in(before.get()), after);
      } catch (WarehouseException brokenOrOfAnotherVersion) {
        // what was published before was altered: that must not keep us from publishing it anew
        return Changes.between(warehouse, ComparedRun.NONE, ComparedRun.NONE);
      }
    }
    return Changes.between(warehouse, ComparedRun.NONE, ComparedRun.NONE);
  }

  /**
   * The version of the data; {@link #descriptions} and {@link #changes} must have been written.
   *
   * @param before the folder that is published now
   */
  public String dataVersion(Optional<Path> before) {
    return new DataHistory(warehouse, folder).version(before).toString();
  }

  /**
   * {@code CITATION.cff}.
   *
   * @param released the day of the run, ISO 8601
   */
  public void citation(String dataVersion, String released) throws IOException {
    String hash = hashes.of(folder.resolve(DataPackage.NAME));
    Citation.write(new Origins(warehouse), dataVersion, released, hash, folder);
  }

  /** A second name for the file, which nobody writes to any more; a copy where that cannot be. */
  private static void link(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (UnsupportedOperationException | FileSystemException noLinksThere) {
      Files.copy(file, name);
    }
  }

  /** {@code run.json}, the warehouse itself, and the sums of it all; the last thing to be done. */
  public void seal(RunRecord record, Path warehouseFile) throws IOException {
    record.write(folder);
    link(warehouseFile, folder.resolve("rollcall.duckdb"));
    Checksums.write(folder, hashes);
  }
}
