package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;
import static org.rollcall.job.SmallRun.sources;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.job.SmallRun.RawFile;

/**
 * The reports on parts of texts, on adoptions without a vote and on tallies that do not add up. All
 * votes here are made up.
 */
class TextReportsTest {

  private static final String TITLE = "Situation of human rights in Myanmar";
  private static final String VOTES = "Body,Symbol,Date,Kind,Title,Country,Vote\n";
  private static final String LIST = "Body,Symbol,Date,Adoption,Yes,No,Abstain\n";

  private @Nullable SmallRun run;

  @AfterEach
  void close() {
    if (run != null) {
      run.close();
    }
  }

  @Test
  void anAmendmentIsSetBesideTheTextOfTheSameTitleThatDay() {
    run(
        file(
            "votes.csv",
            VOTES
                + lines(
                    "GA3,A/C.3/69/L.63,2014-11-18,amendment," + TITLE,
                    "CHN Y,CUB Y,CHL Y,FRA N,JPN N,PER A")
                + lines(
                    "GA3,A/C.3/69/L.28,2014-11-18,draft resolution," + TITLE,
                    "CHN N,CUB A,CHL Y,FRA Y,JPN Y,PER Y")
                + lines(
                    "GA3,A/C.3/69/L.29,2014-11-18,draft resolution,Right to food", "CHN Y,JPN N")));
    // yes or no both times: China other, Chile same, France and Japan other: (1 - 3) / 4
    assertThat(
            run()
                .report(
                    "amendments-against-whole",
                    Map.of(),
                    "part_symbol, whole_symbol, linked_by, part_tally, whole_tally, voted_both,"
                        + " yes_yes, yes_abstain, yes_no, abstain_yes, no_yes, no_no, alignment,"
                        + " split"))
        .containsExactly("A/C.3/69/L.63 A/C.3/69/L.28 title 3-2-1 4-1-1 6 1 1 1 1 2 0 -0.5 Chile");
    assertThat(run().account("amendments-against-whole", Map.of()))
        .containsExactly("12 used", "2 on a whole text of which no part was voted on");
    assertThat(
            run()
                .report(
                    "amendments-against-whole-countries",
                    Map.of("country", "CHN"),
                    "body, part_kind, parts, part_yes, yes_then_no, won_part"))
        .containsExactly("GA3 amendment 1 1 1 -");
  }

  @Test
  void twoTextsThatWouldDoAreNone() {
    run(
        file(
            "votes.csv",
            VOTES
                + "GA3,A/C.3/69/L.63,2014-11-18,amendment,"
                + TITLE
                + ",Chad,Y\n"
                + "GA3,A/C.3/69/L.28,2014-11-18,draft resolution,"
                + TITLE
                + ",Chad,Y\n"
                + "GA3,A/C.3/69/L.29,2014-11-18,draft resolution,"
                + TITLE
                + ",Chad,Y\n"
                + "GA3,A/C.3/69/L.64,2014-11-18,amendment,Right to food,Chad,Y\n"));
    assertThat(run().report("amendments-against-whole", Map.of(), "*")).isEmpty();
    assertThat(run().account("amendments-against-whole", Map.of()))
        .containsExactlyInAnyOrder(
            "2 on a whole text of which no part was voted on",
            "1 on a part that may belong to several texts",
            "1 on a part whose whole text is not at hand");
  }

  @Test
  void aPartIsToldByItsSubjectUnlessThatHoldsManyTexts() {
    run(
        file(
            "votes.csv",
            VOTES
                + "GA3,A/C.3/69/L.63,2014-11-18,amendment,Human rights in Myanmar,Chad,Y\n"
                + "GA3,A/C.3/69/L.64,2014-11-18,amendment,Promotion of human rights,Chad,Y\n"
                + "GA3,A/C.3/69/L.65,2014-11-19,amendment,Promotion of human rights,Chad,Y\n"
                + lines("GA3,A/C.3/69/L.28,2014-11-18,draft resolution," + TITLE, "TCD Y")
                + "GA3,A/C.3/69/L.29,2014-11-18,draft resolution,Human rights in Iran,Chad,Y\n"
                + "GA3,A/C.3/69/L.30,2014-11-19,draft resolution,Human rights in Iran,Chad,Y\n"));
    assertThat(
            run()
                .report(
                    "amendments-against-whole", Map.of(), "part_symbol, whole_symbol, linked_by"))
        .as("on human rights there were two texts on the first day, and one on the second")
        .containsExactly("A/C.3/69/L.63 A/C.3/69/L.28 subject");
    assertThat(run().account("amendments-against-whole", Map.of()))
        .contains("2 on a part whose whole text is not at hand");
  }

