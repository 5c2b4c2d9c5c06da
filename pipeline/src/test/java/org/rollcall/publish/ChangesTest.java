package org.rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.job.SmallRun;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Warehouse;

@TestInstance(Lifecycle.PER_CLASS)
class ChangesTest {

  private static final String HEADING =
      "table,change,decision_id,country_code,field,before,after,source_id,source_before,reason";

  private static final ComparedRun.Origin ORIGIN = new ComparedRun.Origin("1", "program", Map.of());

  private static final String CHANGED = ",votes,votes,file changed";

  private final SmallRun run =
      SmallRun.of(
          file(
              "votes.csv",
              """
              Body,Symbol,Date,Title,Country,Vote
              GA,A/RES/60/173,2005-12-16,Human rights,Japan,Y
              GA,A/RES/60/173,2005-12-16,Human rights,Cuba,N
              """));

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  void publish() {
    run.published();
  }

  @AfterAll
  void close() {
    run.close();
  }

  @Test
  void theFirstRunHasNoChanges() throws IOException {
    assertThat(changes(run.warehouse(), Optional.empty())).containsExactly(HEADING);
  }

  @Test
  void theSameAgainHasNoChanges() throws IOException {
    assertThat(changes(run.warehouse(), latest())).containsExactly(HEADING);
  }

  @Test
  void whatWasAddedRemovedAndChangedIsListedWithBothValues() throws IOException {
    try (SmallRun next =
        SmallRun.of(
            file(
                "votes.csv",
                """
                Body,Symbol,Date,Title,Country,Vote
                GA,A/RES/60/173,2005-12-16,"Human rights, again",Japan,A
                GA,A/RES/60/173,2005-12-16,"Human rights, again",India,A
                GA,A/RES/60/174,2005-12-16,Other,India,A
                """))) {
      String id = "GA:2005-12-16:A/RES/60/173";
      assertThat(changes(next.warehouse(), latest()))
          .containsExactlyInAnyOrder(
              HEADING,
              "decisions,added,GA:2005-12-16:A/RES/60/174,,,,,votes,,file changed",
              "decisions,changed," + id + ",,title,Human rights,\"Human rights, again\"" + CHANGED,
              "decisions,changed," + id + ",,abstain,0,2" + CHANGED,
              "decisions,changed," + id + ",,yes,1,0" + CHANGED,
              "decisions,changed," + id + ",,no,1,0" + CHANGED,
              "votes,added,GA:2005-12-16:A/RES/60/174,IND,vote,,abstain,votes,,file changed",
              "votes,added," + id + ",IND,vote,,abstain,votes,,file changed",
              "votes,changed," + id + ",JPN,vote,yes,abstain" + CHANGED,
              "votes,removed," + id + ",CUB,vote,no," + CHANGED);
    }
  }

  @Test
  void anEarlierRunThatWasSpoiltDoesNotKeepThisOneFromBeingPublished() throws IOException {
    Path data = Files.createDirectories(folder.resolve("earlier/data"));
    Files.writeString(data.resolve("votes.parquet"), "spoilt");
    Files.writeString(data.resolve("decisions.parquet"), "spoilt");
    assertThat(changes(run.warehouse(), Optional.of(folder.resolve("earlier"))))
        .containsExactly(HEADING);
  }

  @Test
  void anEarlierRunOfAnotherVersionIsComparedByTheColumnsThatItHas() throws IOException {
    Path data = Files.createDirectories(folder.resolve("older/data"));
    Files.copy(latest().orElseThrow().resolve("data/votes.parquet"), data.resolve("votes.parquet"));
    run.warehouse()
        .execute(
            "older",
            "COPY (SELECT decision_id, 'Other' AS title FROM decisions) TO "
                + Warehouse.literal(data.resolve("decisions.parquet").toString()));
    assertThat(changes(run.warehouse(), Optional.of(folder.resolve("older"))))
        .containsExactly(
            HEADING,
            "decisions,changed,GA:2005-12-16:A/RES/60/173,,title,Other,Human rights,,,unknown");
  }

  private Optional<Path> latest() {
    return Optional.of(run.output().resolve("latest"));
  }

  private List<String> changes(DuckDbWarehouse warehouse, Optional<Path> before)
      throws IOException {
    Path published = Files.createDirectories(folder.resolve("published"));
    List<RunRecord.Change> counts =
        new Publisher(warehouse, List.of(), published).changes(before, ORIGIN);
    List<String> lines = Files.readAllLines(published.resolve("changes.csv"));
    assertThat(counts.stream().mapToLong(RunRecord.Change::rows).sum())
        .isEqualTo(lines.size() - 1L);
    return lines;
  }
}
