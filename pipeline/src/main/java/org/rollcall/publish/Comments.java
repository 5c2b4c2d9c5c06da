package org.rollcall.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/**
 * What the tables, views and columns of {@code rollcall.duckdb} hold, as comments in the file
 * itself: {@code SELECT table_name, comment FROM duckdb_tables()}. Those that are not published say
 * so.
 */
final class Comments {

  private static final String INTERNAL = "Internal, may change with any version: ";

  private final Warehouse warehouse;

  Comments(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  void write(List<SqlFile> tables, List<SqlFile> reports, List<SqlFile> views) {
    List<String> statements = new ArrayList<>();
    tables.forEach(table -> statements.addAll(of("TABLE", table)));
    reports.forEach(report -> statements.addAll(of("TABLE", report)));
    views.forEach(view -> statements.addAll(of("VIEW", view)));
    statements.addAll(internal(tables));
    warehouse.execute("comments", String.join(";\n", statements));
  }

  private static List<String> of(String kind, SqlFile file) {
    List<String> statements = new ArrayList<>();
    String name = Warehouse.tableOf(file);
    statements.add(statement(kind, name, sentence(file.title(), file.header().question())));
    for (SqlFile.Column column : file.header().columns()) {
      statements.add(
          statement("COLUMN", name + "." + Warehouse.quoted(column.name()), column.is()));
    }
    return statements;
  }

  private static String sentence(String title, @Nullable String more) {
    return more == null ? title : title + ". " + more.strip();
  }

  private List<String> internal(List<SqlFile> tables) {
    Set<String> published = new HashSet<>();
    tables.forEach(table -> published.add(table.name()));
    return warehouse
        .query(
            "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' AND NOT temporary"
                + " AND database_name = current_database() ORDER BY table_name",
            row -> row.getString(1))
        .stream()
        .filter(name -> !published.contains(name))
        .map(name -> statement("TABLE", Warehouse.quoted(name), INTERNAL + purpose(name)))
        .toList();
  }

  private static String purpose(String table) {
    if (table.startsWith("ref_")) {
      return "a reference table that comes with Rollcall";
    }
    return SqlFolder.load("clean").stream()
        .filter(file -> file.name().equals(table))
        .map(SqlFile::title)
        .findFirst()
        .orElse("a working table of the run");
  }

  private static String statement(String kind, String name, String comment) {
    return "COMMENT ON " + kind + " " + name + " IS " + Warehouse.literal(comment);
  }
}
