package org.rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.rollcall.job.SmallRun;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;

/** What somebody finds who opens {@code rollcall.duckdb}. */
@TestInstance(Lifecycle.PER_CLASS)
class CommentsTest {

  private final SmallRun run =
      SmallRun.of(
          file(
              "votes.csv",
              """
              Body,Symbol,Date,Title,Leads to,Country,Vote
              GA3,A/C.3/65/L.47,2010-11-18,Human rights in the DPRK,A/RES/65/225,Chad,A
              GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,,Chad,Y
              GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,,Japan,N
              """));

  private Path published = Path.of("");

  @BeforeAll
  void publish() {
    published = run.published().output().resolve("latest/rollcall.duckdb");
  }

  @AfterAll
  void close() {
    run.close();
  }

  private List<String> read(String sql) {
    try (Warehouse warehouse = DuckDbWarehouse.openReadOnly(published)) {
      return warehouse.query(sql, row -> row.getString(1));
    }
  }

  @Test
  void everyTableAndViewSaysWhatItHoldsOrThatItIsInternal() {
    assertThat(
            read(
                "SELECT COALESCE(comment, table_name || ' has none') FROM duckdb_tables()"
                    + " WHERE comment IS NULL"))
        .isEmpty();
    assertThat(read("SELECT comment FROM duckdb_tables() WHERE table_name = 'raw_vote'"))
        .allSatisfy(comment -> assertThat(comment).startsWith("Internal, "));
    assertThat(read("SELECT comment FROM duckdb_tables() WHERE table_name = 'votes'"))
        .containsExactly("One row per decision and member of the body that took it");
    assertThat(read("SELECT comment FROM duckdb_tables() WHERE table_name = 'vote-flows'"))
        .allSatisfy(comment -> assertThat(comment).startsWith("Flows of votes. Of the States"));
    assertThat(read("SELECT comment FROM duckdb_views() WHERE view_name = 'roll_calls'"))
        .hasSize(1)
        .allSatisfy(comment -> assertThat(comment).isNotBlank());
  }

  @Test
  void everyColumnOfWhatIsPublishedSaysWhatItHolds() {
    assertThat(
            read(
                "SELECT table_name || '.' || column_name FROM duckdb_columns()"
                    + " WHERE comment IS NULL AND NOT internal AND (schema_name = 'reports'"
                    + " OR table_name IN ('votes', 'decisions', 'notices', 'votes_long'))"))
        .isEmpty();
  }

  @Test
  void everyViewCanBeRead() {
    for (SqlFile view : Publisher.views()) {
      assertThat(read("SELECT COUNT(*) FROM " + view.name())).hasSize(1);
    }
    assertThat(
            read(
                "SELECT country_code || ' ' || position || ' ' || voeten FROM votes_long"
                    + " WHERE body = 'GA' ORDER BY ALL"))
        .containsExactly("JPN -1 3", "TCD 1 1");
    assertThat(read("SELECT country_code || ' ' || vote FROM dprk_votes ORDER BY ALL"))
        .containsExactly("JPN no", "TCD abstain", "TCD yes");
    assertThat(
            read(
                "SELECT country_code || ' ' || COALESCE(committee_vote, '-') || ' ' || plenary_vote"
                    + " FROM committee_plenary ORDER BY ALL"))
        .containsExactly("JPN - no", "TCD abstain yes");
    assertThat(
            read(
                "SELECT subject || ' ' || body || ' ' || vote FROM latest_by_country"
                    + " WHERE country_code = 'TCD'"))
        .containsExactlyInAnyOrder(
            "dprk GA yes", "dprk GA3 abstain", "human-rights GA yes", "human-rights GA3 abstain");
  }

  @Test
  void aFileWithViewsIsReadBesideAnotherAsBefore() {
    try (Warehouse warehouse = DuckDbWarehouse.beside(published)) {
      assertThat(warehouse.count("votes")).isEqualTo(3);
      assertThat(
              warehouse.query("SELECT COUNT(*) FROM published.main.votes_long", r -> r.getLong(1)))
          .containsExactly(3L);
    }
  }
}
