package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.source.Collected.Cast;

/** The big public data sets, with the habits that each of them has. */
class LibraryReadersTest {

  private static final String LIBRARY =
      "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,"
          + "agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,"
          + "total_ms,undl_link";
  private static final String LIBRARY_2024 =
      "undl_id,ms_codes,ms_names,ms_votes,date,session,resolutions,draft,meeting,title,"
          + "agenda_titles,modality,yes,no,abstention,undl_link";
  private static final String ROLL_CALLS =
      "\"rcid\",\"session\",\"importantvote\",\"date\",\"unres\",\"amend\",\"para\",\"short\",\"descr\"";

  @TempDir Path folder;

  @Test
  void aLibraryExportRepeatsTheDecisionOnEachLine() {
    Collected sink =
        read(
            "un-library",
            LIBRARY,
            library("701", "IRN,IRAN (ISLAMIC REPUBLIC OF)", "N", "A/C.3/65/L.47"),
            library("701", "CIV,COTE D'IVOIRE", "NV", "A/C.3/65/L.47"));
    assertThat(sink.decisions).hasSize(1);
    RawDecision decision = sink.decisions.get(0);
    assertThat(decision.symbol()).isEqualTo("A/RES/65/225");
    assertThat(decision.draft()).isEqualTo("A/C.3/65/L.47");
    assertThat(decision.family()).isEqualTo("undl");
    assertThat(decision.ownId()).isEqualTo("701");
    assertThat(decision.body()).isEqualTo("GA");
    assertThat(List.of(decision.yes(), decision.no(), decision.abstain(), decision.absent()))
        .containsExactly("106", "20", "57", "9");
    assertThat(sink.votes)
        .containsExactly(
            new Cast(0, "IRAN (ISLAMIC REPUBLIC OF)", "N", null, "line 2"),
            new Cast(0, "COTE D'IVOIRE", "NV", null, "line 3"));
    assertThat(sink.codes()).isEmpty();
  }

  @Test
  void totalsThatAddUpToTheMembersSayThatEveryMemberHasALine() {
    Collected sink = read("un-library", LIBRARY, library("701", "JPN,JAPAN", "Y", "A/C.3/65/L.47"));
    assertThat(sink.decisions.get(0).coverage()).isEqualTo(Coverage.COMPLETE);
    Collected without =
        read(
            "un-library",
            LIBRARY,
            "701,JPN,JAPAN,Y,2010-12-21,65,A/RES/65/225,,,,DPRK,,,,106,20,57,,,");
    assertThat(without.decisions.get(0).coverage()).isNull();
  }

  @Test
  void theEditionOf2024HasOtherHeaders() {
    Collected sink =
        read(
            "un-library",
            LIBRARY_2024,
            "702,PRK,DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA,N,2010-12-21,65,A/RES/65/225,"
                + "A/C.3/65/L.47,A/65/PV.71,DPRK,Human rights,Recorded vote,106,20,57,");
    RawDecision decision = sink.decisions.get(0);
    assertThat(decision.symbol()).isEqualTo("A/RES/65/225");
    assertThat(decision.adoption()).isEqualTo("Recorded vote");
    assertThat(decision.abstain()).isEqualTo("57");
    assertThat(sink.votesOf(0)).containsExactly("DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA: N");
  }

  @Test
  void aDraftThatTheSecurityCouncilDidNotAdoptIsTheDecisionItself() {
    Collected sink =
        read(
            "un-library",
            "undl_id,ms_code,ms_name,ms_vote,date,resolution,draft,meeting,description,total_yes,"
                + "total_no,total_abstentions",
            "703,RUS,RUSSIAN FEDERATION,N,2014-05-22,,S/2014/348,S/PV.7180,Syria,13,2,0",
            "704,RUS,RUSSIAN FEDERATION,Y,2006-10-14,S/RES/1718 (2006),,S/PV.5551,DPRK,15,0,0");
    assertThat(sink.symbols()).containsExactly("S/2014/348", "S/RES/1718 (2006)");
    assertThat(sink.decisions).extracting(RawDecision::body).containsOnly("SC");
    assertThat(sink.decisions.get(0).draft()).isNull();
  }

