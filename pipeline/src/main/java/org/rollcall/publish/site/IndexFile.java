package org.rollcall.publish.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.publish.RunRecord;
import org.rollcall.warehouse.ReportMaker;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;

/** What every page knows: the run, the bodies, subjects, States, blocs and reports. */
final class IndexFile {

  /** Decisions that the front page shows. */
  private static final int LATEST = 8;

  /**
   * A body with decisions.
   *
   * @param rollCalls decisions of it that have votes
   * @param lists files that its list of decisions has
   * @param drafts whether it votes on drafts that another body decides on
   */
  record Body(String id, String name, long decisions, long rollCalls, long lists, boolean drafts) {}

  private final Warehouse warehouse;
  private final RunRecord run;
  private final List<SqlFile> reports;

  IndexFile(Warehouse warehouse, RunRecord run, List<SqlFile> reports) {
    this.warehouse = warehouse;
    this.run = run;
    this.reports = reports;
  }

  /** The bodies, those with most votes first. */
  List<Body> bodies() {
    return warehouse.query(
        """
        SELECT d.body, COALESCE(MIN(b.name), d.body), COUNT(*), COUNT(d.seat), COUNT(d.leads_to) > 0
        FROM site_decision AS d
        LEFT JOIN (SELECT body, MAX(name) AS name FROM ref_bodies GROUP BY body) AS b
          ON b.body = d.body
        GROUP BY d.body
        ORDER BY COUNT(d.seat) DESC, COUNT(*) DESC, d.body
        """,
        row ->
            new Body(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                DecisionFiles.lists(row.getLong(3)),
                row.getBoolean(5)));
  }

  void write(DataFolder data, List<Body> bodies, boolean workbook) {
    data.putPortable(
        "index",
        new JsonText.Fields()
            .put("run", told())
            .json("span", span())
            .put("bodies", bodies)
            .json("subjects", JsonText.rows(warehouse, "SELECT * FROM site_subject"))
            .json("countries", JsonText.rows(warehouse, "SELECT * FROM site_country"))
            .json("blocs", JsonText.rows(warehouse, "SELECT * FROM site_bloc"))
            .json("latest", latest())
            .put("reports", reports())
            .put("workbook", workbook)
            .toString());
    data.putPortable("terms", JsonText.columns(warehouse, "SELECT * FROM site_term"));
  }

  private Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("run", run.run());
    told.put("version", run.version());
    told.put("dataVersion", run.dataVersion());
    told.put("finished", run.finished());
    told.put("previous", run.previous());
    told.put("changes", run.changes());
    told.put("removed", run.removed());
    told.put("changed", run.changed());
    told.put("totals", run.totals());
    told.put("notices", run.notices());
    told.put("checks", run.checks());
    told.put("files", run.files().stream().map(IndexFile::file).toList());
    return told;
  }

  private static Map<String, Object> file(RunRecord.RawFile file) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("source", file.source());
    told.put("path", file.path());
    told.put("status", file.status());
    told.put("cells", file.cells());
    told.put("published", file.published());
    told.put("refused", file.refused());
    return told;
  }

  private String span() {
    return JsonText.one(
        warehouse,
        "SELECT CAST(to_json([MIN(date), MAX(date)]) AS VARCHAR) FROM site_decision WHERE date IS NOT"
            + " NULL");
  }

  private String latest() {
    return JsonText.rows(
        warehouse,
        "SELECT row_number() OVER (ORDER BY date DESC, id) AS n, id, date, date_precision AS precision,"
            + " symbol, title, adoption, outcome, yes, no, abstain, absent, apart, counted"
            + " FROM site_decision WHERE date IS NOT NULL QUALIFY n <= "
            + LATEST);
  }

  private List<Object> reports() {
    Map<String, RunRecord.Report> made = new LinkedHashMap<>();
    run.reports().forEach(report -> made.put(report.name(), report));
    List<Object> told = new ArrayList<>();
    for (SqlFile report : reports) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", report.name());
      one.put("title", report.title());
      one.put("question", report.header().question());
      one.put("rows", made.containsKey(report.name()) ? made.get(report.name()).rows() : 0);
      one.put("headline", ReportMaker.headline(warehouse, report).orElse(null));
      told.add(one);
    }
    return told;
  }
}
