package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;
import static org.rollcall.job.SmallRun.sources;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.job.SmallRun.RawFile;

/** How {@code sql/clean} puts the sources together. */
class ReconcileTest {

  private static final String VOTES = "Body,Symbol,Date,Country,Vote\n";
  private static final String LIST = "Body,Symbol,Date,Kind,Adoption,Outcome,Yes,No,Abstain\n";

  private @Nullable SmallRun run;

  @AfterEach
  void close() {
    if (run != null) {
      run.close();
    }
  }

  @Test
  void votesAndDescriptionsOfOneRollCallMeetByItsNumber() {
    run(
        file(
            "voeten.csv",
            """
            rcid,session,vote,ccode,date,unres
            3,60,1,2,12/16/2005,R/60/173
            4,60,3,2,12/16/2005,R/60/173
            """),
        file(
            "titles.csv",
            """
            rcid,session,date,unres,short,descr
            3,60,2005-12-16,R/60/173,DPRK,Situation
            4,60,2005-12-16,R/60/173,DPRK,Paragraph 2
            """));
    assertThat(run().rows("SELECT decision_id, title, yes, no FROM decisions ORDER BY part"))
        .containsExactly(
            "GA:2005-12-16:A/RES/60/173#3 Situation 1 0",
            "GA:2005-12-16:A/RES/60/173#4 Paragraph 2 0 1");
  }

  @Test
  void ofTwoCodesForOneSeatTheOneThatVotedCounts() {
    run(
        file(
            "voeten.csv",
            """
            rcid,session,vote,ccode,date,unres
            3,26,8,710,10/1/1971,R/26/2754A
            3,26,1,713,10/1/1971,R/26/2754A
            """));
    assertThat(run().rows("SELECT country_code, vote, date FROM votes"))
        .containsExactly("CHN yes 1971-10-01");
    assertThat(run().rows("SELECT date_precision FROM decisions")).containsExactly("month");
  }

  @Test
  void aBlankNeverContradictsAFilledCellOfTheSameSeat() {
    run(
        file(
            "votes.csv",
            VOTES
                + "GA,A/RES/75/1,2020-12-16,Turkey,\n"
                + "GA,A/RES/75/1,2020-12-16,Turkey,Y\n"
                + "GA,A/RES/75/1,2020-12-16,Japan,\n"),
        sources("file: votes.csv, blank: absent"));
    assertThat(run().votesOf("TUR")).containsExactly("A/RES/75/1 yes votes");
    assertThat(run().votesOf("JPN")).containsExactly("A/RES/75/1 absent votes");
    assertThat(run().codes()).doesNotContain("country-twice", "sources-disagree");
  }

  @Test
  void theBetterAuthorityWinsAndTheOtherIsKept() {
    run(
        file("a-brief.csv", VOTES + "GA,A/RES/60/173,2005-12-16,India,N\n"),
        file("record.csv", VOTES + "GA,A/RES/60/173,2005-12-16,India,A\n"),
        sources("file: record.csv, authority: official_record"));
    assertThat(run().votesOf("IND")).containsExactly("A/RES/60/173 abstain record");
    assertThat(
            run()
                .rows(
                    "SELECT field, country_code, kept, kept_source, lost, lost_source FROM conflicts"))
        .containsExactly("vote IND abstain record no a-brief");
  }

  @Test
  void ofTwoDatesOfAResolutionTheBetterAuthoritysIsPublishedAndTheOtherKept() {
    run(
        file("a-brief.csv", VOTES + "GA,A/RES/60/173,2005-12-19,India,A\n"),
        file("record.csv", VOTES + "GA,A/RES/60/173,2005-12-16,Japan,Y\n"),
        sources("file: record.csv, authority: official_record"));
    assertThat(run().rows("SELECT decision_id, date FROM decisions"))
        .containsExactly("GA:2005-12-16:A/RES/60/173 2005-12-16");
    assertThat(run().rows("SELECT field, kept, lost FROM conflicts"))
        .containsExactly("date 2005-12-16 2005-12-19");
  }

  @Test
  void aTallyIsOneSourcesAsAWholeAndAFigureThatIsLeftOutIsNoConflict() {
    run(
        file("a.csv", LIST + "GA,A/RES/60/173,2005-12-16,,recorded vote,,88,21,\n"),
        file("b.csv", LIST + "GA,A/RES/60/173,2005-12-16,,recorded vote,,88,21,60\n"),
        file("c.csv", LIST + "GA,A/RES/60/173,2005-12-16,,recorded vote,,88,22,\n"));
    assertThat(run().rows("SELECT stated_yes, stated_no, stated_abstain FROM decisions"))
        .containsExactly("88 21 -");
    assertThat(run().rows("SELECT field, kept, lost FROM conflicts"))
        .containsExactly("stated tally 88-21-? 88-22-?");
  }

