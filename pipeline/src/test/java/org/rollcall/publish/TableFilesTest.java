package org.rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;

class TableFilesTest {

  private static final int DECISIONS = 1000;

  @TempDir private Path folder = Path.of("");
  private final Warehouse warehouse = Tables.warehouse();

  @AfterEach
  void close() {
    warehouse.close();
  }

  /** As large as five years of the plenary. */
  private Path votes() {
    SqlFile table =
        Tables.table(
            warehouse,
            "votes",
            """
            SELECT CONCAT('GA:', DATE '2000-01-01' + CAST(d AS INTEGER), ':', d) AS decision_id,
                   CONCAT('C', 100 + c) AS country_code,
                   DATE '2000-01-01' + CAST(d AS INTEGER) AS date,
                   CAST(55 AS INTEGER) AS session, CAST(d * c AS BIGINT) AS cells,
                   CASE WHEN MOD(d, 3) = 0 THEN 'yes' ELSE 'no' END AS vote,
                   MOD(d, 2) = 0 AS known, CAST(c AS DOUBLE) / 7 AS share
            FROM range(%d) AS x (d), range(193) AS y (c)
            ORDER BY 1, 2
            """
                .formatted(DECISIONS));
    Path file = folder.resolve("votes.parquet");
    TableFiles.parquet(warehouse, table, file);
    return file;
  }

  private List<String> read(String sql, Path file) {
    return warehouse.query(
        sql.formatted(Warehouse.literal(file.toString())), row -> row.getString(1));
  }

  @Test
  void aParquetFileIsTypedAndCompressed() {
    Path file = votes();
    assertThat(read("SELECT column_name || ' ' || column_type FROM (DESCRIBE FROM %s)", file))
        .containsExactly(
            "decision_id VARCHAR",
            "country_code VARCHAR",
            "date DATE",
            "session INTEGER",
            "cells BIGINT",
            "vote VARCHAR",
            "known BOOLEAN",
            "share DOUBLE");
    assertThat(read("SELECT DISTINCT compression FROM parquet_metadata(%s)", file))
        .containsExactly("ZSTD");
  }

  @Test
  void theSearchForADecisionReadsOneRowGroupOrTwo() {
    Path file = votes();
    assertThat(read("SELECT COUNT(DISTINCT row_group_id) FROM parquet_metadata(%s)", file))
        .containsExactly(String.valueOf(DECISIONS * 193 / TableFiles.ROWS_OF_A_GROUP + 1));
    assertThat(
            read(
                "SELECT COUNT(*) FROM parquet_metadata(%s) WHERE path_in_schema = 'decision_id'"
                    + " AND stats_min_value <= 'GA:2001-05-15:500'"
                    + " AND stats_max_value >= 'GA:2001-05-15:500'",
                file))
        .first()
        .asString()
        .isIn("1", "2");
  }

  @Test
  void rowsStandInTheOrderOfTheKey() {
    Path file = votes();
    assertThat(
            read(
                "SELECT COUNT(*) FROM (SELECT decision_id || country_code AS key,"
                    + " LAG(decision_id || country_code) OVER (ORDER BY file_row_number) AS before"
                    + " FROM read_parquet(%s, file_row_number = true)) WHERE before >= key",
                file))
        .containsExactly("0");
  }

  @Test
  void aCsvFileIsQuotedAsRfc4180HasItAndItsLinesEndInLf() throws IOException {
    SqlFile table =
        Tables.table(
            warehouse,
            "t",
            "SELECT 'Côte d''Ivoire' AS a, 'one, two' AS b, 'say \"no\" now' AS c,"
                + " 'two' || chr(10) || 'lines' AS d, CAST(NULL AS VARCHAR) AS e, ' x ' AS f,"
                + " DATE '2005-12-16' AS g, true AS h, 0.5 AS i, 'cr' || chr(13) AS j");
    Path file = folder.resolve("t.csv");
    TableFiles.csv(warehouse, table, file);
    assertThat(Files.readAllBytes(file))
        .isEqualTo(
            """
            a,b,c,d,e,f,g,h,i,j
            Côte d'Ivoire,"one, two","say ""no"" now","two
            lines",, x ,2005-12-16,true,0.5,"cr\r"
            """
                .getBytes(StandardCharsets.UTF_8));
  }
}
