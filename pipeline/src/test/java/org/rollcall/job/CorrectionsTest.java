package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.job.SmallRun.RawFile;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/** {@code input/corrections.csv}: what a person knows better than all sources. */
class CorrectionsTest {

  private static final RawFile VOTES =
      file(
          "votes.csv",
          """
          Body,Symbol,Date,Title,Country,Vote
          GA,A/RES/60/173,2005-12-16,Human rights in the DPRK,Japan,Y
          GA,A/RES/60/173,2005-12-16,Human rights in the DPRK,Cuba,N
          GA,A/RES/61/174,2006-12-19,Human rights in the DPRK,Cuba,N
          """);
  private static final String HEADING = "decision,country,vote,reason,source\n";

  private @Nullable SmallRun run;

  @AfterEach
  void close() {
    if (run != null) {
      run.close();
    }
  }

  private SmallRun run(String corrections) {
    run = SmallRun.of(VOTES, file("corrections.csv", HEADING + corrections));
    return run;
  }

  private Notice one(String code) {
    assertThat(Objects.requireNonNull(run).found(code)).hasSize(1);
    return run.found(code).get(0);
  }

  @Test
  void aCorrectionWinsAndTheLosingValueIsKept() {
    SmallRun run = run("A/RES/60/173,Cuba,abstain,Record corrected later,A/60/PV.64/Corr.1\n");
    assertThat(run.votesOf("CUB"))
        .containsExactly("A/RES/60/173 abstain corrections", "A/RES/61/174 no votes");
    assertThat(
            run.rows(
                "SELECT field, country_code, kept, kept_source, kept_ref, lost, lost_source"
                    + " FROM conflicts"))
        .containsExactly("vote CUB abstain corrections line 2 no votes");
    assertThat(run.rows("SELECT source_id, yes, no, abstain FROM decisions ORDER BY date"))
        .containsExactly("votes 1 0 1", "votes 0 1 0");
  }

  @Test
  void aDecisionMayBeNamedByItsId() {
    assertThat(run("GA:2006-12-19:A/RES/61/174,Cuba,yes,Tested,Here\n").votesOf("CUB"))
        .contains("A/RES/61/174 yes corrections");
  }

  @Test
  void aVoteThatNoSourceHasCanBeAdded() {
    SmallRun run = run("A/RES/60/173,Chad,absent,Left the room,Record\n");
    assertThat(run.votesOf("TCD")).containsExactly("A/RES/60/173 absent corrections");
    assertThat(run.rows("SELECT COUNT(*) FROM conflicts")).containsExactly("0");
  }

  @Test
  void everyReportThatRestsOnCorrectedVotesSaysSo() {
    SmallRun run = run("A/RES/60/173,Cuba,abstain,Tested,Here\n");
    assertThat(run.found("corrected-votes"))
        .extracting(Notice::value)
        .contains("country-trajectories", "voting-bloc-shifts");
  }

  @Test
  void withoutCorrectionsNoReportSpeaksOfThem() {
    run = SmallRun.of(VOTES);
    assertThat(run.found("corrected-votes")).isEmpty();
    assertThat(run.codes()).isEmpty();
  }

  @Test
  void aDecisionThatNoSourceTellsOfIsRefused() {
    SmallRun run = run("A/RES/99/1,Cuba,yes,Tested,Here\n");
    Notice notice = one("correction-refused");
    assertThat(notice.severity()).isEqualTo(Severity.ERROR);
    assertThat(notice.message()).contains("A/RES/99/1");
    assertThat(notice.sourceRef()).isEqualTo("line 2");
    assertThat(run.found("unknown-body")).isEmpty();
    assertThat(run.found("cells-add-up")).isEmpty();
  }

  @Test
  void aNameThatIsNoCountryIsRefusedLikeAnyOther() {
    run("A/RES/60/173,Cubaa,yes,Tested,Here\n");
    assertThat(one("unknown-country").sourceId()).isEqualTo("corrections");
  }

  @Test
  void anIncompleteLineIsRefusedAndAnUnexplainedOneIsUsedWithAWarning() {
    SmallRun run = run("A/RES/60/173,,yes,Tested,Here\nA/RES/60/173,Cuba,yes,,\n");
    assertThat(one("correction-refused").sourceRef()).isEqualTo("line 2");
    assertThat(one("correction-unexplained").sourceRef()).isEqualTo("line 3");
    assertThat(run.votesOf("CUB")).contains("A/RES/60/173 yes corrections");
  }

  @Test
  void aHeadingThatLacksAColumnIsToldWithTheShapeThatIsWanted() {
    run = SmallRun.of(VOTES, file("corrections.csv", "country,vote\nCuba,yes\n"));
    assertThat(one("unreadable-file").suggestion()).contains("decision,country,vote,reason,source");
    assertThat(run.votesOf("CUB")).hasSize(2);
  }

  @Test
  void whatFurtherSourcesSayTheSameIsKept() {
    run = SmallRun.of(VOTES, file("again.csv", VOTES.text()));
    assertThat(
            run.rows(
                "SELECT decision_id, country_code, source_id, source_ref FROM agreements"
                    + " ORDER BY ALL"))
        .containsExactly(
            "GA:2005-12-16:A/RES/60/173 CUB votes line 3",
            "GA:2005-12-16:A/RES/60/173 JPN votes line 2",
            "GA:2006-12-19:A/RES/61/174 CUB votes line 4");
  }
}
