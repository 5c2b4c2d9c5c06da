package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.publish.RunRecord;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Warehouse;

/** The user's own names for countries, in {@code input/aliases.csv}. */
class AliasesFileTest {

  @TempDir private Path folder;
  private Path input;

  @BeforeEach
  void votesUnderNamesThatOnlyTheirOwnerKnows() throws IOException {
    input = Files.createDirectory(folder.resolve("input"));
    Files.writeString(
        input.resolve("votes.csv"),
        """
        body,symbol,date,country,vote
        General Assembly,A/RES/60/173,2005-12-16,The Hermit Kingdom,N
        General Assembly,A/RES/60/173,2005-12-16,Austria,Y
        """);
  }

  private RunRecord run(String... aliases) throws IOException {
    Files.writeString(
        input.resolve("aliases.csv"),
        "name,code,valid_from,valid_to,note\n" + String.join("\n", aliases) + "\n");
    RunOptions options =
        RunOptions.of(input, folder.resolve("output"))
            .skipping("reports", "site", "workbook")
            .failingOn(FailOn.NEVER);
    return new JobRunner(options, new Progress(new PrintWriter(new StringWriter()))).run().record();
  }

  private List<String> votes() {
    return query("SELECT country_code || ' ' || vote FROM votes ORDER BY 1");
  }

  private List<String> notices() {
    return query("SELECT source_ref || ': ' || message FROM notices WHERE severity = 'error'");
  }

  private List<String> query(String sql) {
    try (Warehouse warehouse =
        DuckDbWarehouse.openReadOnly(folder.resolve("output/latest/rollcall.duckdb"))) {
      return warehouse.query(sql, row -> row.getString(1));
    }
  }

  @Test
  void anAliasIsHonouredAndCounted() throws IOException {
    RunRecord record = run("The Hermit Kingdom,PRK,,,our own word");
    assertThat(votes()).containsExactly("AUT yes", "PRK no");
    assertThat(record.totals()).containsEntry("aliases", 1L).containsEntry("aliased_cells", 1L);
    assertThat(notices()).isEmpty();
  }

  @Test
  void anAliasHoldsOnItsDaysOnly() throws IOException {
    run("The Hermit Kingdom,PRK,2006-01-01,,");
    assertThat(votes()).containsExactly("AUT yes");
    assertThat(notices()).singleElement().asString().contains("The Hermit Kingdom", "line 2");
  }

  @Test
  void anAliasCannotTakeANameFromItsCountry() throws IOException {
    run("The Hermit Kingdom,PRK,,,", "Austria,AUS,,,a slip");
    assertThat(votes()).containsExactly("AUT yes", "PRK no");
    assertThat(notices()).singleElement().asString().contains("line 3", "Austria", "AUT");
  }

  @Test
  void anUnknownCodeAndADateThatIsNoneAreNamedWithTheirLines() throws IOException {
    run("The Hermit Kingdom,XXX,,,", "Middle Earth,NZL,someday,,", ",PRK,,,");
    assertThat(notices())
        .hasSize(4)
        .anySatisfy(text -> assertThat(text).startsWith("line 2:").contains("XXX"))
        .anySatisfy(text -> assertThat(text).startsWith("line 3:").contains("someday"))
        .anySatisfy(text -> assertThat(text).startsWith("line 4:").contains("no country"))
        .anySatisfy(text -> assertThat(text).contains("The Hermit Kingdom"));
  }
}