  @Test
  void aTallyWhoseVotesInFavourCannotBeReadKeepsItsOtherFigures() {
    run(file("a.csv", LIST + "GA,A/RES/60/173,2005-12-16,,recorded vote,,eighty-eight,21,60\n"));
    assertThat(run().rows("SELECT stated_yes, stated_no, stated_abstain FROM decisions"))
        .containsExactly("- 21 60");
    assertThat(run().codes()).contains("unreadable-number");
  }

  @Test
  void aNameNearTwoStatesIsLeftForTheUserToSettle() {
    run(file("votes.csv", VOTES + "GA,A/RES/66/174,2011-12-19,Korea,Y\n"));
    assertThat(run().found("unknown-country"))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.message()).contains("Two Members bear this name");
              assertThat(notice.suggestion())
                  .contains("\"Korea\",CODE,,, with CODE", "KOR", "PRK", " or ")
                  .doesNotContain("\"Korea\",KOR", "\"Korea\",PRK");
            });
  }

  @Test
  void whyAStateIsRefusedIsSaid() {
    run(file("votes.csv", VOTES + "GA,A/RES/66/174,2011-12-19,Holy See,Y\n"));
    assertThat(run().found("unknown-country"))
        .singleElement()
        .satisfies(notice -> assertThat(notice.message()).contains("An observer State, no Member"));
  }

  @Test
  void aVoteTextThatCannotBeReadIsNotSaidToBeAnAbsence() {
    run(file("votes.csv", VOTES + "GA,A/RES/66/174,2011-12-19,Chad,Perhaps\n"));
    assertThat(run().found("unknown-vote"))
        .singleElement()
        .satisfies(
            notice ->
                assertThat(notice.suggestion())
                    .contains("values: {\"Perhaps\": VOTE} with VOTE yes or no or abstain"));
  }

  @Test
  void aDashThatNothingExplainsIsReportedAndNoVote() {
    String votes = VOTES + "GA,A/RES/66/174,2011-12-19,Chad,—\n";
    run(file("votes.csv", votes + "GA,A/RES/66/174,2011-12-19,Mali,Y\n"));
    assertThat(run().votesOf("TCD")).isEmpty();
    assertThat(run().found("unexplained-mark"))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.sourceRef()).isEqualTo("line 2");
              assertThat(notice.message()).startsWith("\"—\" stands in 1 cell");
            });
  }

  @Test
  void aDashThatTheSourceExplainsNeedsNoNotice() {
    run(
        file("votes.csv", VOTES + "GA,A/RES/66/174,2011-12-19,Chad,—\n"),
        sources("file: votes.csv, values: {\"—\": absent}"));
    assertThat(run().votesOf("TCD")).containsExactly("A/RES/66/174 absent votes");
    assertThat(run().codes()).doesNotContain("unexplained-mark");
  }

  @Test
  void aFileWithAHeaderAndNothingBelowItIsReported() {
    run(file("empty.csv", VOTES), file("votes.csv", VOTES + "GA,A/RES/66/174,2011-12-19,Chad,Y\n"));
    assertThat(run().found("nothing-found"))
        .singleElement()
        .satisfies(notice -> assertThat(notice.sourceId()).isEqualTo("empty"));
  }

  @Test
  void aHeadingThatNamesABodyIsTheBodyAndNoTitle() {
    run(
        file(
            "votes.csv",
            "Title,Symbol,Date,Country,Vote\nThird Committee,Draft 1,2015-11-19,Chad,Y\n"));
    assertThat(run().rows("SELECT body, title FROM decisions")).containsExactly("GA3 -");
  }

  @Test
  void whoeverIsNotInAnOfficialListWasAbsent() {
    run(
        file("v.csv", VOTES + "HRC,A/HRC/RES/7/15,2008-03-27,Japan,Y\n"),
        sources("file: v.csv, coverage: unlisted_absent"));
    assertThat(run().rows("SELECT yes, no, abstain, absent FROM decisions"))
        .containsExactly("1 0 0 46");
    assertThat(run().votesOf("CUB")).containsExactly("A/HRC/RES/7/15 absent v");
    assertThat(run().votesOf("USA")).isEmpty();
  }

  @Test
  void whoDidNotDissociateItselfWentAlong() {
    run(
        file(
            "disassociations.csv",
            "Date,Resolution,Country\n2012-12-20,A/RES/67/181,China\n2012-12-20,A/RES/67/181,Cuba\n"));
    assertThat(run().rows("SELECT vote, COUNT(*) FROM votes GROUP BY vote ORDER BY vote"))
        .containsExactly("adopted_without_vote 191", "disassociated 2");
    assertThat(run().rows("SELECT adoption, outcome, yes, no, abstain, absent FROM decisions"))
        .containsExactly("without a vote adopted - - - -");
  }

  @Test
  void whereASourceIsSilentThereAreNoRows() {
    run(file("list.csv", LIST + "GA,A/RES/67/181,2012-12-20,,without a vote,,,,\n"));
    assertThat(run().rows("SELECT COUNT(*) FROM votes")).containsExactly("0");
    assertThat(run().found("silent-on-dissociations")).hasSize(1);
  }

  @Test
  void nobodyIsCountedAbsentWhereASourceLeavesAbsencesOut() {
    run(file("votes.csv", VOTES + "GA,A/RES/60/173,2005-12-16,Japan,Y\n"));
    assertThat(run().rows("SELECT yes, no, abstain, absent FROM decisions"))
        .containsExactly("1 0 0 -");
  }

  @Test
  void aCompleteListWithoutVotesDoesNotMakeAbsencesKnown() {
    run(
        file("votes.csv", VOTES + "GA,A/RES/60/173,2005-12-16,Japan,Y\n"),
        file("list.csv", LIST + "GA,A/RES/60/173,2005-12-16,,recorded vote,,88,21,60\n"),
        sources("file: list.csv, coverage: complete"));
    assertThat(run().rows("SELECT yes, absent FROM decisions")).containsExactly("1 -");
  }

  @Test
  void aCommitteeDecidesByMajorityAndATieIsARejection() {
    run(
        file(
            "list.csv",
            LIST
                + "GA3,A/C.3/69/L.1,2014-11-18,draft resolution,recorded vote,,111,19,55\n"
                + "GA3,A/C.3/69/L.2,2014-11-18,amendment,recorded vote,,40,77,50\n"
                + "GA3,A/C.3/69/L.3,2014-11-18,amendment,recorded vote,,50,50,50\n"));
    assertThat(run().rows("SELECT symbol, outcome FROM decisions ORDER BY symbol"))
        .containsExactly("A/C.3/69/L.1 adopted", "A/C.3/69/L.2 rejected", "A/C.3/69/L.3 rejected");
  }

  @Test
  void nineVotesAndSevenBeforeItGrewCarryAProceduralMatterInTheSecurityCouncil() {
    run(
        file(
            "list.csv",
            LIST
                + "SC,S/PV.7353,2014-12-22,procedural,recorded vote,,11,2,2\n"
                + "SC,S/PV.7354,2014-12-23,procedural,recorded vote,,8,2,5\n"
                + "SC,S/PV.1,1965-08-30,procedural,recorded vote,,7,2,2\n"
                + "SC,S/PV.2,1965-08-30,procedural,recorded vote,,6,2,3\n"
                + "SC,S/PV.3,1965-08-31,procedural,recorded vote,,7,2,2\n"
                + "SC,S/2014/872,2014-12-24,draft resolution,recorded vote,,11,2,2\n"
                + "SC,S/RES/1718 (2006),2006-10-14,,recorded vote,,15,0,0\n"));
    assertThat(run().rows("SELECT symbol, outcome FROM decisions ORDER BY symbol"))
        .containsExactly(
            "S/2014/872 unknown",
            "S/PV.1 adopted",
            "S/PV.2 rejected",
            "S/PV.3 rejected",
            "S/PV.7353 adopted",
            "S/PV.7354 rejected",
            "S/RES/1718(2006) adopted");
  }

  @Test
  void aResolutionIsOneBecauseItWasAdoptedButAPartOfItMayHaveFailed() {
    run(
        file(
            "votes.csv",
            """
            Roll call,Body,Symbol,Date,Country,Vote
            1,GA,A/RES/60/173,2005-12-16,Japan,Y
            2,GA,A/RES/60/173,2005-12-16,Japan,N
            3,GA,A/RES/60/174,2005-12-16,Japan,Y
            """));
    assertThat(run().rows("SELECT decision_id, kind, outcome FROM decisions ORDER BY decision_id"))
        .containsExactly(
            "GA:2005-12-16:A/RES/60/173#1 unknown unknown",
            "GA:2005-12-16:A/RES/60/173#2 unknown unknown",
            "GA:2005-12-16:A/RES/60/174 resolution adopted");
  }

  @Test
  void whatASourceStatesGoesBeforeTheRules() {
    run(
        file(
            "list.csv",
            LIST + "GA,A/60/L.9,2005-12-16,draft resolution,recorded vote,Rejected,90,10,5\n"));
    assertThat(run().rows("SELECT outcome FROM decisions")).containsExactly("rejected");
  }

  @Test
  void aDraftIsLinkedToItsResolutionFromEitherSide() {
    run(
        file(
            "library.csv",
            "Symbol,Date,Draft,Yes,No,Abstain\nA/RES/65/225,2010-12-21,A/C.3/65/L.47,106,20,57\n"),
        file("list.csv", LIST + "GA3,A/C.3/65/L.47,2010-11-18,,recorded vote,,100,18,60\n"));
    assertThat(run().rows("SELECT leads_to FROM decisions WHERE body = 'GA3'"))
        .containsExactly("GA:2010-12-21:A/RES/65/225");
  }

  @Test
  void aPairWithTalliesOnlyIsComparedByTallyAndAFigureThatNobodyStatesStaysOpen() {
    run(
        file(
            "list.csv",
            """
            Body,Symbol,Date,Adoption,Yes,No,Abstain,Leads to
            GA3,A/C.3/65/L.47,2010-11-18,recorded vote,103,18,,A/RES/65/225
            GA,A/RES/65/225,2010-12-21,recorded vote,106,20,57,
            """));
    assertThat(
            run()
                .rows(
                    "SELECT committee_tally, plenary_tally, compared_by, yes_gained, abstain_gained"
                        + " FROM reports.\"committee-plenary-pairs\""))
        .containsExactly("103-18-? 106-20-57 tallies only 3 -");
  }

  @Test
  void aCountryThatVotedOtherwiseInPlenaryIsInTheReport() {
    run(
        file(
            "votes.csv",
            """
            Body,Symbol,Date,Leads to,Country,Vote
            GA3,A/C.3/65/L.47,2010-11-18,A/RES/65/225,Chad,A
            GA3,A/C.3/65/L.47,2010-11-18,A/RES/65/225,Japan,Y
            GA,A/RES/65/225,2010-12-21,,Chad,Y
            GA,A/RES/65/225,2010-12-21,,Japan,Y
            """));
    assertThat(
            run()
                .rows(
                    "SELECT committee_symbol, plenary_symbol, country_code, committee_vote,"
                        + " plenary_vote, toward FROM reports.\"third-committee-vs-plenary\""))
        .containsExactly("A/C.3/65/L.47 A/RES/65/225 TCD abstain yes yes");
  }

  @Test
  void aCountryThatIsNotKnownIsRefusedWithANoticeAndNotGuessed() {
    run(
        file(
            "votes.csv",
            VOTES
                + "GA,A/RES/60/173,2005-12-16,Japan,Y\n".repeat(7)
                + "GA,A/RES/60/173,2005-12-16,Atlantis,Y\n"
                + "GA,A/RES/60/174,2005-12-16,Atlantis,Y\n"));
    assertThat(run().found("unknown-country"))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.value()).isEqualTo("Atlantis");
              assertThat(notice.sourceRef()).as("the first, not line 10").isEqualTo("line 9");
              assertThat(notice.message()).contains("2 vote cells not published");
            });
    assertThat(run().rows("SELECT COUNT(*) FROM votes")).containsExactly("1");
  }

  @Test
  void aFileThatCannotBeReadIsANoticeAndTheOthersAreRead() {
    run(
        file("broken.xlsx", "this is no workbook"),
        file("votes.csv", VOTES + "GA,A/RES/60/173,2005-12-16,Japan,Y\n"));
    assertThat(run().found("unreadable-file"))
        .singleElement()
        .satisfies(notice -> assertThat(notice.sourceId()).isEqualTo("broken"));
    assertThat(run().votesOf("JPN")).hasSize(1);
    assertThat(run().rows("SELECT source_id, status FROM sources ORDER BY source_id"))
        .containsExactly("broken refused", "votes read");
  }

  private SmallRun run() {
    return Objects.requireNonNull(run);
  }

  private void run(RawFile... files) {
    run = SmallRun.of(files);
  }
}
