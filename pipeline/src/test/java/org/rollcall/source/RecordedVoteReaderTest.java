package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.notice.Notice;

/** One habit of the United Nations' records each. */
class RecordedVoteReaderTest {

  private final Path folder;

  RecordedVoteReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Collected read(String... parts) {
    return Collected.from(Fixture.text(folder, "record.txt", parts));
  }

  private Collected plenary(String... parts) {
    return read(RecordFixture.PLENARY_HEAD + String.join("\n", parts));
  }

  private Collected committee(String... parts) {
    return read(RecordFixture.SUMMARY_HEAD + String.join("\n", parts));
  }

  @Test
  void aVerbatimRecordGivesHeadListsAndResult() {
    Collected sink =
        plenary(
            "Report of the Third Committee (A/78/481/Add.3)",
            "The President: Draft resolution III is entitled “Situation of human rights in the",
            "Islamic Republic of Iran”. A recorded vote has been requested.",
            "A recorded vote was taken.",
            "In favour:",
            "Albania, Andorra",
            "Against:",
            "Belarus, China, Cuba",
            "Abstaining:",
            "Algeria",
            "Draft resolution III was adopted by 2 votes to 3, with 1 abstention (resolution 78/220).");
    assertThat(sink.reader).isEqualTo("recorded-vote");
    RawDecision vote = sink.decisions.get(0);
    assertThat(vote.body()).isEqualTo("General Assembly");
    assertThat(vote.symbol()).isEqualTo("A/RES/78/220");
    assertThat(vote.draft()).isEqualTo("A/78/481/Add.3, draft resolution III");
    assertThat(vote.session()).isEqualTo("78");
    assertThat(vote.date()).isEqualTo("19 December 2023");
    assertThat(vote.title()).isEqualTo("Situation of human rights in the Islamic Republic of Iran");
    assertThat(vote.kind()).isEqualTo("resolution");
    assertThat(vote.adoption()).isEqualTo("recorded vote");
    assertThat(vote.outcome()).isEqualTo("adopted");
    assertThat(vote.yes() + "-" + vote.no() + "-" + vote.abstain()).isEqualTo("2-3-1");
    assertThat(vote.coverage()).isEqualTo(Coverage.UNLISTED_ABSENT);
    assertThat(sink.votesOf(0))
        .containsExactly(
            "Albania: In favour",
            "Andorra: In favour",
            "Belarus: Against",
            "China: Against",
            "Cuba: Against",
            "Algeria: Abstaining");
    assertThat(sink.votes.get(3).ref()).isEqualTo("line 16");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void inARejectedTextTheFirstFigureIsAgainst() {
    Collected sink =
        committee(
            "A recorded vote was taken on the amendment contained in document A/C.3/69/L.63.",
            "In favour:",
            "Cuba.",
            "Against:",
            "Albania, Andorra.",
            "Abstaining:",
            "Algeria.",
            "The amendment was rejected by 2 votes to 1, with 1 abstention.");
    RawDecision vote = sink.decisions.get(0);
    assertThat(vote.body()).isEqualTo("Third Committee");
    assertThat(vote.date()).isEqualTo("18 November 2014");
    assertThat(vote.symbol()).isEqualTo("A/C.3/69/L.63");
    assertThat(vote.part()).isNull();
    assertThat(vote.kind()).isEqualTo("amendment");
    assertThat(vote.outcome()).isEqualTo("rejected");
    assertThat(vote.yes() + "-" + vote.no()).isEqualTo("1-2");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void figuresComeInSeveralWordings() {
    assertThat(tally("The draft was adopted by 140 votes in favour, 2 against and 1 abstention."))
        .isEqualTo("140-2-1");
    assertThat(tally("It was adopted by a recorded vote of 80 to 29, with 65 abstentions."))
        .isEqualTo("80-29-65");
    assertThat(tally("Draft resolution I was adopted by 165 votes to none, with 4 abstentions."))
        .isEqualTo("165-0-4");
    assertThat(tally("The text was approved by 161 votes to 1, with no abstentions."))
        .isEqualTo("161-1-0");
    assertThat(
            tally(
                "It was approved by a recorded vote of 154 in favour to 1 against (Israel), with 2"
                    + " abstentions (Albania, Haiti)."))
        .isEqualTo("154-1-2");
    assertThat(tally("Operative paragraph 4 was retained by 90 votes to 6.")).isEqualTo("90-6-?");
    assertThat(
            tally(
                "the Committee adopted draft resolution A/C.3/78/L.41 by a recorded vote of 80 to"
                    + " 29, with 65 abstentions (see para. 42, draft resolution III)."))
        .isEqualTo("80-29-65");
    assertThat(tally("The motion was rejected by 40 in favour to 77 against, with 50 abstentions."))
        .isEqualTo("40-77-50");
  }

  private static String tally(String sentence) {
    List<VoteResult> results = VoteResult.all(sentence, new TreeSet<>());
    assertThat(results).as(sentence).hasSize(1);
    return results.get(0).tally();
  }

  @Test
  void wordsBrokenAtLineEndsAndPageFurnitureAreMended() {
    Collected sink =
        plenary(
            "A recorded vote was taken.",
            "In favour:",
            "Bosnia and Herze-",
            "govina, Guinea-",
            "Bissau, Papua New",
            "",
            "19/34 A/78/PV.50",
            "19/12/2023",
            "23-40927",
            "",
            "Guinea, Timor-",
            "A/78/PV.50 General Assembly 50th plenary meeting",
            "Leste, Burkina 19/34 A/78/PV.50 Faso",
            "Against:",
            "None",
            "Abstaining:",
            "Swit-",
            "zerland",
            "Draft resolution A/78/L.2 was adopted by 5 votes to none, with 1 abstention",
            "(resolution 78/5).");
    assertThat(sink.votesOf(0))
        .containsExactly(
            "Bosnia and Herzegovina: In favour",
            "Guinea-Bissau: In favour",
            "Papua New Guinea: In favour",
            "Timor-Leste: In favour",
            "Burkina Faso: In favour",
            "Switzerland: Abstaining");
    assertThat(sink.decisions.get(0).draft()).isEqualTo("A/78/L.2");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void listsMayRunOnInOneLineAndStrayCharactersStandInWords() {
    Collected sink =
        plenary(
            "A recorded vote was taken. In favour: Alba0nia, Andorra, Zimbabwe Against: Cuba,"
                + " Viet Nam Abstaining: None. Draft resolution II was adopted by 3 votes to 2"
                + " (resolution 78/219). [Subsequently, the delegation of Haiti informed the"
                + " Secretariat tha0t it had intended to vote in favour.]");
    assertThat(sink.votesOf(0))
        .containsExactly(
            "Albania: In favour",
            "Andorra: In favour",
            "Zimbabwe: In favour",
            "Cuba: Against",
            "Viet Nam: Against");
    assertThat(sink.intended).hasSize(1);
    assertThat(sink.intended.get(0).country()).isEqualTo("Haiti");
    assertThat(sink.intended.get(0).vote()).isEqualTo("In favour");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void lostCommasAndTheLastAndAreTakenApart() {
    Collected sink =
        committee(
            "A recorded vote was taken on draft resolution A/C.3/69/L.28/Rev.1.",
            "In favour:",
            "Suriname Swaziland, Bosnia and Herzegovina, Trinidad and Tobago, Norway and Sweden",
            "Against:",
            "Korea, Republic of, Saint Vincent and the Grenadines Samoa",
            "Abstaining:",
            "Bolivia (Plurinational State of), Micronesia (Federated States of), Iran (Islamic",
            "Republic of)Draft resolution A/C.3/69/L.28/Rev.1 was adopted by 6 votes to 3, with 3",
            "abstentions.");
    assertThat(sink.votesOf(0))
        .containsExactly(
            "Suriname: In favour",
            "Swaziland: In favour",
            "Bosnia and Herzegovina: In favour",
            "Trinidad and Tobago: In favour",
            "Norway: In favour",
            "Sweden: In favour",
            "Korea, Republic of: Against",
            "Saint Vincent and the Grenadines: Against",
            "Samoa: Against",
            "Bolivia (Plurinational State of): Abstaining",
            "Micronesia (Federated States of): Abstaining",
            "Iran (Islamic Republic of): Abstaining");
    assertThat(sink.decisions.get(0).symbol()).isEqualTo("A/C.3/69/L.28/Rev.1");
    assertThat(sink.codes()).containsOnly("mended-names");
  }

  @Test
  void severalVotesEachHaveTheirOwnAndParagraphsKnowTheirDraft() {
    Collected sink =
        committee(
            "Draft resolution A/C.3/69/L.28/Rev.1: Situation of human rights in the Democratic",
            "People’s Republic of Korea",
            "1. The Chair invited the Committee to take action.",
            "A recorded vote was taken on operative paragraph 7.",
            "Abstaining:",
            "Algeria.",
            "In favour:",
            "Albania, Andorra.",
            "Against:",
            "Cuba.",
            "2. Operative paragraph 7 was retained by 2 votes to 1, with 1 abstention.",
            "3. Mr. Reyes (Cuba) said that he was against: it was a bad text.",
            "A recorded vote was taken on the draft resolution as a whole.",
            "In favour:",
            "Albania.",
            "Against:",
            "None.",
            "Abstaining:",
            "None.",
            "4. The draft resolution was adopted by 1 vote to none.",
            "5. Ms. Smith (Norway) said that her delegation was content.");
    assertThat(sink.decisions).hasSize(2);
    assertThat(sink.symbols()).containsOnly("A/C.3/69/L.28/Rev.1");
    assertThat(sink.decisions.get(0).part()).isEqualToIgnoringCase("operative paragraph 7");
    assertThat(sink.decisions.get(0).kind()).isEqualTo("paragraph");
    assertThat(sink.decisions.get(1).part()).isNull();
    assertThat(sink.votesOf(0)).hasSize(4);
    assertThat(sink.votesOf(1)).containsExactly("Albania: In favour");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void aCommitteeReportSaysTheTallyBeforeTheListsAndWhatTheDraftBecame() {
    Collected sink =
        read(
            "United Nations A/78/481/Add.3",
            "General Assembly",
            "Distr.: General",
            "30 November 2023",
            "Seventy-eighth session",
            "Report of the Third Committee",
            "Rapporteur: Mr. Robert Alexander Poveda Brito (Bolivarian Republic of Venezuela)",
            "C. Draft resolution A/C.3/78/L.41",
            "36. At its 53rd meeting, on 15 November 2023, the Committee had before it a draft",
            "resolution entitled “Situation of human rights in the Islamic Republic of Iran”",
            "(A/C.3/78/L.41).",
            "37. At the same meeting, the Committee adopted draft resolution A/C.3/78/L.41 by a",
            "recorded vote of 2 to 1, with 1 abstention (see para. 42, draft resolution III). The",
            "voting was as follows:",
            "In favour:",
            "Albania, Andorra.",
            "Against:",
            "Cuba.",
            "Abstaining:",
            "Algeria.",
            "38. Before the vote, statements were made by the representatives of Norway and Cuba.");
    RawDecision vote = sink.decisions.get(0);
    assertThat(vote.body()).isEqualTo("Third Committee");
    assertThat(vote.symbol()).isEqualTo("A/C.3/78/L.41");
    assertThat(vote.date()).isEqualTo("15 November 2023");
    assertThat(vote.leadsTo()).isEqualTo("A/78/481/Add.3, draft resolution III");
    assertThat(vote.yes() + "-" + vote.no() + "-" + vote.abstain()).isEqualTo("2-1-1");
    assertThat(sink.votesOf(0)).hasSize(4);
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void aPressReleaseListsTheAbsent() {
    Collected sink =
        read(
            "GA/SHC/4120",
            "18 November 2014",
            "Sixty-ninth General Assembly",
            "Third Committee",
            "46th & 47th Meetings (AM & PM)",
            "ANNEX I",
            "Vote on Situation of human rights in Democratic People’s Republic of Korea",
            "The draft resolution on the situation of human rights in the Democratic People’s",
            "Republic of Korea (document A/C.3/69/L.28/Rev.1) was approved by a recorded vote of 2",
            "in favour to 1 against, with no abstentions, as follows:",
            "In favour:  Albania, Andorra.",
            "Against:  Cuba.",
            "Abstain:  None.",
            "Absent:  Kiribati, Nauru.",
            "ANNEX II",
            "Vote on Amendment",
            "The amendment (document A/C.3/69/L.63) was rejected by a recorded vote of 1 in favour to",
            "2 against, with 1 abstention, as follows:",
            "In favour:  Cuba.",
            "Against:  Albania, Andorra.",
            "Abstain:  Algeria.",
            "Absent:  Kiribati.");
    assertThat(sink.decisions).hasSize(2);
    assertThat(sink.symbols()).containsExactly("A/C.3/69/L.28/Rev.1", "A/C.3/69/L.63");
    assertThat(sink.decisions).allMatch(vote -> vote.coverage() == Coverage.COMPLETE);
    assertThat(sink.decisions).allMatch(vote -> "Third Committee".equals(vote.body()));
    assertThat(sink.votesOf(0)).endsWith("Kiribati: Absent", "Nauru: Absent").hasSize(5);
    assertThat(sink.decisions.get(1).yes() + "-" + sink.decisions.get(1).no()).isEqualTo("1-2");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void intendedVotesOfSeveralDelegationsGoTogetherWithTheirVote() {
    Collected sink =
        plenary(
            "A recorded vote was taken.",
            "In favour: Albania",
            "Against: Cuba",
            "Abstaining: Algeria",
            "Draft resolution I was adopted by 1 vote to 1, with 1 abstention (resolution 78/1).",
            "[Subsequently, the delegations of the Sudan, Bosnia and Herzegovina and Norway informed",
            "the Secretariat that they had intended to vote in favour; the delegation of Haiti had",
            "intended to abstain.]",
            "A recorded vote was taken.",
            "In favour: Albania",
            "Against: None",
            "Abstaining: None",
            "Draft resolution II was adopted by 1 vote to none (resolution 78/2).");
    assertThat(sink.intended)
        .extracting(v -> v.decision() + " " + v.country() + ": " + v.vote())
        .containsExactly(
            "0 Sudan: In favour",
            "0 Bosnia and Herzegovina: In favour",
            "0 Norway: In favour",
            "0 Haiti: Abstaining");
    assertThat(sink.decisions.get(1).symbol()).isEqualTo("A/RES/78/2");
  }

  @Test
  void aTallyThatTheNamesDoNotMeetGetsANoticeWithBoth() {
    Collected sink =
        plenary(
            "A recorded vote was taken.",
            "In favour: Albania, Andorra",
            "Against: Cuba",
            "Abstaining: None",
            "Draft resolution I was adopted by 3 votes to 1 (resolution 78/1).");
    Notice notice = sink.notice("names-against-tally");
    assertThat(notice.message()).contains("3-1-?").contains("2-1-0");
    assertThat(notice.sourceRef()).isEqualTo(sink.decisions.get(0).ref());
  }

  @Test
  void aSlipOfTheRecordStaysAsPrinted() {
    Collected sink =
        committee(
            "A recorded vote was taken on draft resolution A/C.3/69/L.28.",
            "In favour: Costa Rice, Cyrus",
            "Against: Cuba",
            "Draft resolution A/C.3/69/L.28 was adopted by 2 votes to 1.");
    assertThat(sink.votesOf(0))
        .containsExactly("Costa Rice: In favour", "Cyrus: In favour", "Cuba: Against");
  }

  @Test
  void aVotingBoardSheetIsReadByItsLetters() {
    Collected sink =
        read(
            "Vote Name: Item 70 (c) draft proposal A/C.3/74/L.27 Situation of human rights in the",
            "Islamic Republic of Iran",
            "Yes 4 No 2 Abstain 1",
            "Vote Time: 11/14/2019 4:51:52 PM",
            "AFGHANISTAN Y ALBANIA N DEM PR KOREA A BRUNEI DAR SALA",
            "Y ANDORRA (VC) Y BOLIVIA (PLURINATIONAL N CUBA CHAD",
            "Y NORWAY");
    RawDecision vote = sink.decisions.get(0);
    assertThat(vote.symbol()).isEqualTo("A/C.3/74/L.27");
    assertThat(vote.date()).isEqualTo("2019-11-14");
    assertThat(vote.title()).contains("Situation of human rights");
    assertThat(sink.votesOf(0))
        .contains(
            "ALBANIA: In favour",
            "DEM PR KOREA: Against",
            "BRUNEI DAR SALA: Abstaining",
            "ANDORRA: In favour",
            "CUBA: Against",
            "CHAD: Absent",
            "NORWAY: In favour",
            "AFGHANISTAN: Absent");
    assertThat(vote.coverage()).isEqualTo(Coverage.UNLISTED_ABSENT);
  }

  @Test
  void aBoardSheetWithoutAllItsStatesSaysSoAndCallsNobodyAbsent() {
    Collected sink =
        read(
            "Vote Name: Item 70 (c) A/C.3/74/L.27 · Yes 2 No 1 Abstain 0 · Vote Time: 11/14/2019"
                + " 4:51:52 PM",
            "Y ALBANIA",
            "N CUBA");
    assertThat(sink.decisions.get(0).coverage()).isEqualTo(Coverage.PARTIAL);
    assertThat(sink.notice("names-against-tally").message()).contains("2-1-0").contains("1-1-0");
  }

  private Collected report(String... parts) {
    return read(
        """
        United Nations A/74/399/Add.3
        General Assembly Distr.: General
        6 January 2020
        Report of the Third Committee*
        """
            + String.join("\n", parts));
  }

  @Test
  void aFootnoteInMidListIsPutBehindTheListsAndKeepsItsIntention() {
    Collected sink =
        report(
            "10. At its 46th meeting, on 14 November, the Committee adopted draft resolution",
            "A/C.3/74/L.27 by a recorded vote of 3 to 1, with 1 abstention. The voting was as",
            "follows:2",
            "In favour:",
            "Albania, Andorra,",
            "__________________",
            "* The report of the Committee on this item is issued in five parts.",
            "2 Subsequently, the delegation of Tuvalu informed the Secretariat that it had intended",
            "to vote in favour.",
            "19-21098 5/45",
            "A/74/399/Add.3",
            "Argentina.",
            "Against:",
            "Cuba.",
            "Abstaining:",
            "Algeria.",
            "11. Before the vote, statements were made.");
    assertThat(sink.votesOf(0))
        .containsExactly(
            "Albania: In favour",
            "Andorra: In favour",
            "Argentina: In favour",
            "Cuba: Against",
            "Algeria: Abstaining");
    assertThat(sink.intended).extracting(Collected.Cast::country).containsExactly("Tuvalu");
    assertThat(sink.decisions.get(0).date())
        .as("a report of January")
        .isEqualTo("14 November 2019");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void anAmendmentIsKnownByItsOwnSymbolOrByWhatItWouldChange() {
    Collected sink =
        committee(
            "A recorded vote was taken on the proposed amendment to draft resolution A/C.3/69/L.27",
            "contained in document A/C.3/69/L.54.",
            "In favour: Albania. Against: Cuba. Abstaining: None.",
            "The proposed amendment to draft resolution A/C.3/69/L.27 contained in document",
            "A/C.3/69/L.54 was rejected by 1 vote to 1.",
            "A recorded vote was taken on the oral amendment to paragraph 49 (u) of draft resolution",
            "A/C.3/69/L.27.",
            "In favour: Albania. Against: Cuba, Chad. Abstaining: None.",
            "The oral amendment was rejected by 2 votes to 1.",
            "A recorded vote was taken on the motion for the adjournment of the debate.",
            "In favour: Albania. Against: Cuba, Chad. Abstaining: None.",
            "The motion was rejected by 2 votes to 1.");
    assertThat(sink.decisions)
        .extracting(vote -> vote.kind() + " " + vote.symbol() + " " + vote.part())
        .containsExactly(
            "amendment A/C.3/69/L.54 null",
            "amendment A/C.3/69/L.27 amendment to paragraph 49 (u)",
            "motion A/C.3/69/L.27 motion");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void aDraftOfAnotherSessionIsTold() {
    Collected sink =
        committee(
            "A recorded vote was taken on draft resolution A/C.3/68/L.30.",
            "In favour: Albania. Against: Cuba.",
            "Draft resolution A/C.3/68/L.30 was adopted by 1 vote to 1.");
    assertThat(sink.notice("draft-of-another-session").value()).isEqualTo("A/C.3/68/L.30");
  }

  @Test
  void theSecurityCouncilMayVoteWithoutAnybodyAgainst() {
    Collected sink =
        read(
            "United Nations S/PV.9481",
            "Security Council",
            "Seventy-eighth year",
            "9481st meeting",
            "Wednesday, 15 November 2023, 3 p.m.",
            "The President: I shall put the draft resolution (S/2023/876) to the vote now.",
            "A vote was taken by show of hands.",
            "In favour:",
            "Albania, Brazil, United Kingdom of Great Britain and",
            "15/11/2023 The situation in the Middle East, including the Palestinian question S/PV.9481",
            "23-35898 3/18",
            "Northern Ireland",
            "The President: The draft resolution received 3 votes in favour. The draft resolution has",
            "been adopted unanimously as resolution 2712 (2023).",
            "The Council will now vote on S/2023/970.",
            "A vote was taken by show of hands.",
            "In favour:",
            "Albania, Brazil",
            "Against:",
            "United States of America",
            "The President: The draft resolution received 2 votes in favour, 1 vote against and no",
            "abstentions. It has not been adopted, owing to the negative vote of a permanent member.");
    assertThat(sink.symbols()).containsExactly("S/RES/2712 (2023)", "S/2023/970");
    assertThat(sink.decisions)
        .extracting(RawDecision::outcome)
        .containsExactly("adopted", "rejected");
    assertThat(sink.decisions.get(0).draft()).isEqualTo("S/2023/876");
    assertThat(sink.votesOf(0)).hasSize(3);
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void aCouncilsReportNamesTheTextAsAdopted() {
    Collected sink =
        read(
            "United Nations A/HRC/25/2",
            "Human Rights Council",
            "Report of the Human Rights Council on its twenty-fifth session",
            "240. At the 55th meeting, on 28 March 2014, Greece introduced draft resolution",
            "A/HRC/25/L.17.",
            "241. The draft resolution was adopted by 2 votes to 1, with 2 abstentions. The voting was",
            "as follows:",
            "In favour:",
            "Argentina, Benin;",
            "Against:",
            "China;",
            "Abstaining:",
            "Algeria and Congo.",
            "242. For the text as adopted, see part one, chapter I, resolution 25/25.",
            "* The delegation of Benin subsequently stated that, had it been present, it would have",
            "abstained.");
    RawDecision vote = sink.decisions.get(0);
    assertThat(vote.body()).isEqualTo("Human Rights Council");
    assertThat(vote.symbol()).isEqualTo("A/HRC/RES/25/25");
    assertThat(vote.draft()).isEqualTo("A/HRC/25/L.17");
    assertThat(vote.date()).isEqualTo("28 March 2014");
    assertThat(sink.intended).extracting(Collected.Cast::vote).containsExactly("Abstaining");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void aResolutionMayCarryItsVoteBelowOrAboveItsText() {
    Collected council =
        read(
            "United Nations A/HRC/RES/25/25",
            "9 April 2014",
            "Resolution adopted by the Human Rights Council",
            "56th meeting",
            "28 March 2014",
            "[Adopted by a recorded vote of 2 to 1, with no abstentions. The voting was as follows:",
            "In favour:",
            "Argentina and Austria",
            "Against:",
            "Cuba]");
    assertThat(council.symbols()).containsExactly("A/HRC/RES/25/25");
    assertThat(council.decisions.get(0).date()).isEqualTo("28 March 2014");
    assertThat(council.votesOf(0)).hasSize(3);
    Collected volume =
        read(
            "Resolutions and Decisions adopted by the General Assembly",
            "RESOLUTION 55/100",
            "Adopted at the 81st plenary meeting, on 4 December 2000, on the recommendation of the",
            "Committee (A/55/602/Add.2 and Corr.1, para. 94), by a recorded vote of 1 to 1, with no",
            "abstentions, as follows:",
            "In favour: Cuba",
            "Against: United States of America",
            "Abstaining: None");
    assertThat(volume.symbols()).containsExactly("A/RES/55/100");
    assertThat(volume.decisions.get(0).date()).isEqualTo("4 December 2000");
  }

  @Test
  void figuresMayStandBeforeTheirSubject() {
    assertThat(tally("By 89 votes to 69, with 13 abstentions, the motion was carried."))
        .isEqualTo("89-69-13");
    assertThat(tally("By 81 votes to 67, with 19 abstentions, the motion was rejected."))
        .isEqualTo("67-81-19");
    assertThat(tally("There were 52 votes in favour, 40 against and 20 abstentions."))
        .isEqualTo("52-40-20");
    assertThat(tally("The result of the vote was 50 in favour, 5 against and 3 abstentions."))
        .isEqualTo("50-5-3");
  }

  @Test
  void aRemarkInOtherWordsIsTold() {
    Collected sink =
        plenary(
            "A recorded vote was taken.",
            "In favour: Albania",
            "Against: Cuba",
            "Draft resolution I was adopted by 1 vote to 1 (resolution 78/1).",
            "[Subsequently, the delegation of Haiti informed the Secretariat that its vote had not",
            "been registered.]",
            "[Subsequently, the delegation of Chad had not intended to participate.]");
    assertThat(sink.notice("remark-not-read").value()).contains("Haiti");
    assertThat(sink.intended)
        .extracting(v -> v.country() + ": " + v.vote())
        .containsExactly("Chad: Absent");
  }

  @Test
  void whatWasSaidInTheDebateIsNoIntention() {
    Collected sink =
        plenary(
            "A recorded vote was taken.",
            "In favour: Albania",
            "Against: Cuba",
            "Draft resolution I was adopted by 1 vote to 1 (resolution 78/1).",
            "The representative of Cuba said that the text was bad and asked all to vote against.",
            "The representative of Chad, who was in favour: it was good, had asked them to abstain.");
    assertThat(sink.intended).isEmpty();
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void anotherSheetsTotalsStandBelowTheirWordsAndLongNamesGoOnInTheirColumn() {
    Collected sink =
        read(
            "Vote Name: Item 28 draft amendment A/C.3/75/L.59 to amend PP 16 of L.19/Rev.1",
            "Amendment to A/C.3/75/L.19/Rev.1",
            "Yes     No     Abstain",
            "3     2     1",
            "Vote Time: 11/16/2020 4:35:26 PM",
            "    AFGHANISTAN               N   DEMOCRATIC PEOPLE'S         Y   MALI",
            "Y   UNITED A EMI                  REPUBLIC OF KOREA           N   REPUBLIC OF KOREA",
            "Y   TRINIDAD  AND TOBAGO      A   LAO PEOPLE'S DEMOCRATIC         NAURU",
            "                                  REPUBLIC");
    assertThat(sink.symbols()).containsExactly("A/C.3/75/L.59");
    assertThat(sink.decisions.get(0).kind()).isEqualTo("amendment");
    assertThat(sink.votesOf(0))
        .containsExactlyInAnyOrder(
            "AFGHANISTAN: Absent",
            "DEMOCRATIC PEOPLE'S REPUBLIC OF KOREA: Against",
            "MALI: In favour",
            "UNITED A EMI: In favour",
            "REPUBLIC OF KOREA: Against",
            "TRINIDAD AND TOBAGO: In favour",
            "LAO PEOPLE'S DEMOCRATIC REPUBLIC: Abstaining",
            "NAURU: Absent");
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void onASheetThatLostItsLettersNobodyIsCalledAbsent() {
    Collected sink =
        read(
            "Vote Name: Appeal to ruling of the chair under rule 113",
            "Yes No Abstain",
            "2 1 0",
            "Vote Time: 11/5/2019 4:51:52 PM",
            "Y ALBANIA",
            "CUBA",
            "NORWAY");
    assertThat(sink.votesOf(0)).containsExactly("ALBANIA: In favour");
    assertThat(sink.decisions.get(0).kind()).isEqualTo("motion");
    assertThat(sink.notice("names-against-tally").value()).isEqualTo("2-1-0 | 1-0-0");
    assertThat(sink.notice("skipped-rows").value()).contains("CUBA", "NORWAY");
  }

  @Test
  void aRecordInFrenchOrSpanishIsKnownAndToldAsNotRead() {
    Collected french =
        read(
            "Nations Unies A/78/PV.50",
            "Il est procédé au vote enregistré.",
            "Votent pour : Afghanistan, Albanie",
            "Votent contre : Cuba",
            "S’abstiennent : Algérie",
            "Par 2 voix contre une, avec une abstention, le projet de résolution est adopté.");
    assertThat(french.reader).isEqualTo("recorded-vote");
    assertThat(french.notice("record-in-another-language").value()).isEqualTo("French");
    Collected spanish =
        read("Votos a favor: Albania", "Votos en contra: Cuba", "Abstenciones: Argelia");
    assertThat(spanish.notice("record-in-another-language").value()).isEqualTo("Spanish");
  }
}
