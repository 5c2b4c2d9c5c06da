package org.rollcall.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.reference.VoteReference;
import org.rollcall.vote.VoteResolution.Ambiguous;
import org.rollcall.vote.VoteResolution.Matched;
import org.rollcall.vote.VoteResolution.NoVote;
import org.rollcall.vote.VoteResolution.Unknown;

class VoteResolverTest {

  private static final VoteResolver RESOLVER = VoteReference.resolver();

  private static VoteContext seen(String... texts) {
    return new VoteContext(Map.of(), null, Set.of(texts));
  }

  private static VoteContext legend(Map<String, String> legend) {
    return new VoteContext(legend, null, Set.of());
  }

  private static VoteContext codeBook(String name) {
    return new VoteContext(Map.of(), name, Set.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Y|YES",
        "N|NO",
        "A|ABSTAIN",
        "X|ABSENT",
        "NV|ABSENT",
        "N.V.|ABSENT",
        "yes|YES",
        "NO|NO",
        "Abstain|ABSTAIN",
        "abstained|ABSTAIN",
        "Abst.|ABSTAIN",
        "ABSTENTION|ABSTAIN",
        "absent|ABSENT",
        "In favour|YES",
        "in favor|YES",
        "Against|NO",
        "non-voting|ABSENT",
        "Took no part in the vote|ABSENT",
        "did not vote|ABSENT",
        "aye|YES",
        "nay|NO",
        "Disassociated|DISASSOCIATED",
        "dissociated|DISASSOCIATED",
        "dissassociated|DISASSOCIATED",
        "Dissociated itself from consensus|DISASSOCIATED",
        "Adopted without a vote|ADOPTED_WITHOUT_VOTE",
        "consensus|ADOPTED_WITHOUT_VOTE",
        "Without a vote|ADOPTED_WITHOUT_VOTE",
        "A/W/V|ADOPTED_WITHOUT_VOTE",
        "oui|YES",
        "non|NO",
        "pour|YES",
        "contre|NO",
        "s'est abstenu|ABSTAIN",
        "s’est abstenue|ABSTAIN",
        "n'a pas participé au vote|ABSENT",
        "adoptée sans vote|ADOPTED_WITHOUT_VOTE",
        "s'est dissocié du consensus|DISASSOCIATED",
        "sí|YES",
        "a favor|YES",
        "en contra|NO",
        "abstención|ABSTAIN",
        "ausente|ABSENT",
        "aprobada sin votación|ADOPTED_WITHOUT_VOTE",
        "se desvinculó del consenso|DISASSOCIATED",
      })
  void wordsAndLettersOfTheFieldAreKnown(String text, Vote vote) {
    assertThat(RESOLVER.resolve(text, VoteContext.NONE))
        .isInstanceOfSatisfying(Matched.class, m -> assertThat(m.vote()).isEqualTo(vote));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Y*|YES|*",
        "N 1/|NO|1/",
        "A²|ABSTAIN|²",
        "Yes [a]|YES|[a]",
        "No (1)|NO|(1)",
        "Abstain†|ABSTAIN|†",
        "yes **|YES|**",
        "Absent 2/|ABSENT|2/",
        "Y1|YES|1",
        "absent (intended to vote yes)|ABSENT|intended to vote yes",
      })
  void footnoteMarksAreSplitOffAndKept(String text, Vote vote, String note) {
    assertThat(RESOLVER.resolve(text, VoteContext.NONE))
        .isInstanceOfSatisfying(
            Matched.class,
            matched -> {
              assertThat(matched.vote()).isEqualTo(vote);
              assertThat(matched.note()).isEqualTo(note);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\u00a0", "-", "—", "–", "..", "not a member", "N/A", "non membre"})
  void blanksDashesAndNonMembersHaveNoVote(String text) {
    assertThat(RESOLVER.resolve(text, VoteContext.NONE)).isInstanceOf(NoVote.class);
  }

  @Test
  void aBlankIsWhatTheLegendSaysItIs() {
    assertThat(RESOLVER.resolve("", legend(Map.of("", "took no part in the vote"))))
        .isEqualTo(new Matched(Vote.ABSENT, "legend", ""));
    assertThat(RESOLVER.resolve(" ", legend(Map.of("", "not a member"))))
        .isInstanceOfSatisfying(NoVote.class, n -> assertThat(n.rule()).isEqualTo("legend"));
  }

  @Test
  void theLegendWinsOverTheWordsOfTheField() {
    VoteContext context = legend(Map.of("A", "Absent", "B", "Abstained", "X", "No"));

    assertThat(RESOLVER.resolve("a", context)).isEqualTo(new Matched(Vote.ABSENT, "legend", ""));
    assertThat(RESOLVER.resolve("B*", context)).isEqualTo(new Matched(Vote.ABSTAIN, "legend", "*"));
    assertThat(RESOLVER.resolve("X", context)).isEqualTo(new Matched(Vote.NO, "legend", ""));
    assertThat(RESOLVER.resolve("Y", context)).isEqualTo(new Matched(Vote.YES, "letter", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Yes / in favour|YES", "Abstention (abstained)|ABSTAIN", "voted in favour|YES",
        "Absent / not voting|ABSENT", "absent or did not participate|ABSENT", "abstain|ABSTAIN",
        "adopted_without_vote|ADOPTED_WITHOUT_VOTE",
      })
  void legendsAreReadInWords(String meaning, Vote vote) {
    assertThat(RESOLVER.resolve("Q", legend(Map.of("Q", meaning))))
        .isEqualTo(new Matched(vote, "legend", ""));
  }

  @Test
  void aLegendThatNamesNoVoteIsRefusedInItsOwnWords() {
    assertThat(RESOLVER.resolve("Q", legend(Map.of("Q", "see annex"))))
        .isInstanceOfSatisfying(
            Unknown.class, unknown -> assertThat(unknown.reason()).contains("see annex"));
  }

  @Test
  void aLegendThatMeansTwoVotesIsAmbiguous() {
    assertThat(RESOLVER.resolve("Q", legend(Map.of("Q", "absent or abstained"))))
        .isInstanceOf(Ambiguous.class);
  }

  @Test
  void theLetterAIsAbstainBesideYNAndXAndAmbiguousBesideAb() {
    assertThat(RESOLVER.resolve("A", seen("Y", "N", "A", "X")))
        .isEqualTo(new Matched(Vote.ABSTAIN, "letter", ""));
    assertThat(RESOLVER.resolve("A", seen("Y", "N", "A", "AB"))).isInstanceOf(Ambiguous.class);
    assertThat(RESOLVER.resolve("A", seen("Yes", "No", "A", "Abstain")))
        .isInstanceOf(Ambiguous.class);
  }

  @Test
  void absIsAbstainOnlyWhereTheFileHasAnotherTextForAbsent() {
    assertThat(RESOLVER.resolve("Abs.", VoteContext.NONE))
        .isInstanceOfSatisfying(
            Ambiguous.class,
            several -> assertThat(several.candidates()).containsExactly(Vote.ABSTAIN, Vote.ABSENT));
    assertThat(RESOLVER.resolve("Abs.", seen("Yes", "No", "Abs.", "Absent")))
        .isEqualTo(new Matched(Vote.ABSTAIN, "letter", ""));
    assertThat(RESOLVER.resolve("Abs.", seen("Yes", "No", "Abs.", "Absent", "Abstain")))
        .isInstanceOf(Ambiguous.class);
  }

  @Test
  void anXWithoutYAndNMayBeATick() {
    assertThat(RESOLVER.resolve("X", seen("X", ""))).isInstanceOf(Matched.class);
    assertThat(RESOLVER.resolve("X", seen("X", "A", ""))).isInstanceOf(Ambiguous.class);
  }

  @Test
  void aBareNumberIsAmbiguousAndWithItsCodeBookIsNot() {
    assertThat(RESOLVER.resolve("1", VoteContext.NONE)).isInstanceOf(Ambiguous.class);
    assertThat(RESOLVER.resolve("2", VoteContext.NONE))
        .isInstanceOfSatisfying(
            Ambiguous.class, several -> assertThat(several.reason()).contains("voeten"));
    assertThat(RESOLVER.resolve("1", codeBook("voeten")))
        .isEqualTo(new Matched(Vote.YES, "code book", ""));
    assertThat(RESOLVER.resolve("2.0", codeBook("voeten")))
        .isEqualTo(new Matched(Vote.ABSTAIN, "code book", ""));
    assertThat(RESOLVER.resolve("3", codeBook("voeten")))
        .isEqualTo(new Matched(Vote.NO, "code book", ""));
    assertThat(RESOLVER.resolve("8", codeBook("voeten")))
        .isEqualTo(new Matched(Vote.ABSENT, "code book", ""));
    assertThat(RESOLVER.resolve("9", codeBook("voeten"))).isInstanceOf(NoVote.class);
    assertThat(RESOLVER.resolve("7", codeBook("voeten"))).isInstanceOf(Unknown.class);
  }

  @Test
  void aDotInTheOhchrCodeBookTookNoPart() {
    assertThat(RESOLVER.resolve(".", codeBook("ohchr")))
        .isEqualTo(new Matched(Vote.ABSENT, "code book", ""));
    assertThat(RESOLVER.resolve("", codeBook("ohchr"))).isInstanceOf(NoVote.class);
  }

  @Test
  void aCodeBookThatIsNotThereIsAMistakeOfTheCaller() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RESOLVER.resolve("1", codeBook("voten")))
        .withMessageContainingAll("voten", "voeten");
  }

  @ParameterizedTest
  @CsvSource({
    "Abstian, abstain",
    "Agianst, against",
    "Absentt, absent",
    "Disasociatd, disassociat"
  })
  void aTypingSlipIsRefusedWithASuggestion(String text, String suggestion) {
    assertThat(RESOLVER.resolve(text, VoteContext.NONE))
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown ->
                assertThat(unknown.suggestions()).anyMatch(near -> near.startsWith(suggestion)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Total", "?", "#REF!", "Z", "Yes or no", "B", "maybe", "5 yes"})
  void whatIsNoVoteIsRefused(String text) {
    assertThat(RESOLVER.resolve(text, VoteContext.NONE)).isInstanceOf(Unknown.class);
  }

  @Test
  void noVoteMayBeAVoteAgainstOrNone() {
    assertThat(RESOLVER.resolve("no vote", VoteContext.NONE))
        .isInstanceOfSatisfying(
            Ambiguous.class,
            several -> assertThat(several.candidates()).containsExactly(Vote.NO, Vote.ABSENT));
  }

  @Test
  void oIsYesInAFrenchFileOnly() {
    assertThat(RESOLVER.resolve("O", seen("O", "N", "A"))).isInstanceOf(Matched.class);
    assertThat(RESOLVER.resolve("O", seen("Y", "N", "O"))).isInstanceOf(Unknown.class);
    assertThat(RESOLVER.resolve("O", VoteContext.NONE)).isInstanceOf(Unknown.class);
  }
}
