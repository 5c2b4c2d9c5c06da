package org.rollcall.publish.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rollcall.publish.RunRecord;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/**
 * {@code site/}: pages that open from a disk without a network, can be put on any web host, and
 * load nothing from elsewhere.
 */
public final class Site {

  /** What a report's rows, or all decisions' pages, may weigh to travel in the one-file site. */
  private static final long PORTABLE_BYTES = 700_000;

  private final Warehouse warehouse;
  private final List<SqlFile> reports;
  private final RunRecord run;
  private final Path published;
  private final boolean workbook;

  /**
   * Prepares to write.
   *
   * @param reports those that were made
   * @param published the folder that the site is a part of; its reports are written already
   * @param workbook whether there is one, or will be, to link to
   */
  public Site(
      Warehouse warehouse, List<SqlFile> reports, RunRecord run, Path published, boolean workbook) {
    this.warehouse = warehouse;
    this.reports = List.copyOf(reports);
    this.run = run;
    this.published = published;
    this.workbook = workbook;
  }

  /** Writes it all. */
  public void write() throws IOException {
    Path site = Files.createDirectories(published.resolve("site"));
    SqlFolder.load("site").forEach(warehouse::createTable);
    DataFolder data = new DataFolder(site);
    IndexFile index = new IndexFile(warehouse, run, reports);
    List<IndexFile.Body> bodies = index.bodies();
    index.write(data, bodies, workbook);
    new DecisionFiles(warehouse, data).write(bodies.stream().map(IndexFile.Body::id).toList());
    reports(data);
    QualityFile.write(warehouse, data);
    List<String> scripts = new Assets(site).copy();
    new Pages(warehouse, site, scripts).write(reports);
    SinglePage.write(site, scripts, data.portable(PORTABLE_BYTES));
  }

  private void reports(DataFolder data) throws IOException {
    ReportFiles files = new ReportFiles(warehouse, data);
    for (SqlFile report : reports) {
      for (RunRecord.Report made : run.reports()) {
        if (made.name().equals(report.name())) {
          Path csv = published.resolve("reports").resolve(report.name() + ".csv");
          files.write(report, made, Files.size(csv));
        }
      }
    }
  }
}