  @Test
  void theAssemblysExportSaysWhoDecidedWhereNoSymbolDoes() {
    Collected sink =
        read(
            "un-library",
            LIBRARY,
            "705,JPN,JAPAN,Y,1965-02-28,19,,,,,Question of Article 19,,,,97,2,13,,,");
    assertThat(sink.decisions.get(0).body()).isEqualTo("GA");
    assertThat(sink.decisions.get(0).symbol()).isNull();
  }

  @Test
  void ofSeveralSymbolsTheCommitteesDraftIsTakenAndSlipsAreTold() {
    Collected sink =
        read(
            "un-library",
            LIBRARY,
            library("1", "JPN,JAPAN", "Y", "A/65/456/Add.3|A/C.3/65/L.47"),
            library("1", "CUB,CUBA", "N", "A/65/456/Add.3|A/C.3/65/L.47"),
            library("2", "JPN,JAPAN", "Y", "A/65/456/Add. 3"),
            library("3", "JPN,JAPAN", "Y", "A/61/443/Add."));
    assertThat(sink.decisions)
        .extracting(RawDecision::draft)
        .containsExactly("A/C.3/65/L.47", "A/65/456/Add. 3", null);
    assertThat(sink.codes()).containsExactly("several-symbols", "stray-blank", "symbol-cut-short");
    assertThat(sink.notice("symbol-cut-short").sourceRef()).isEqualTo("line 5");
  }

  @Test
  void voetensStatesAreNumbersAndHisDatesMonthsBefore1997() {
    Collected sink =
        read(
            "voeten",
            "rcid,session,vote,ccode,member,importantvote,date,unres,me,nu,di,hr,co,ec,year",
            "3,1,1,2,1,0,1/1/1946,R/1/66,0,0,0,0,0,0,1946",
            "3,1,9,31,NA,0,1/1/1946,R/1/66,0,0,0,0,0,0,1946",
            "4592,59,8,345,1,0,NA,NA,0,0,0,0,0,0,2005",
            "4593,60,3,731,1,0,12/16/2005,R/60/173,0,0,0,1,0,0,2005");
    assertThat(sink.decisions)
        .extracting(RawDecision::date)
        .containsExactly("1946-01", null, "2005-12-16");
    assertThat(sink.symbols()).containsExactly("R/1/66", null, "R/60/173");
    assertThat(sink.decisions).extracting(RawDecision::family).containsOnly("rcid");
    assertThat(sink.votesOf(0)).containsExactly("cow:2: 1", "cow:31: 9");
    assertThat(sink.votesOf(2)).containsExactly("cow:731: 3");
  }

  @Test
  void voetensDescriptionsHaveTitlesAndTotals() {
    Path file =
        Fixture.xls()
            .row("session|rcid|abstain|yes|no|importantvote|date|unres|amend|para|short|descr|me")
            .row("14|610|21|55|4|0|1959-12-02|R/14/746B|0|1|ALGERIA TO ADOPT 3RD PARAGRAPH|0|0")
            .row("43|3345|24|128|0|0|1988-12-04|R/43/87|||LIFE IN PEACE|10th anniversary|0")
            .in(folder, "descriptions.xls");
    Collected sink = Collected.from(file);
    assertThat(sink.reader).isEqualTo("voeten");
    assertThat(sink.decisions)
        .extracting(RawDecision::title)
        .containsExactly("ALGERIA TO ADOPT 3RD PARAGRAPH", "10th anniversary");
    assertThat(sink.decisions).extracting(RawDecision::kind).containsExactly("paragraph", null);
    assertThat(sink.decisions).extracting(RawDecision::yes).containsExactly("55", "128");
    assertThat(sink.decisions.get(1).date()).isEqualTo("1988-12");
  }

