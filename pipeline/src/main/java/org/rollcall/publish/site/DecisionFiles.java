package org.rollcall.publish.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.warehouse.Warehouse;

/**
 * Decisions for the pages: the votes of each body, its list of titles, what each decision's page
 * says, and the cells behind it. Each is a file of its own, so that a page loads what it shows.
 */
final class DecisionFiles {

  /** Decisions in a file of a body's list. */
  private static final int LISTED = 3000;

  /** What a file of cells holds, and the query of each part; the column chunk divides them. */
  private static final Map<String, String> CELL_PARTS =
      Map.of(
          "cells",
          """
          SELECT concat(c.id, '|', c.authority_rank, c.source, '|', c.place) AS n, c.chunk AS chunk,
                 c.id, f.path, p.place, c.base, c.cells
          FROM site_cell AS c
          INNER JOIN source_file AS f ON f.source_id = c.source
          INNER JOIN raw_place AS p ON p.place_no = c.place
          """,
          "texts",
          """
          SELECT t.text_no AS n, t.chunk AS chunk, t.text_no AS key, w.text, r.rule, r.mark
          FROM (SELECT DISTINCT chunk, unnest(texts) AS text_no FROM site_cell) AS t
          INNER JOIN raw_text AS w ON w.text_no = t.text_no
          INNER JOIN resolved_vote AS r ON r.text_no = t.text_no
          """,
          "names",
          """
          SELECT t.reading AS n, t.chunk AS chunk, t.reading AS key, w.name, r.rule
          FROM (SELECT DISTINCT chunk, unnest(readings) AS reading FROM site_cell) AS t
          INNER JOIN site_reading AS r ON r.n = t.reading
          INNER JOIN raw_name AS w ON w.name_no = r.name_no
          """,
          "filled",
          """
          SELECT concat(d.decision_id, '|', v.source_ref) AS n, s.chunk AS chunk, d.decision_id AS id,
                 f.path, v.source_ref AS ref
          FROM (SELECT DISTINCT decision_no, source_id, source_ref FROM vote_filled) AS v
          INNER JOIN decision_base AS d ON d.decision_no = v.decision_no
          INNER JOIN site_decision AS s ON s.id = d.decision_id
          INNER JOIN source_file AS f ON f.source_id = v.source_id
          """);

  private final Warehouse warehouse;
  private final DataFolder data;

  DecisionFiles(Warehouse warehouse, DataFolder data) {
    this.warehouse = warehouse;
    this.data = data;
  }

  void write(List<String> bodies) {
    bodies.forEach(this::votes);
    bodies.forEach(this::list);
    details();
    cells();
  }

  /**
   * {@code body-GA}: all decisions of a body that have votes, column by column. Every page that
   * computes something loads it, so it is kept short: a date that is the one before is 0, an
   * outcome a letter, and an id is only there if it is not body, date and symbol.
   */
  private void votes(String body) {
    List<Object> dates = new ArrayList<>();
    List<@Nullable String> symbols = new ArrayList<>();
    StringBuilder outcomes = new StringBuilder();
    StringBuilder rollCalls = new StringBuilder();
    StringBuilder whole = new StringBuilder();
    List<Object> subjects = new ArrayList<>();
    List<String> votes = new ArrayList<>();
    Map<Integer, String> ids = new LinkedHashMap<>();
    Map<Integer, String> leads = new LinkedHashMap<>();
    String[] before = {"no date yet"};
    warehouse.forEach(
        """
        SELECT id, CAST(date AS VARCHAR) AS date, symbol, outcome, counted,
               kind IN ('resolution', 'draft resolution') AS whole,
               CAST(to_json(subjects) AS VARCHAR) AS subjects, leads_to, cells,
               id = concat(body, ':', date, ':', symbol) AS plain
        FROM site_decision
        WHERE seat IS NOT NULL AND body = %s
        ORDER BY seat
        """
            .formatted(Warehouse.literal(body)),
        row -> {
          String date = Objects.requireNonNullElse(row.getString("date"), "");
          dates.add(date.equals(before[0]) ? 0 : date);
          before[0] = date;
          symbols.add(row.getString("symbol"));
          outcomes.append(row.getString("outcome").charAt(0));
          rollCalls.append(row.getBoolean("counted") ? '1' : '0');
          whole.append(row.getBoolean("whole") ? '1' : '0');
          String about = row.getString("subjects");
          subjects.add(about.equals("[]") ? 0 : new RawJson(about));
          if (!row.getBoolean("plain")) {
            ids.put(votes.size(), row.getString("id"));
          }
          if (row.getString("leads_to") != null) {
            leads.put(votes.size(), row.getString("leads_to"));
          }
          votes.add(PackedVotes.of(row.getString("cells")));
        });
    data.putPortable(
        "body-" + body,
        new JsonText.Fields()
            .put("date", dates)
            .put("symbol", symbols)
            .put("outcome", outcomes.toString())
            .put("rollCall", rollCalls.toString())
            .put("whole", whole.toString())
            .put("subjects", subjects)
            .put("ids", ids)
            .put("leadsTo", leads)
            .put("votes", votes)
            .toString());
  }

  /** {@code list-GA-0}: what lists and searches need, the latest decisions first. */
  private void list(String body) {
    JsonText.columns(
            warehouse,
            "SELECT place AS n, id, date, date_precision AS precision, symbol, title, kind, adoption,"
                + " outcome, yes, no, abstain, absent, apart, CAST(counted AS INTEGER) AS counted,"
                + " subjects FROM site_decision WHERE body = "
                + Warehouse.literal(body),
            "n // " + LISTED)
        .forEach(chunk -> data.putPortable("list-" + body + "-" + chunk.number(), chunk.json()));
  }

  /** How many files a body's list has. */
  static long lists(long decisions) {
    return (decisions + LISTED - 1) / LISTED;
  }

  /** {@code decisions-GA-2007}: what the pages of a body's decisions of a year say. */
  private void details() {
    Map<String, JsonText.Fields> votes = new HashMap<>();
    warehouse.forEach(
        "SELECT chunk, id, cells FROM site_decision WHERE cells IS NOT NULL ORDER BY id",
        row ->
            votes
                .computeIfAbsent(row.getString(1), chunk -> new JsonText.Fields())
                .put(row.getString(2), PackedVotes.of(row.getString(3))));
    JsonText.rows(
            warehouse,
            "SELECT concat(date, id) AS n, * EXCLUDE (cells, chunk), chunk AS chunk FROM site_detail",
            "chunk")
        .forEach(
            chunk ->
                data.putPortable(
                    "decisions",
                    "decisions-" + chunk.number(),
                    new JsonText.Fields()
                        .json("decisions", chunk.json())
                        .json(
                            "votes",
                            votes.getOrDefault(chunk.number(), new JsonText.Fields()).toString())
                        .toString()));
  }

  /** {@code cells-GA-2007}: for each vote the cells of all sources, as written. */
  private void cells() {
    Map<String, JsonText.Fields> chunks = new LinkedHashMap<>();
    new TreeMap<>(CELL_PARTS) // in the same order in each run
        .forEach(
            (part, sql) ->
                JsonText.columns(warehouse, sql, "chunk")
                    .forEach(
                        found ->
                            chunks
                                .computeIfAbsent(found.number(), chunk -> new JsonText.Fields())
                                .json(part, found.json())));
    chunks.forEach((chunk, fields) -> data.put("cells-" + chunk, fields.toString()));
  }
}
