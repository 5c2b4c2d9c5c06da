package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;
import static org.rollcall.job.SmallRun.sources;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.job.SmallRun.RawFile;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;

/** Each check of {@code sql/checks}: an input that it speaks of, and one of which it is silent. */
class ChecksTest {

  private static final String VOTES = "Body,Symbol,Date,Country,Vote\n";
  private static final String LIST = "Body,Symbol,Date,Adoption,Yes,No,Abstain,Leads to\n";
  private static final String TALLY =
      "General Assembly,A/RES/60/173,2005-12-16,recorded vote,%s,1,1,\n";
  private static final String ROLL_CALL =
      VOTES
          + "GA,A/RES/60/173,2005-12-16,Japan,Y\n"
          + "GA,A/RES/60/173,2005-12-16,Cuba,N\n"
          + "GA,A/RES/60/173,2005-12-16,India,A\n";

  private @Nullable SmallRun run;

  @AfterEach
  void close() {
    if (run != null) {
      run.close();
    }
  }

  @Test
  void everyCheckHasItsTestsHere() {
    Set<String> tested = new TreeSet<>();
    Arrays.stream(ChecksTest.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Check.class))
        .forEach(method -> tested.add(method.getAnnotation(Check.class).value()));
    assertThat(tested)
        .containsExactlyInAnyOrderElementsOf(
            SqlFolder.load("checks").stream().map(ChecksStep::code).toList());
  }

  @Test
  @Check("stated-tally")
  void aTallyThatTheRowsDoNotAddUpToIsReported() {
    Notice notice =
        one(
            "stated-tally",
            file("list.csv", LIST + TALLY.formatted("2")),
            file("v.csv", ROLL_CALL));
    assertThat(notice.message()).contains("A/RES/60/173", "stated 2-1-1", "counted 1-1-1");
    assertThat(notice.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void aTallyThatTheRowsAddUpToIsNotReported() {
    none("stated-tally", file("list.csv", LIST + TALLY.formatted("1")), file("v.csv", ROLL_CALL));
  }

  @Test
  @Check("vote-by-non-member")
  void aVoteOfAStateBeforeItBecameAMemberIsReportedAndNotPublished() {
    Notice notice =
        one(
            "vote-by-non-member",
            file("votes.csv", ROLL_CALL + "GA,A/RES/60/173,2005-12-16,South Sudan,Y\n"));
    assertThat(notice.message())
        .containsIgnoringCase("South Sudan")
        .contains("2005-12-16", "A/RES/60/173");
    assertThat(notice.sourceRef()).contains("5");
    assertThat(run().votesOf("SSD")).isEmpty();
  }

  @Test
  void aVoteInTheCouncilOfAStateThatDoesNotSitInItIsReported() {
    Notice notice =
        one(
            "vote-by-non-member",
            file("votes.csv", VOTES + "HRC,A/HRC/RES/7/15,2008-03-27,Australia,Y\n"));
    assertThat(notice.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void theVotesOfOneOutsiderAreOneNotice() {
    Notice notice =
        one(
            "vote-by-non-member",
            file(
                "votes.csv",
                VOTES
                    + "HRC,A/HRC/RES/7/15,2008-03-27,Australia,Y\n"
                    + "HRC,A/HRC/RES/7/16,2008-03-28,Australia,Y\n"));
    assertThat(notice.message()).contains("2008-03-27", "nor are 1 more");
  }

  @Test
  void manyOutsidersInOneDecisionAreOneNotice() {
    Notice notice =
        one(
            "vote-by-non-member",
            file(
                "votes.csv",
                VOTES
                    + "HRC,A/HRC/RES/7/15,2008-03-27,Australia,Y\n"
                    + "HRC,A/HRC/RES/7/15,2008-03-27,Turkey,Y\n"
                    + "HRC,A/HRC/RES/7/15,2008-03-27,Norway,Y\n"
                    + "HRC,A/HRC/RES/7/15,2008-03-27,Sweden,Y\n"
                    + "HRC,A/HRC/RES/7/15,2008-03-27,Iceland,Y\n"));
    assertThat(notice.message()).startsWith("5 States").contains("A/HRC/RES/7/15");
  }

  @Test
  void manySeatsOfOneSourceAreOneNoticeThatNamesThemAll() {
    Notice notice =
        one(
            "vote-by-non-member",
            file(
                "votes.csv",
                VOTES
                    + "HRC,A/HRC/RES/7/15,2008-03-27,Australia,Y\n"
                    + "HRC,A/HRC/RES/7/16,2008-03-27,Turkey,Y\n"
                    + "HRC,A/HRC/RES/7/17,2008-03-27,Norway,Y\n"
                    + "HRC,A/HRC/RES/7/18,2008-03-27,Sweden,Y\n"));
    assertThat(notice.message()).startsWith("Australia").contains("3 more votes by 3 more States");
    assertThat(notice.value()).contains("Norway in HRC, line 4", "Sweden in HRC, line 5");
  }

  @Test
  @Check("cells-add-up")
  void aCellThatIsNotAccountedForIsReported() {
    run = SmallRun.of(file("votes.csv", ROLL_CALL));
    run.warehouse().execute("lose a cell", "UPDATE source_file SET cells_seen = cells_seen + 1");
    SqlFile check =
        SqlFolder.load("checks").stream()
            .filter(file -> file.name().equals("cells_add_up"))
            .findFirst()
            .orElseThrow();
    assertThat(run.warehouse().query(check.query(), row -> row.getString("message")))
        .containsExactly("4 vote cells were read, but 3 are accounted for");
  }

  @Test
  void cellsOfEveryFateAddUp() {
    none(
        "cells-add-up",
        file(
            "votes.csv",
            ROLL_CALL
                + "GA,A/RES/60/173,2005-12-16,Japan,N\n"
                + "GA,A/RES/60/173,2005-12-16,Cuba,N\n"
                + "GA,A/RES/60/173,2005-12-16,Atlantis,Y\n"
                + "GA,A/RES/60/173,2005-12-16,Chad,perhaps\n"
                + "GA,A/RES/60/173,2005-12-16,Mali,\n"
                + "GA,A/RES/60/173,2005-12-16,South Sudan,Y\n"
                + "GA,A/RES/60/173,2005-12-16,Benin,Dissociated\n"
                + "GA,A/RES/60/173,2005-12-16,,Y\n"
                + "GA,,,Togo,Y\n"),
        file("again.csv", ROLL_CALL));
    assertThat(
            run()
                .rows(
                    "SELECT source_id, cells, published, collapsed, conflicts, no_vote, refused"
                        + " FROM sources ORDER BY source_id"))
        .containsExactly("again 3 3 0 0 0 0", "votes 12 0 4 1 1 6");
  }

  @Test
  @Check("membership-overrules-flag")
  void aFlagOfMembershipThatTheTermsOverruleIsOneNoticeForTheSeat() {
    run =
        SmallRun.of(
            file(
                "voeten.csv",
                """
            rcid,session,vote,ccode,date,unres
            1,13,8,652,9/1/1958,R/13/1
            2,13,8,652,10/1/1958,R/13/2
            3,60,9,740,12/16/2005,R/60/173
            3,60,9,626,12/16/2005,R/60/173
            3,60,1,2,12/16/2005,R/60/173
            """));
    assertThat(run().found("membership-overrules-flag"))
        .extracting(Notice::value)
        .containsExactlyInAnyOrder("Syrian Arab Republic", "Japan");
    assertThat(run().found("vote-by-non-member")).isEmpty();
    assertThat(run().votesOf("JPN")).isEmpty();
  }

  @Test
  void aSourceThatFlagsMembersRightlyIsNotReported() {
    none(
        "membership-overrules-flag",
        file(
            "voeten.csv",
            """
            rcid,session,vote,ccode,date,unres
            3,60,1,2,12/16/2005,R/60/173
            3,60,9,626,12/16/2005,R/60/173
            """));
  }

  @Test
  void aBlankCellOfANonMemberIsRight() {
    none(
        "vote-by-non-member",
        file("votes.csv", ROLL_CALL + "GA,A/RES/60/173,2005-12-16,South Sudan,\n"),
        sources("file: votes.csv, blank: absent"));
  }

  @Test
  @Check("member-without-row")
  void aMemberWithoutARowInACompleteSourceIsReportedOncePerDecision() {
    Notice notice =
        one(
            "member-without-row",
            file("votes.csv", ROLL_CALL),
            sources("file: votes.csv, coverage: complete"));
    assertThat(notice.message()).startsWith("188 of the members").contains("Albania");
  }

  @Test
  void aMemberWithoutARowInAPartialSourceIsNotReported() {
    none("member-without-row", file("votes.csv", ROLL_CALL));
  }

  @Test
  @Check("sources-disagree")
  void aVoteThatTwoSourcesGiveDifferentlyIsReportedAtTheOneThatLost() {
    Notice notice =
        one(
            "sources-disagree",
            file("better.csv", ROLL_CALL),
            file("worse.csv", ROLL_CALL.replace("India,A", "India,N")),
            sources("file: better.csv, authority: official_record", "file: worse.csv"));
    assertThat(notice.sourceId()).isEqualTo("worse");
    assertThat(notice.message())
        .isEqualTo(
            "GA:2005-12-16:A/RES/60/173, IND: vote is \"no\" here and \"abstain\" in better line 4,"
                + " which is published");
  }

  @Test
  void aTallyThatTwoSourcesGiveDifferentlyIsReportedWithoutACountry() {
    Notice notice =
        one(
            "sources-disagree",
            file("a.csv", LIST + TALLY.formatted("88")),
            file("b.csv", LIST + TALLY.formatted("89")));
    assertThat(notice.message())
        .startsWith("GA:2005-12-16:A/RES/60/173: stated tally is \"89-1-1\" here and \"88-1-1\"");
  }

  @Test
  void twoSourcesThatAgreeAreNotReported() {
    none("sources-disagree", file("a.csv", ROLL_CALL), file("b.csv", ROLL_CALL));
  }

  @Test
  void twoVotesInOneSourceAreNoDisagreementOfSources() {
    none("sources-disagree", file("votes.csv", ROLL_CALL + "GA,A/RES/60/173,2005-12-16,Japan,N\n"));
    assertThat(run().found("country-twice")).hasSize(1);
  }

  @Test
  @Check("decision-without-date")
  void aDecisionThatNoSourceDatesIsReported() {
    Notice notice =
        one("decision-without-date", file("v.csv", "Symbol,Country,Vote\nA/RES/60/173,Japan,Y\n"));
    assertThat(notice.message()).contains("GA:undated:A/RES/60/173");
  }

  @Test
  void aDecisionThatOneOfTwoSourcesDatesIsNotReported() {
    none(
        "decision-without-date",
        file("a.csv", ROLL_CALL),
        file("b.csv", "Symbol,Country,Vote\nA/RES/60/173,Japan,Y\n"));
  }

  @Test
  @Check("unknown-body")
  void aBodyThatIsNotKnownIsReportedWithTheVotesLost() {
    Notice notice =
        one(
            "unknown-body",
            file("v.csv", VOTES + "Trusteeship Council,T/RES/1,2005-12-16,Japan,Y\n"));
    assertThat(notice.message())
        .isEqualTo(
            "\"Trusteeship Council\" is no body that is known on T/RES/1; its vote cell is not"
                + " published");
    assertThat(notice.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void aBodyThatOnlyTheSymbolTellsIsKnown() {
    none("unknown-body", file("v.csv", VOTES + ",A/RES/60/173,2005-12-16,Japan,Y\n"));
  }

  @Test
  @Check("unlinked-draft")
  void anAdoptedDraftOfWhichNothingCameIsReported() {
    Notice notice =
        one("unlinked-draft", file("list.csv", LIST + draft("A/C.3/60/L.48", "84", "")));
    assertThat(notice.message())
        .isEqualTo("Nothing says what became of GA3:2005-11-17:A/C.3/60/L.48");
  }

  @Test
  void anAdoptedDraftWhoseResolutionIsInNoSourceIsReported() {
    Notice notice =
        one("unlinked-draft", file("list.csv", LIST + draft("A/C.3/60/L.48", "84", "60/173")));
    assertThat(notice.message()).endsWith("became A/RES/60/173, of which no source is here");
  }

  @Test
  void aDraftWithItsResolutionIsNotReported() {
    none(
        "unlinked-draft",
        file("list.csv", LIST + draft("A/C.3/60/L.48", "84", "60/173") + TALLY.formatted("88")));
  }

  @Test
  void aRejectedDraftBecameNothing() {
    none("unlinked-draft", file("list.csv", LIST + draft("A/C.3/60/L.48", "1", "")));
  }

  @Test
  @Check("shared-draft")
  void twoDraftsThatClaimOneResolutionAreBothReported() {
    run =
        SmallRun.of(
            file(
                "list.csv",
                LIST
                    + draft("A/C.3/60/L.48", "84", "60/173")
                    + draft("A/C.3/60/L.49", "84", "60/173")
                    + TALLY.formatted("88")));
    assertThat(run.found("shared-draft"))
        .hasSize(2)
        .allSatisfy(
            notice ->
                assertThat(notice.message())
                    .contains("come of 2 drafts", "A/C.3/60/L.48", "A/C.3/60/L.49"))
        .extracting(Notice::sourceRef)
        .doesNotHaveDuplicates();
  }

  @Test
  void twoResolutionsThatClaimOneDraftAreBothReported() {
    String drafts =
        """
            Symbol,Date,Draft,Yes,No,Abstain
            A/RES/61/149,2006-12-19,A/C.3/61/L.53/Rev.1,100,1,1
            A/RES/61/162,2006-12-19,A/C.3/61/L.53/Rev.1,100,1,1
            """;
    run =
        SmallRun.of(
            file("library.csv", drafts),
            file("list.csv", LIST + draft("A/C.3/61/L.53/Rev.1", "84", "")));
    assertThat(run.found("shared-draft"))
        .hasSize(2)
        .allSatisfy(notice -> assertThat(notice.message()).contains("become 2 resolutions"));
  }

  @Test
  void aDraftThatTwoSourcesLinkAlikeIsNotReported() {
    String list = LIST + draft("A/C.3/60/L.48", "84", "60/173") + TALLY.formatted("88");
    none("shared-draft", file("a.csv", list), file("b.csv", list));
  }

  @Test
  @Check("vote-against-adoption")
  void aYesInADecisionAdoptedWithoutAVoteIsReportedAndNotPublished() {
    Notice notice =
        one(
            "vote-against-adoption",
            file("list.csv", LIST + "GA,A/RES/67/181,2012-12-20,without a vote,,,,\n"),
            file("votes.csv", VOTES + "GA,A/RES/67/181,2012-12-20,Japan,Y\n"));
    assertThat(notice.message()).contains("\"Y\"", "adopted without a vote", "not published");
    assertThat(run().votesOf("JPN")).isEmpty();
  }

  @Test
  void aDissociationInARecordedVoteIsReported() {
    Notice notice =
        one(
            "vote-against-adoption",
            file("votes.csv", ROLL_CALL + "GA,A/RES/60/173,2005-12-16,China,Disassociated\n"));
    assertThat(notice.message()).contains("put to a recorded vote");
  }

  @Test
  void votesThatFitAreNotReported() {
    none("vote-against-adoption", file("votes.csv", ROLL_CALL));
  }

  @Test
  @Check("silent-on-dissociations")
  void anAdoptionWithoutAVoteOfWhichNothingMoreIsSaidHasNoRowsAndOneNotice() {
    one(
        "silent-on-dissociations",
        file("list.csv", LIST + "GA,A/RES/67/181,2012-12-20,without a vote,,,,\n"));
    assertThat(run().rows("SELECT COUNT(*) FROM votes")).containsExactly("0");
  }

  @Test
  void anAdoptionWithoutAVoteWithItsDissociationsIsNotReported() {
    none(
        "silent-on-dissociations",
        file("disassociations.csv", "Date,Resolution,Country\n2012-12-20,A/RES/67/181,China\n"));
  }

  @Test
  @Check("absences-unknown")
  void aSourceThatLeavesAbsencesOutIsReportedOnce() {
    Notice notice =
        one(
            "absences-unknown",
            file(
                "votes.csv", ROLL_CALL + ROLL_CALL.replace("60/173", "60/174").replace(VOTES, "")));
    assertThat(notice.sourceId()).isEqualTo("votes");
    assertThat(notice.message()).startsWith("2 roll calls");
  }

  @Test
  void anOfficialListLeavesNoAbsencesOut() {
    none(
        "absences-unknown",
        file("votes.csv", ROLL_CALL),
        sources("file: votes.csv, coverage: unlisted_absent"));
  }

  @Test
  @Check("tie-unknown")
  void pairsOfRollCallsThatNoSourceHasAreReportedOnceForTheirFile() {
    Notice notice =
        one(
            "tie-unknown",
            file("v.csv", ROLL_CALL),
            file("same.csv", "rcid1,rcid2\n101,126\n126,151\n"));
    assertThat(notice.sourceId()).isEqualTo("same");
    assertThat(notice.message()).startsWith("2 of 2 pairs of equal texts name a roll call");
  }

  @Test
  @Check("membership-unknown")
  void aDecisionOfABodyBeforeItExistedIsReported() {
    Notice notice =
        one("membership-unknown", file("v.csv", VOTES + "HRC,A/HRC/RES/7/15,2005-03-27,Japan,Y\n"));
    assertThat(notice.message()).isEqualTo("No members of HRC are known on 2005-03-27");
  }

  @Test
  void aDecisionOfABodyWhoseMembersAreKnownIsNotReported() {
    none("membership-unknown", file("votes.csv", ROLL_CALL));
  }

  @Test
  @Check("country-twice")
  void twoVotesForOneSeatAreReportedAndTheFirstStands() {
    StringBuilder many = new StringBuilder(ROLL_CALL);
    for (String name : List.of("France", "Chile", "Ghana", "Kenya", "Peru")) {
      many.append("GA,A/RES/60/173,2005-12-16,").append(name).append(",Y\n");
    }
    many.append("GA,A/RES/60/173,2005-12-16,China,N\n"); // line 10
    many.append("GA,A/RES/60/173,2005-12-16,Norway,Y\n");
    many.replace(many.indexOf("Peru"), many.indexOf("Peru") + 4, "China"); // line 9
    Notice notice = one("country-twice", file("votes.csv", many.toString()));
    assertThat(notice.sourceRef()).isEqualTo("line 10");
    assertThat(run().votesOf("CHN")).containsExactly("A/RES/60/173 yes votes");
  }

  @Test
  void oneVoteWrittenTwiceIsNotReported() {
    none("country-twice", file("v.csv", ROLL_CALL + "GA,A/RES/60/173,2005-12-16,Japan,Yes\n"));
  }

  private static String draft(String symbol, String yes, String leadsTo) {
    return "Third Committee,"
        + symbol
        + ",2005-11-17,recorded vote,"
        + yes
        + ",22,62,"
        + leadsTo
        + "\n";
  }

  private SmallRun run() {
    return Objects.requireNonNull(run);
  }

  private Notice one(String code, RawFile... files) {
    run = SmallRun.of(files);
    assertThat(run.found(code)).as("%s among %s", code, run.codes()).hasSize(1);
    return run.found(code).get(0);
  }

  private void none(String code, RawFile... files) {
    run = SmallRun.of(files);
    assertThat(run.rows("SELECT COUNT(*) > 0 FROM decisions")).containsExactly("true");
    assertThat(run.found(code)).isEmpty();
  }

  /** The check that a test is about. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Check {
    String value();
  }
}