  @Test
  void unvotesAndItsRollCallsMeetInTheNumberOfTheRollCall() {
    Collected votes =
        read("unvotes", "rcid,country,country_code,vote", "3,Argentina,AR,yes", "3,Namibia,,no");
    Collected calls =
        read(
            "unvotes",
            ROLL_CALLS,
            "3,1,0,1946-01-01,\"R/1/66\",1,0,\"AMENDMENTS\",\"TO ADOPT A CUBAN AMENDMENT\"",
            "4,60,0,2005-12-16,NA,NA,NA,\"DPRK\",NA");
    assertThat(votes.votesOf(0)).containsExactly("Argentina: yes", "Namibia: no");
    assertThat(votes.decisions.get(0).family()).isEqualTo(calls.decisions.get(0).family());
    assertThat(votes.decisions.get(0).ownId()).isEqualTo(calls.decisions.get(0).ownId());
    assertThat(calls.decisions).extracting(RawDecision::kind).containsExactly("amendment", null);
    assertThat(calls.decisions)
        .extracting(RawDecision::title)
        .containsExactly("TO ADOPT A CUBAN AMENDMENT", "DPRK");
  }

  @Test
  void theIssuesOfUnvotesAreToldOnceForEachRollCall() {
    Collected sink =
        read(
            "unvotes",
            "rcid,short_name,issue",
            "77,me,Palestinian conflict",
            "9,hr,Human rights",
            "77,hr,Human rights");
    assertThat(sink.decisions)
        .extracting(d -> d.ownId() + " " + d.family() + " " + d.issues() + " " + d.ref())
        .containsExactly("77 rcid me hr line 2", "9 rcid hr line 3");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void theIssuesOfARollCallStandInVoetensFlags() {
    Collected sink =
        read(
            "voeten",
            "rcid,session,vote,ccode,date,unres,me,nu,di,hr,co,ec",
            "3,60,1,2,12/16/2005,R/60/173,0,0,0,1,0,1",
            "4,60,1,2,12/16/2005,R/60/174,0,0,0,0,0,NA");
    assertThat(sink.decisions).extracting(RawDecision::issues).containsExactly("hr ec", null);
  }

  @Test
  void theOhchrLibrarysVotesAndDecisionsMeetInTheNumberOfTheRecord() {
    Collected votes =
        read(
            "ohchr",
            "record_id,symbol,date,year,body,vote_type,seq,iso3,country,vote",
            "24000,E/CN.4/RES/1985/23,1985-03-11,1985,Commission on Human Rights,RECORDED,1,GER,"
                + "\"GERMANY, FEDERAL REPUBLIC OF\",N",
            "24000,E/CN.4/RES/1985/23,1985-03-11,1985,Commission on Human Rights,RECORDED,2,SUN,,.");
    assertThat(votes.votesOf(0)).containsExactly("GERMANY, FEDERAL REPUBLIC OF: N", "iso3:SUN: .");
    Collected decisions = ohchrDecisions();
    assertThat(decisions.decisions.get(0).ownId()).isEqualTo(votes.decisions.get(0).ownId());
    assertThat(decisions.decisions.get(0).family()).isEqualTo(votes.decisions.get(0).family());
  }

  @Test
  void theOhchrLibraryNamesDraftsAmendmentsAndSessionsInWords() {
    Collected sink = ohchrDecisions();
    assertThat(sink.decisions)
        .extracting(RawDecision::draft)
        .containsExactly("E/CN.4/1985/L.30", null, null);
    assertThat(sink.decisions).extracting(RawDecision::session).containsExactly("41", "32", "41");
    assertThat(sink.decisions)
        .extracting(RawDecision::kind)
        .containsExactly(null, "amendment", null);
    assertThat(sink.decisions.get(1).outcome()).contains("Rejected");
  }

  @Test
  void whatWasWithdrawnIsNoDecision() {
    assertThat(ohchrDecisions().notice("not-decided").value()).isEqualTo("A/HRC/32/L.50");
  }

  private Collected ohchrDecisions() {
    return read(
        "ohchr",
        "record_id,symbol,title,statement,date,year,body,vote_type,draft,yes,no,abstain,nonvoting",
        "24000,E/CN.4/RES/1985/23,Justice,adopted by the Commission at its 41st session,1985-03-11,"
            + "1985,Commission on Human Rights,RECORDED,Draft resolution E/CN.4/1985/L.30 as amended,"
            + "28,1,9,5",
        "31015,A/HRC/32/L.51,Assembly,Human Rights Council at its 32th session,2016-07-01,2016,"
            + "Human Rights Council,RECORDED,Amendment A/HRC/32/L.51 to draft resolution"
            + " A/HRC/32/L.32 Rejected by a recorded vote,15,20,12,0",
        "23959,E/CN.4/RES/1985/24,Detained,adopted at its 41st session,1985-03-11,1985,"
            + "Commission on Human Rights,NON-RECORDED,Draft resolution V in E/CN.4/1985/3,28,0,9,6",
        "31014,A/HRC/32/L.50,Assembly,Human Rights Council at its 32th session,2016-06-28,2016,"
            + "Human Rights Council,WITHDRAWN,Amendment A/HRC/32/L.50,,,,");
  }

  @Test
  void inTheThirdCommitteesTablesTheNameIsRight() {
    Collected votes =
        read(
            "third-committee",
            "event_id,session,draft_symbol,iso3,country,vote",
            "70-12,70,A/C.3/70/L.35,COG,Congo (Democratic Republic of the),A");
    assertThat(votes.votesOf(0)).containsExactly("Congo (Democratic Republic of the): A");
    assertThat(votes.decisions.get(0).body()).isEqualTo("Third Committee");
    Collected events =
        read(
            "third-committee",
            "event_id,session,sr_symbol,meeting_no,meeting_date,kind,draft_symbol,result,stated_yes,"
                + "stated_no,stated_abstain,n_yes,n_no,n_abstain,totals_match",
            "70-12,70,A/C.3/70/SR.45,45,2015-11-19,resolution,A/C.3/70/L.35,adopted,112,19,50,112,19,"
                + "50,True");
    RawDecision event = events.decisions.get(0);
    assertThat(event.ownId()).isEqualTo(votes.decisions.get(0).ownId());
    assertThat(List.of(event.date(), event.outcome(), event.yes(), event.evidence()))
        .containsExactly("2015-11-19", "adopted", "112", "A/C.3/70/SR.45");
  }

  @Test
  void aVoteThatCannotBeUsedIsNamedWithItsLine() {
    Collected sink =
        read(
            "voeten",
            "rcid,session,vote,ccode,date,unres",
            "3,1,1,,1/1/1946,R/1/66",
            ",1,1,2,1/1/1946,R/1/66",
            "3,1,#N/A,20,1/1/1946,R/1/66");
    assertThat(sink.votes).isEmpty();
    assertThat(sink.codes())
        .containsExactly("vote-without-country", "vote-without-decision", "error-cell");
  }

  private static String library(String id, String state, String vote, String draft) {
    return String.join(
        ",",
        List.of(
            id,
            state,
            vote,
            "2010-12-21,65,A/RES/65/225",
            draft,
            "A/65/456/Add.3,A/65/PV.71,DPRK",
            "Human rights,,,106,20,57,9,192,https://digitallibrary.un.org/record/" + id));
  }

  private Collected read(String reader, String... lines) {
    Collected sink = Collected.from(Fixture.text(folder, "table.csv", lines));
    assertThat(sink.reader).isEqualTo(reader);
    return sink;
  }
}