  @Test
  void textsOnABroadSubjectFollowOneAnotherByTitle() {
    run(
        file(
            "votes.csv",
            VOTES
                + "GA,A/RES/66/1,2011-12-19,resolution,Human rights and poverty,Chad,Y\n"
                + "GA,A/RES/67/2,2012-12-20,resolution,Human rights and terrorism,Chad,Y\n"
                + "GA,A/RES/68/4,2013-12-18,resolution,Human rights and terrorism,Chad,Y\n"
                + lines("GA,A/RES/66/5,2011-12-19,resolution," + TITLE, "TCD Y")),
        file(
            "list.csv",
            """
            Body,Symbol,Date,Title,Adoption
            GA,A/RES/67/1,2012-12-20,Human rights and poverty,without a vote
            GA,A/RES/68/5,2013-12-18,%s,without a vote
            """
                .formatted(TITLE)));
    for (Map<String, String> filters :
        List.of(Map.<String, String>of(), Map.of("subject", "human-rights"))) {
      assertThat(run().report("vote-to-consensus", filters, "from_symbol, to_symbol, subject"))
          .as("one was put to the vote each time, on days on which others were not: %s", filters)
          .containsExactly("A/RES/66/1 A/RES/67/1 human-rights", "A/RES/66/5 A/RES/68/5 myanmar");
    }
    assertThat(
            run().report("vote-to-consensus", Map.of("subject", "myanmar"), "from_symbol, subject"))
        .containsExactly("A/RES/66/5 myanmar");
  }

  @Test
  void ofRollCallsUnderOneSymbolTheTitlesTellPartsFromTheWhole() {
    run(
        file(
            "votes.csv",
            """
            Roll call,Body,Symbol,Date,Title,Country,Vote
            1,GA,A/RES/72/50,2017-12-04,Promotion of united action,Japan,Y
            2,GA,A/RES/72/50,2017-12-04,I now put to the vote operative paragraph 5,Japan,N
            3,GA,A/RES/72/50,2017-12-04,The draft amendment in A/72/L.9,Japan,A
            4,GA,A/RES/72/51,2017-12-04,One text,Japan,Y
            5,GA,A/RES/72/51,2017-12-04,Another text,Japan,Y
            """));
    assertThat(
            run()
                .report(
                    "amendments-against-whole",
                    Map.of(),
                    "part_kind, linked_by, title, no_yes, abstain_yes, split"))
        .containsExactly(
            "paragraph symbol I now put to the vote operative paragraph 5 1 0 Japan",
            "amendment symbol The draft amendment in A/72/L.9 0 1 -");
    assertThat(run().account("amendments-against-whole", Map.of()))
        .containsExactly("3 used", "2 on a text of which nothing says that it is a part");
  }

  @Test
  void whoVotedNoAndWentAlongIsASilentOpponent() {
    run(
        file(
            "votes.csv",
            VOTES
                + lines("GA,A/RES/66/174,2011-12-19,resolution," + TITLE, "CHN N,CUB N,NIC A,FRA Y")
                + lines(
                    "GA,A/RES/69/188,2014-12-18,resolution," + TITLE, "CHN N,CUB Y,NIC A,FRA Y")),
        file(
            "disassociations.csv",
            "Date,Resolution,Country\n2012-12-20,A/RES/67/181,China\n2012-12-20,A/RES/67/181,Nicaragua\n"),
        file("list.csv", "Body,Symbol,Date,Title\nGA,A/RES/67/181,2012-12-20," + TITLE + "\n"));
    Map<String, String> myanmar = Map.of("subject", "myanmar");
    assertThat(
            run()
                .report(
                    "vote-to-consensus",
                    myanmar,
                    "direction, from_symbol, to_symbol, run, voted_tally, voted_no_share,"
                        + " dissociated, silent_opponents, silent_who"))
        .containsExactly(
            "to no vote A/RES/66/174 A/RES/67/181 1 1-2-1 0.6667 2 1 Cuba",
            "to a vote A/RES/67/181 A/RES/69/188 1 2-1-1 0.3333 2 0 -");
    assertThat(
            run()
                .report(
                    "disassociation-record",
                    myanmar,
                    "country_code, times, voted_no, apart_after_no, apart_after_abstain,"
                        + " silent_after_no, next_vote, reading"))
        .contains(
            "CHN 1 2 1 0 0 no consistent",
            "CUB 0 1 0 0 1 - went along",
            "NIC 1 0 0 1 0 abstain stricter",
            "FRA 0 0 0 0 0 - neither");
    assertThat(
            run()
                .report(
                    "disassociations",
                    Map.of("subject", "myanmar", "country", "NIC"),
                    "country_code, company, last_recorded_vote, last_recorded_symbol, times,"
                        + " occasions"))
        .containsExactly("NIC China abstain A/RES/66/174 1 1");
    assertThat(run().account("disassociations", Map.of("country", "NIC")))
        .containsExactlyInAnyOrder(
            "1 used",
            "192 of other countries",
            "8 of recorded votes, of which only the latest before a dissociation is shown");
  }

