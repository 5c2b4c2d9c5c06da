package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.job.SmallRun;

@TestInstance(Lifecycle.PER_CLASS)
class SqlCommandTest {

  private final SmallRun small =
      SmallRun.of(
          file(
              "votes.csv",
              """
              Body,Symbol,Date,Title,Country,Vote
              GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,Chad,Y
              GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,Cuba,N
              """));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  @BeforeAll
  void publish() {
    small.published();
  }

  @AfterAll
  void close() {
    small.close();
  }

  private int sql(String sql, String... more) throws IOException {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Path file = Files.writeString(folder.resolve("query.sql"), sql);
    String[] arguments =
        Stream.concat(
                Stream.of("sql", file.toString(), "--output", small.output().toString()),
                Stream.of(more))
            .toArray(String[]::new);
    return Main.execute(arguments, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void aQueryIsAnsweredAsTableCsvOrJson() throws IOException {
    String query = "-- who\nSELECT country_code, 1.5 AS n FROM votes ORDER BY 1; -- done";
    assertThat(sql(query)).isZero();
    assertThat(out.toString()).contains("country_code", "2 rows");
    assertThat(sql(query, "--format", "csv")).isZero();
    assertThat(out.toString()).isEqualTo("country_code,n\nCUB,1.5\nTCD,1.5\n");
    assertThat(sql(query, "--format", "json")).isZero();
    assertThat(out.toString()).contains("\"country_code\" : \"CUB\"").contains("\"n\" : 1.5");
  }

  @Test
  void ofSeveralStatementsTheLastIsAnswered() throws IOException {
    assertThat(
            sql(
                "CREATE TEMP TABLE mine AS SELECT 7 AS a; SELECT a + 1 AS b FROM mine;",
                "--format",
                "csv"))
        .isZero();
    assertThat(out.toString()).isEqualTo("b\n8\n");
  }

  @Test
  void whatIsNoNumberInJsonIsAText() throws IOException {
    assertThat(sql("SELECT 'NaN'::DOUBLE AS a, 1e300 AS b", "--format", "json")).isZero();
    assertThat(out.toString()).contains("\"a\" : \"NaN\"", "\"b\" : 1.0E+300");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM votes",
        "DROP TABLE votes",
        "CREATE TABLE mine AS SELECT 1",
        "UPDATE votes SET vote = 'yes'",
        "COPY votes TO '%s/leak.csv'",
        "EXPORT DATABASE '%s/leak'",
        "SELECT * FROM read_csv('%s/query.sql')",
        "SELECT * FROM read_text('%s/query.sql')",
        "SELECT * FROM '%s/query.sql'",
        "SELECT * FROM glob('%s/*')",
        "ATTACH '%s/leak.duckdb' AS leak",
        "INSTALL httpfs",
        "LOAD '%s/query.sql'",
        "SET enable_external_access = true",
        "RESET enable_external_access",
        "SET lock_configuration = false",
      })
  void whatWritesOrReachesOutIsRefused(String statement) throws IOException {
    assertThat(sql(statement.replace("%s", folder.toString()))).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString())
        .startsWith("Failed: The SQL fails: ")
        .contains("What to do: ")
        .doesNotContain("pending query result", "\tat ");
    try (Stream<Path> there = Files.list(folder)) {
      assertThat(there).containsExactly(folder.resolve("query.sql"));
    }
  }

  @Test
  void aStatementWithoutRowsIsNoAnswer() throws IOException {
    assertThat(sql("CREATE TEMP TABLE mine (a INTEGER)")).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString()).contains("returns no rows");
  }

  @Test
  void noSqlIsWrongUsageAndAMissingFileIsNamed() throws IOException {
    assertThat(sql("  \n")).isEqualTo(ExitCode.USAGE);
    String[] missing = {"sql", "missing.sql", "--output", small.output().toString()};
    assertThat(Main.execute(missing, new PrintWriter(out), new PrintWriter(err)))
        .isEqualTo(ExitCode.FAILED);
    assertThat(err.toString()).contains("There is no file missing.sql");
  }
}
