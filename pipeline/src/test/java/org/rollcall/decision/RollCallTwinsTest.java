package org.rollcall.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollCallTwinsTest {

  private static final DecisionDate DEC_16 = DecisionDate.day(LocalDate.of(2005, 12, 16));
  private static final DecisionDate DECEMBER = DecisionDate.month(YearMonth.of(2005, 12));

  private static DecisionClaim rcid(String number, @Nullable String tally) {
    return of("rcid", number, 3, DECEMBER, tally);
  }

  private static DecisionClaim undl(String number, @Nullable String tally) {
    return of("undl", number, 2, DEC_16, tally);
  }

  private static DecisionClaim of(
      String family, String number, int rank, DecisionDate date, @Nullable String tally) {
    return new DecisionClaim(
        family + " file",
        "line " + number,
        rank,
        Body.GA,
        "A/RES/60/173",
        null,
        family,
        number,
        date,
        tally);
  }

  private static List<String> ids(DecisionClaim... claims) {
    return DecisionMatcher.match(List.of(claims)).identities().stream()
        .map(DecisionIdentity::id)
        .toList();
  }

  @Test
  void votesOnParagraphsMeetByTheirTallyAndBearTheBetterSourcesNumber() {
    assertThat(
            ids(
                rcid("1", "100-0-20"),
                rcid("2", "120-0-5"),
                undl("902", "120-0-5"),
                undl("901", "100-0-20")))
        .containsExactly(
            "GA:2005-12-16:A/RES/60/173#901",
            "GA:2005-12-16:A/RES/60/173#902",
            "GA:2005-12-16:A/RES/60/173#902",
            "GA:2005-12-16:A/RES/60/173#901");
  }

  @Test
  void theOnlyRollCallOfASourceMeetsTheOneThatHasItsTally() {
    assertThat(ids(rcid("1", "100-0-20"), rcid("2", "120-0-5"), undl("902", "120-0-5")))
        .containsExactly(
            "GA:2005-12:A/RES/60/173#1",
            "GA:2005-12-16:A/RES/60/173",
            "GA:2005-12-16:A/RES/60/173");
  }

  @Test
  void aTallyThatTwoRollCallsOfOneSourceHaveTellsNothing() {
    assertThat(
            Set.copyOf(
                ids(
                    rcid("1", "120-0-5"),
                    rcid("2", "120-0-5"),
                    undl("901", "120-0-5"),
                    undl("902", "119-0-5"))))
        .hasSize(4);
  }

  @Test
  void aTallyThatDiffersByOneStateIsNotTheSame() {
    assertThat(Set.copyOf(ids(rcid("1", "101-22-59"), rcid("2", "9-9-9"), undl("3", "102-22-58"))))
        .hasSize(3);
  }

  @Test
  void withoutATallyNothingMeets() {
    assertThat(Set.copyOf(ids(rcid("1", null), rcid("2", null), undl("3", null)))).hasSize(3);
  }

  @Test
  void anotherMonthIsAnotherVote() {
    DecisionDate november = DecisionDate.month(YearMonth.of(2005, 11));
    assertThat(
            Set.copyOf(
                ids(
                    of("rcid", "1", 3, november, "120-0-5"),
                    rcid("2", "100-0-20"),
                    undl("902", "120-0-5"),
                    undl("901", "8-8-8"))))
        .hasSize(4);
  }

  /** Two lists that each name the resolution once, with the tallies of two of its roll calls. */
  @Test
  void twoRollCallsOfOneSourceAreNotMergedThroughOthers() {
    DecisionClaim list = single("list", "120-0-5");
    DecisionClaim other = single("other", "100-0-20");
    List<String> ids = ids(rcid("1", "100-0-20"), rcid("2", "120-0-5"), list, other);
    assertThat(ids.get(0)).isNotEqualTo(ids.get(1));
  }

  private static DecisionClaim single(String source, String tally) {
    return new DecisionClaim(
        source, "line 2", 4, Body.GA, "A/RES/60/173", null, null, null, DEC_16, tally);
  }

  @Property(tries = 2000)
  void rollCallsOfOneFamilyAreNeverMergedAndTheOrderDoesNotMatter(
      @ForAll @Size(max = 6) List<@IntRange(max = 4) Integer> ours,
      @ForAll @Size(max = 6) List<@IntRange(max = 4) Integer> theirs,
      @ForAll @Size(max = 2) List<@IntRange(max = 4) Integer> singles,
      @ForAll long seed) {
    List<DecisionClaim> claims = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      claims.add(rcid(String.valueOf(i), "1-0-" + ours.get(i)));
    }
    for (int i = 0; i < theirs.size(); i++) {
      claims.add(undl(String.valueOf(i), "1-0-" + theirs.get(i)));
    }
    for (int i = 0; i < singles.size(); i++) {
      claims.add(single("list " + i, "1-0-" + singles.get(i)));
    }
    List<String> ids = ids(claims.toArray(DecisionClaim[]::new));
    assertThat(new HashSet<>(ids.subList(0, ours.size()))).hasSize(ours.size());
    assertThat(new HashSet<>(ids.subList(ours.size(), ours.size() + theirs.size())))
        .hasSize(theirs.size());

    List<Integer> order = new ArrayList<>(Stream.iterate(0, i -> i + 1).limit(ids.size()).toList());
    Collections.shuffle(order, new Random(seed));
    List<String> shuffled = ids(order.stream().map(claims::get).toArray(DecisionClaim[]::new));
    for (int i = 0; i < order.size(); i++) {
      assertThat(shuffled.get(i)).isEqualTo(ids.get(order.get(i)));
    }
  }
}