  @Test
  void whoKeptSilentAfterANoIsNoneOfTheStricter() {
    run(
        file(
            "votes.csv",
            VOTES
                + lines("GA,A/RES/64/1,2009-12-19,resolution," + TITLE, "CHN A,CUB A,NIC A")
                + lines("GA,A/RES/66/1,2011-12-19,resolution," + TITLE, "CHN N,CUB Y,NIC ABSENT")),
        file(
            "disassociations.csv",
            """
            Date,Resolution,Country
            2010-12-20,A/RES/65/1,China
            2010-12-20,A/RES/65/1,Cuba
            2012-12-20,A/RES/67/1,Nicaragua
            """),
        file(
            "list.csv",
            "Body,Symbol,Date,Title\n"
                + "GA,A/RES/65/1,2010-12-20,%s\nGA,A/RES/67/1,2012-12-20,%s\n"
                    .formatted(TITLE, TITLE)));
    // all abstained in 2009; after its no of 2011 China kept silent, Cuba had never voted no
    assertThat(
            run()
                .report(
                    "disassociation-record",
                    Map.of("subject", "myanmar"),
                    "country_code, times, apart_after_no, apart_after_abstain, silent_after_no,"
                        + " reading"))
        .contains("CHN 1 0 1 1 mixed", "CUB 1 0 1 0 stricter", "NIC 1 0 1 0 stricter");
    assertThat(
            run()
                .report(
                    "disassociations",
                    Map.of("subject", "myanmar", "country", "NIC"),
                    "last_recorded_vote, last_recorded_symbol"))
        .as("an absence is passed over, as in the record")
        .containsExactly("abstain A/RES/64/1");
  }

  @Test
  void theVoteBeforeADissociationIsFoundWhereverTheFiltersBegin() {
    run(
        file("votes.csv", VOTES + "GA,A/RES/66/174,2011-12-19,resolution," + TITLE + ",China,N\n"),
        file("disassociations.csv", "Date,Resolution,Country\n2012-12-20,A/RES/67/181,China\n"),
        file("list.csv", "Body,Symbol,Date,Title\nGA,A/RES/67/181,2012-12-20," + TITLE + "\n"));
    assertThat(
            run()
                .report(
                    "disassociations",
                    Map.of("subject", "myanmar", "from", "2012"),
                    "last_recorded_vote"))
        .containsExactly("no");
  }

  @Test
  void aTallyThatIsOffByOneNamesTheChangeAndWhoSpeaksForIt() {
    run(
        file(
            "votes.csv",
            VOTES
                + lines("GA,A/RES/61/232,2006-12-22,resolution," + TITLE, "CHN N,JPN A,KEN A,FRA Y")
                + lines("GA,A/RES/62/222,2007-12-22,resolution," + TITLE, "CHN N,JPN Y,KEN Y,FRA Y")
                + lines(
                    "GA,A/RES/63/245,2008-12-24,resolution," + TITLE, "CHN N,JPN Y,KEN A,FRA Y")),
        file("list.csv", LIST + "GA,A/RES/62/222,2007-12-22,recorded vote,2,1,1\n"));
    assertThat(
            run()
                .report(
                    "stated-against-counted",
                    Map.of(),
                    "stated_tally, counted_tally, fit, states, explanation, candidates, before,"
                        + " after, points, likeliest"))
        .containsExactly(
            "2-1-1 3-1-0 one State 1 one State counted yes that the tally has as abstain 3"
                + " Japan; Kenya Kenya 2 Kenya");
    assertThat(run().account("stated-against-counted", Map.of()))
        .containsExactly("4 used", "8 of a roll call whose tally no source states");
  }

  @Test
  void aVoteOnAnotherTextOfABroadSubjectSpeaksForNobody() {
    run(
        file(
            "votes.csv",
            VOTES
                + lines(
                    "GA,A/RES/61/1,2006-12-22,resolution,Human rights and poverty", "JPN A,KEN Y")
                + lines("GA,A/RES/62/222,2007-12-22,resolution," + TITLE, "JPN Y,KEN Y")
                + lines("GA,A/RES/63/245,2008-12-24,resolution," + TITLE, "JPN Y,KEN A")),
        file("list.csv", LIST + "GA,A/RES/62/222,2007-12-22,recorded vote,1,0,1\n"));
    assertThat(
            run()
                .report(
                    "stated-against-counted",
                    Map.of(),
                    "candidates, before, after, points, likeliest"))
        .containsExactly("2 - Kenya 1 Kenya");
  }

