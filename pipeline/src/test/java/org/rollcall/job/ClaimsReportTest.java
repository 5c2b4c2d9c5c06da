package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.notice.Notice;

/** Statements in print against a small record that is made up. */
class ClaimsReportTest {

  private static final String HEAD =
      "claim,statement,decision,body,subject,kind,date,measure,value,country,source\n";

  private static final String RECORD =
      """
      Body,Symbol,Date,Title,Leads to,Kind,Country,Vote
      GA3,A/C.3/65/L.47,2010-11-18,Human rights in the DPRK,A/RES/65/225,,Chad,A
      GA3,A/C.3/65/L.47,2010-11-18,Human rights in the DPRK,A/RES/65/225,,Cuba,N
      GA3,A/C.3/65/L.47,2010-11-18,Human rights in the DPRK,A/RES/65/225,,Japan,Y
      GA3,A/C.3/65/L.47,2010-11-18,Human rights in the DPRK,A/RES/65/225,,Peru,Y
      GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,,,Chad,Y
      GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,,,Cuba,N
      GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,,,Japan,Y
      GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,,,Peru,Y
      GA3,A/C.3/69/L.63,2014-11-18,Human rights in the DPRK,,amendment,Chad,A
      GA3,A/C.3/69/L.63,2014-11-18,Human rights in the DPRK,,amendment,Cuba,Y
      GA3,A/C.3/69/L.63,2014-11-18,Human rights in the DPRK,,amendment,Japan,N
      GA3,A/C.3/69/L.63,2014-11-18,Human rights in the DPRK,,amendment,Peru,N
      """;

  private @Nullable SmallRun run;

  @AfterEach
  void close() {
    if (run != null) {
      run.close();
    }
  }

  private SmallRun run() {
    return Objects.requireNonNull(run);
  }

  private List<String> verdicts(String... claims) {
    run =
        SmallRun.of(
            file("votes.csv", RECORD), file("claims.csv", HEAD + String.join("\n", claims) + "\n"));
    return run.report("claims", Map.of(), "claim, verdict, record");
  }

  @Test
  void aTallyThatTheRecordHasIsConfirmed() {
    assertThat(
            verdicts(
                "a,Said,,GA,dprk,,2010,tally,3-1-0,,Press",
                "b,Said,,GA,dprk,,2010,tally,3-1,,Press"))
        .containsExactly(
            "a confirmed GA A/RES/65/225 of 2010-12-21: counted 3-1-0",
            "b confirmed GA A/RES/65/225 of 2010-12-21: counted 3-1-0");
  }

  @Test
  void aTallyThatTheRecordHasOtherwiseIsContradictedWithWhatTheRecordSays() {
    assertThat(verdicts("a,Said,A/RES/65/225,,,,,tally,2-1-1,,Press"))
        .containsExactly("a contradicted GA A/RES/65/225 of 2010-12-21: counted 3-1-0");
  }

  @Test
  void aFigureOfAnotherYearIsFoundThere() {
    assertThat(verdicts("a,Fell in 2015,,GA3,dprk,amendment,2015,tally,1-2-1,,A book"))
        .containsExactly("a contradicted GA3 A/C.3/69/L.63 of 2014-11-18: counted 1-2-1");
    assertThat(run().report("claims", Map.of(), "evidence, decision_id"))
        .containsExactly(
            "no such decision is known of that time; the value claimed is that of GA3"
                + " A/C.3/69/L.63 of 2014-11-18: counted 1-2-1 GA3:2014-11-18:A/C.3/69/L.63");
  }

  @Test
  void whatIsNotInTheDataCannotBeChecked() {
    assertThat(
            verdicts(
                "a,Said,,GA,dprk,,1999,yes,3,,Press",
                "b,Eight stood apart,,GA,dprk,,2010,disassociated,8,,Press"))
        .containsExactly("a not checkable -", "b not checkable -");
  }

  @Test
  void aClaimThatSeveralDecisionsCouldMeanHoldsIfOneOfThemBearsItOut() {
    assertThat(verdicts("a,Three in favour,,,dprk,,2010,yes,3,,Press"))
        .containsExactly("a confirmed GA A/RES/65/225 of 2010-12-21: 3");
    assertThat(run().report("claims", Map.of(), "evidence, decisions"))
        .containsExactly("1 of the 2 decisions that could be meant has it 2");
  }

  @Test
  void agreementIsTheShareOfVotesThatAreTheSameInCommitteeAndPlenary() {
    // Of Chad, Cuba, Japan and Peru only Chad moved; 187 and more members have no row: 3 of 4
    assertThat(
            verdicts(
                "a,Similar,,GA3,dprk,,,agreement,>=0.7,,A book",
                "b,Similar,,GA3,dprk,,,agreement,>=0.8,,A book"))
        .containsExactly("a confirmed 0.75", "b contradicted 0.75");
  }

  @Test
  void anAbsenceThatOnlyOneSideTellsOfIsNoDisagreement() {
    run =
        SmallRun.of(
            file(
                "committee.csv",
                """
                Body,Symbol,Date,Title,Leads to,Country,Vote
                GA3,A/C.3/65/L.47,2010-11-18,Human rights in the DPRK,A/RES/65/225,Cuba,N
                GA3,A/C.3/65/L.47,2010-11-18,Human rights in the DPRK,A/RES/65/225,Japan,absent
                """),
            file(
                "plenary.csv",
                """
                Body,Symbol,Date,Title,Country,Vote
                GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,Cuba,N
                GA,A/RES/65/225,2010-12-21,Human rights in the DPRK,Japan,Y
                """),
            file("claims.csv", HEAD + "a,Similar,,GA3,dprk,,,agreement,>=0.9,,A book\n"));
    assertThat(run().report("claims", Map.of(), "verdict, record"))
        .containsExactly("confirmed 1.0");
  }

  @Test
  void aVoteOfACountryAndAnOutcomeCanBeClaimed() {
    assertThat(
            verdicts(
                "a,Chad abstained,A/C.3/65/L.47,,,,,vote,abstain,Chad,Press",
                "b,Chad abstained,A/RES/65/225,,,,,vote,abstain,TCD,Press",
                "c,It fell,A/C.3/69/L.63,,,,,outcome,rejected,,Press"))
        .containsExactly(
            "a confirmed GA3 A/C.3/65/L.47 of 2010-11-18: abstain",
            "b contradicted GA A/RES/65/225 of 2010-12-21: yes",
            "c confirmed GA3 A/C.3/69/L.63 of 2014-11-18: rejected");
  }

  @Test
  void aLineThatMakesNoSenseIsToldAndTheOthersAreChecked() {
    assertThat(
            verdicts(
                "a,Said,,GA,dprk,,2010,tally,many,,Press",
                "b,Said,,GA,dprk,,2010,mood,3,,Press",
                "c,Said,,GA,dprk,,2010,vote,yes,Atlantis,Press",
                "d,Said,,GA,dprk,,2010,yes,>=3,,Press",
                "d,Again,,GA,dprk,,2010,yes,3,,Press"))
        .containsExactly("d confirmed GA A/RES/65/225 of 2010-12-21: 3");
    assertThat(run().found("claim-refused"))
        .extracting(Notice::sourceRef)
        .containsExactly("line 2", "line 3", "line 4", "line 6");
  }

  @Test
  void everyVoteIsAccountedFor() {
    verdicts("a,Said,,GA,dprk,,2010,tally,3-1-0,,Press");
    assertThat(run().account("claims", Map.of()))
        .containsExactly("4 used", "8 of decisions that no claim is about");
  }
}
