package org.rollcall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;
import static org.rollcall.job.SmallRun.sources;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.job.SmallRun;

/** From a published vote back to its cell. */
class ExplainCommandTest {

  private static final SmallRun RUN =
      SmallRun.of(
          file(
              "record.csv",
              """
              Body,Symbol,Date,Country,Vote
              GA,A/RES/60/173,2005-12-16,Estonia,Y
              GA,A/RES/60/173,2005-12-16,"Korea, Republic of",A*
              """),
          file(
              "notes.csv",
              """
              Body,Symbol,Date,Country,Vote
              GA,A/RES/60/173,2005-12-16,Estonia,Abstain
              """),
          sources(
              "file: record.csv, authority: official_record, coverage: unlisted_absent",
              "file: notes.csv"));

  private static String output = "";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void publish() throws Exception {
    output = RUN.published().output().toString();
  }

  @AfterAll
  static void clear() {
    RUN.close();
  }

  private int explain(String decision, String country) {
    return Main.execute(
        new String[] {"explain", decision, country, "--output", output},
        new PrintWriter(out),
        new PrintWriter(err));
  }

  @Test
  void aVoteIsFollowedToTheCellsOfAllSourcesAndTheirConflict() {
    assertThat(explain("A/RES/60/173", "Estonia")).isZero();
    assertThat(out.toString())
        .contains("Published: Estonia (EST): yes — from record, line 2")
        .contains("record.csv, line 2", "cell \"Y\" → yes")
        .contains("notes.csv, line 2", "cell \"Abstain\" → abstain")
        .contains("Conflict: notes line 2 says abstain; record line 2 says yes and is believed");
  }

  @Test
  void theRuleThatReadTheNameAndTheFootnoteMarkAreTold() {
    assertThat(explain("GA:2005-12-16:A/RES/60/173", "KOR")).isZero();
    assertThat(out.toString()).contains("read by: inverted form", "footnote mark: *");
  }

  @Test
  void aVoteThatNoCellStatesIsTracedToTheList() {
    assertThat(explain("A/RES/60/173", "Cuba")).isZero();
    assertThat(out.toString()).contains("Cuba (CUB): absent", "No cell says so");
  }

  @Test
  void anUnknownDecisionAndAnUnclearCountryAreTold() {
    assertThat(explain("A/RES/1/1", "Cuba")).isEqualTo(1);
    assertThat(explain("A/RES/60/173", "Korea")).isEqualTo(2);
    assertThat(err.toString()).contains("A/RES/1/1", "\"Korea\" does not tell one country");
  }
}