  @Test
  void anotherSourceSpeaksLouderThanTheYearBefore() {
    run(
        file(
            "record.csv",
            VOTES
                + lines("GA,A/RES/61/232,2006-12-22,resolution," + TITLE, "JPN A,KEN Y")
                + lines("GA,A/RES/62/222,2007-12-22,resolution," + TITLE, "JPN Y,KEN Y")),
        file("brief.csv", VOTES + "GA,A/RES/62/222,2007-12-22,resolution," + TITLE + ",KEN,A\n"),
        file("list.csv", LIST + "GA,A/RES/62/222,2007-12-22,recorded vote,1,0,1\n"),
        sources("file: record.csv, authority: official_record"));
    assertThat(
            run()
                .report(
                    "stated-against-counted",
                    Map.of(),
                    "candidates, other_source, before, points, likeliest"))
        .containsExactly("2 Kenya Japan 8 Kenya");
  }

  @Test
  void whatADelegationSaidItHadMeantSpeaksForIt() {
    run(
        file(
            "votes.csv", VOTES + lines("GA,A/RES/62/222,2007-12-22,resolution,One", "JPN Y,KEN Y")),
        file("list.csv", LIST + "GA,A/RES/62/222,2007-12-22,recorded vote,1,0,1\n"));
    run()
        .warehouse()
        .execute(
            "test",
            "INSERT INTO intended_vote SELECT decision_no, 'JPN', 'abstain' FROM decision_base");
    assertThat(
            run()
                .report(
                    "stated-against-counted", Map.of(), "candidates, intended, points, likeliest"))
        .containsExactly("2 Japan 4 Japan");
  }

  @Test
  void otherMisfitsAreToldApart() {
    run(
        file(
            "votes.csv",
            VOTES
                + lines("GA,A/RES/62/1,2007-12-22,resolution,One", "CHN N,JPN A,KEN A,PER A,FRA Y")
                + lines("GA,A/RES/62/2,2007-12-22,resolution,Two", "CHN N,JPN Y,KEN Y,FRA Y,PER ")
                + lines("GA,A/RES/62/3,2007-12-22,resolution,Three", "CHN N,JPN Y,KEN Y,FRA Y")
                + lines("HRC,A/HRC/RES/7/15,2008-03-27,resolution,Four", "CHN N,JPN Y")
                + lines("GA,A/RES/62/6,2007-12-22,resolution,Six", "CHN N,JPN A,KEN A,PER A,FRA Y")
                + lines("GA,A/RES/62/5,2007-12-22,resolution,Five", "CHN N,JPN Y,KEN Y,FRA Y")),
        file(
            "list.csv",
            LIST
                + "GA,A/RES/62/1,2007-12-22,recorded vote,1,3,1\n"
                + "GA,A/RES/62/2,2007-12-22,recorded vote,4,1,0\n"
                + "GA,A/RES/62/3,2007-12-22,recorded vote,1,1,2\n"
                + "HRC,A/HRC/RES/7/15,2008-03-27,recorded vote,30,13,5\n"
                + "GA,A/RES/62/5,2007-12-22,recorded vote,3,,\n"
                + "GA,A/RES/62/6,2007-12-22,recorded vote,1,4,1\n"),
        sources("file: votes.csv, coverage: unlisted_absent"));
    assertThat(
            run()
                .report(
                    "stated-against-counted", Map.of(), "symbol, stated_tally, fit, explanation"))
        .containsExactly(
            "A/RES/62/1 1-3-1 two figures have changed places two figures have changed places",
            "A/RES/62/2 4-1-0 one State one State absent or not listed that the tally has as yes",
            "A/RES/62/3 1-1-2 several States the same way"
                + " 2 States counted yes that the tally has as abstain",
            "A/RES/62/6 1-4-1 two figures have changed places, and one State"
                + " two figures have changed places, and one State",
            "A/HRC/RES/7/15 30-13-5 more than the members 48 stated, of 47 members");
  }

  private static String lines(String decision, String votes) {
    StringBuilder lines = new StringBuilder();
    for (String vote : votes.split(",", -1)) {
      lines.append(decision).append(',').append(vote.replace(' ', ',')).append('\n');
    }
    return lines.toString();
  }

  private void run(RawFile... files) {
    run = SmallRun.of(files);
  }

  private SmallRun run() {
    return Objects.requireNonNull(run);
  }
}
