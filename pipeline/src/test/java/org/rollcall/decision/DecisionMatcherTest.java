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
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.decision.DecisionMatcher.Matches;
import org.rollcall.decision.DecisionMatcher.Oddity;

class DecisionMatcherTest {

  private static final String RESOLUTION = "A/RES/60/173";
  private static final String DRAFT = "A/C.3/60/L.48";
  private static final DecisionDate DEC_16 = DecisionDate.day(LocalDate.of(2005, 12, 16));
  private static final DecisionDate DEC_19 = DecisionDate.day(LocalDate.of(2005, 12, 19));
  private static final DecisionDate DECEMBER = DecisionDate.month(YearMonth.of(2005, 12));
  private static final DecisionDate NOVEMBER = DecisionDate.month(YearMonth.of(2005, 11));
  private static final DecisionDate YEAR_2005 = DecisionDate.year(2005);

  @Test
  void twoSourcesThatNameOneResolutionMeanOneDecision() {
    assertThat(ids(plenary("voeten", 3, DEC_16), plenary("brief", 4, DEC_16)))
        .containsExactly("GA:2005-12-16:A/RES/60/173", "GA:2005-12-16:A/RES/60/173");
  }

  @Test
  void aMonthJoinsTheDayThatLiesInIt() {
    assertThat(ids(committee("a", DECEMBER), committee("b", DEC_16)))
        .containsOnly("GA3:2005-12-16:A/C.3/60/L.48");
  }

  @Test
  void aYearJoinsTheOneDayThatLiesInIt() {
    assertThat(ids(committee("a", YEAR_2005), committee("b", DEC_16)))
        .containsOnly("GA3:2005-12-16:A/C.3/60/L.48");
  }

  @Test
  void noDateJoinsTheOnlyMonthThatIsNamed() {
    assertThat(ids(committee("a", null), committee("b", DECEMBER)))
        .containsOnly("GA3:2005-12:A/C.3/60/L.48");
  }

  @Test
  void aYearThatCouldMeanTwoDaysJoinsNeither() {
    assertThat(ids(committee("a", YEAR_2005), committee("b", DEC_16), committee("c", DEC_19)))
        .containsExactly(
            "GA3:2005:A/C.3/60/L.48",
            "GA3:2005-12-16:A/C.3/60/L.48",
            "GA3:2005-12-19:A/C.3/60/L.48");
  }

  @Test
  void twoYearsAreTwoDecisions() {
    assertThat(ids(committee("a", YEAR_2005), committee("b", DecisionDate.year(2006)))).hasSize(2);
  }

  @Test
  void ofAResolutionTheBetterAuthoritysDateIsBelieved() {
    assertThat(ids(plenary("brief", 4, DEC_19), plenary("record", 1, DEC_16)))
        .containsOnly("GA:2005-12-16:A/RES/60/173");
    assertThat(ids(plenary("brief", 4, DEC_19), plenary("record", 1, NOVEMBER)))
        .containsOnly("GA:2005-11:A/RES/60/173");
  }

  @Test
  void aWorseSourceMayMakeTheBetterOnesDateMoreExact() {
    assertThat(ids(plenary("brief", 4, DEC_19), plenary("record", 1, DECEMBER)))
        .containsOnly("GA:2005-12-19:A/RES/60/173");
  }

  @Test
  void theSameDraftVotedOnTwiceIsTwoDecisionsAndOdd() {
    Matches matches = match(committee("a", DEC_16), committee("b", DEC_19));
    assertThat(matches.identities()).extracting(DecisionIdentity::id).doesNotHaveDuplicates();
    assertThat(matches.oddities())
        .singleElement()
        .satisfies(
            odd -> {
              assertThat(odd.kind()).isEqualTo(Oddity.Kind.SAME_SYMBOL_OTHER_DATE);
              assertThat(odd.message()).contains(DRAFT, "2005-12-16", "2005-12-19");
            });
  }

  @Test
  void withoutASymbolTheSourcesOwnNumberTellsDecisionsApart() {
    Matches matches =
        match(
            claim("voeten", "1", Body.GA, null, null, "3", DECEMBER),
            claim("voeten", "2", Body.GA, null, null, "4", DECEMBER));
    assertThat(matches.identities())
        .containsExactly(
            new DecisionIdentity("GA:2005-12:#3", Body.GA, null, "3", DECEMBER),
            new DecisionIdentity("GA:2005-12:#4", Body.GA, null, "4", DECEMBER));
  }

  @Test
  void withoutSymbolAndNumberTheAddressTellsDecisionsApart() {
    assertThat(
            ids(
                claim("list", "line 2", Body.GA, null, null, null, DEC_16),
                claim("list", "line 3", Body.GA, null, null, null, DEC_16)))
        .containsExactly("GA:2005-12-16:#list line 2", "GA:2005-12-16:#list line 3");
  }

  @Test
  void oneSymbolWithSeveralNumbersInOneSourceIsSeveralVotes() {
    Matches matches =
        match(
            claim("voeten", "1", Body.GA, RESOLUTION, null, "4380", DEC_16),
            claim("voeten", "2", Body.GA, RESOLUTION, null, "4381", DEC_16));
    assertThat(matches.identities())
        .extracting(DecisionIdentity::part)
        .containsExactly("4380", "4381");
    assertThat(matches.oddities()).isEmpty();
  }

  @Test
  void votesUnderOneResolutionOnTwoDaysOfOneSourceStayApart() {
    assertThat(
            ids(
                claim("voeten", "1", Body.GA, RESOLUTION, null, "4380", DEC_16),
                claim("voeten", "2", Body.GA, RESOLUTION, null, "4381", DEC_19)))
        .containsExactly("GA:2005-12-16:A/RES/60/173#4380", "GA:2005-12-19:A/RES/60/173#4381");
  }

  @Test
  void aDecisionNamedTwiceWithoutNumbersIsOneAndOdd() {
    Matches matches =
        match(
            claim("list", "line 2", Body.GA, RESOLUTION, null, null, DEC_16),
            claim("list", "line 9", Body.GA, RESOLUTION, null, null, DEC_16));
    assertThat(matches.identities())
        .extracting(DecisionIdentity::id)
        .containsOnly("GA:2005-12-16:A/RES/60/173");
    assertThat(matches.oddities())
        .singleElement()
        .satisfies(
            odd -> {
              assertThat(odd.kind()).isEqualTo(Oddity.Kind.NAMED_TWICE);
              assertThat(odd.message()).contains("line 2", "line 9");
            });
  }

  @Test
  void oneRepeatedNumberDoesNotMergeTheOthers() {
    Matches matches =
        match(
            claim("list", "1", Body.GA, RESOLUTION, null, "7", DEC_16),
            claim("list", "2", Body.GA, RESOLUTION, null, "8", DEC_16),
            claim("list", "3", Body.GA, RESOLUTION, null, "8", DEC_16));
    assertThat(matches.identities())
        .extracting(DecisionIdentity::part)
        .containsExactly("7", "8", "8");
    assertThat(matches.oddities())
        .extracting(Oddity::kind)
        .containsExactly(Oddity.Kind.NAMED_TWICE);
  }

  @Test
  void aPartThatTheSourceNamesIsADecisionOfItsOwn() {
    assertThat(
            ids(
                claim("list", "1", Body.GA3, DRAFT, "amendment", null, DEC_16),
                claim("list", "2", Body.GA3, DRAFT, null, null, DEC_16)))
        .containsExactly("GA3:2005-12-16:A/C.3/60/L.48#amendment", "GA3:2005-12-16:A/C.3/60/L.48");
  }

  @Test
  void otherBodiesDecideOtherThings() {
    assertThat(
            ids(
                claim("list", "1", Body.GA, "60/173", null, null, DEC_16),
                claim("list", "2", Body.GA3, "60/173", null, null, DEC_16)))
        .doesNotHaveDuplicates();
  }

  @Test
  void oneNumberOfAFamilyIsOneDecisionInAllItsFiles() {
    Matches matches =
        match(
            family("votes", "3", null, null),
            family("titles", "3", RESOLUTION, DECEMBER),
            family("votes", "4", null, null),
            family("titles", "4", RESOLUTION, DECEMBER));
    assertThat(matches.identities())
        .extracting(DecisionIdentity::id)
        .containsExactly(
            "GA:2005-12:A/RES/60/173#3",
            "GA:2005-12:A/RES/60/173#3",
            "GA:2005-12:A/RES/60/173#4",
            "GA:2005-12:A/RES/60/173#4");
    assertThat(matches.oddities()).isEmpty();
  }

  @Test
  void aFamilysNumberGoesBeforeASymbolThatDiffers() {
    assertThat(
            ids(
                new DecisionClaim("a", "line 2", 2, Body.GA, RESOLUTION, null, "rcid", "3", DEC_16),
                new DecisionClaim(
                    "b", "line 2", 3, Body.GA, "A/RES/60/174", null, "rcid", "3", DECEMBER)))
        .containsOnly("GA:2005-12-16:A/RES/60/173");
  }

  @Test
  void theOnlyRollCallOfAResolutionMeetsThatOfAnotherFamily() {
    assertThat(
            ids(
                family("voeten", "4593", RESOLUTION, DECEMBER),
                new DecisionClaim(
                    "library", "line 2", 2, Body.GA, RESOLUTION, null, "undl", "701", DEC_16)))
        .containsOnly("GA:2005-12-16:A/RES/60/173");
  }

  @Property
  void twoNumbersOfOneFamilyAreNeverMergedAndOneIsNeverSplit(
      @ForAll("claims") List<DecisionClaim> claims) {
    List<DecisionClaim> one =
        claims.stream()
            .filter(c -> c.ownId() != null)
            .map(
                c ->
                    new DecisionClaim(
                        c.source(),
                        c.ref(),
                        c.authority(),
                        c.body(),
                        c.symbol(),
                        c.part(),
                        "rcid",
                        c.ownId(),
                        c.date()))
            .toList();
    List<DecisionIdentity> found = DecisionMatcher.match(one).identities();
    Set<String> numbers = new HashSet<>();
    Set<String> ids = new HashSet<>();
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i < one.size(); i++) {
      numbers.add(String.valueOf(one.get(i).ownId()));
      ids.add(found.get(i).id());
      pairs.add(one.get(i).ownId() + " " + found.get(i).id());
    }
    assertThat(pairs).hasSameSizeAs(numbers).hasSameSizeAs(ids);
  }

  @Property
  void theOrderOfClaimsDoesNotMatter(
      @ForAll("claims") List<DecisionClaim> claims, @ForAll Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, claims.size()).boxed().toList());
    Collections.shuffle(order, random);
    List<DecisionIdentity> plain = DecisionMatcher.match(claims).identities();
    List<DecisionIdentity> shuffled =
        DecisionMatcher.match(order.stream().map(claims::get).toList()).identities();
    assertThat(shuffled).isEqualTo(order.stream().map(plain::get).toList());
  }

  @Property
  void anUnrelatedSourceChangesNoId(@ForAll("claims") List<DecisionClaim> claims) {
    List<DecisionClaim> more = new ArrayList<>(claims);
    more.add(claim("other", "line 2", Body.GA, "A/RES/61/1", null, "1", DEC_16));
    more.add(claim("other", "line 3", Body.GA3, "A/C.3/61/L.1", null, "2", null));
    more.add(claim("other", "line 4", Body.SC, null, null, "1", DEC_16));
    assertThat(DecisionMatcher.match(more).identities().subList(0, claims.size()))
        .isEqualTo(DecisionMatcher.match(claims).identities());
  }

  @Property
  void decisionsOfOneSourceWithNumbersOfTheirOwnAreNeverMerged(
      @ForAll("claims") List<DecisionClaim> claims) {
    Set<String> numbers = new HashSet<>();
    List<DecisionClaim> one =
        claims.stream()
            .filter(c -> c.source().equals("a") && c.part() == null)
            .filter(c -> c.ownId() != null && numbers.add(c.ownId()))
            .toList();
    assertThat(DecisionMatcher.match(one).identities())
        .extracting(DecisionIdentity::id)
        .doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<List<DecisionClaim>> claims() {
    Arbitrary<DecisionClaim> claim =
        Combinators.combine(
                Arbitraries.of("a", "b", "c"),
                Arbitraries.integers().between(1, 99).map(n -> "line " + n),
                Arbitraries.of(Body.GA, Body.GA3),
                Arbitraries.of(RESOLUTION, DRAFT).injectNull(0.2),
                Arbitraries.of("paragraph 4").injectNull(0.8),
                Arbitraries.of("1", "2", "3", "4").injectNull(0.4),
                Arbitraries.of(DEC_16, DEC_19, DECEMBER, NOVEMBER, YEAR_2005).injectNull(0.2))
            .as(DecisionMatcherTest::claimOfAFamilyButOfC);
    return claim.list().ofMaxSize(9).uniqueElements(c -> c.source() + c.ref());
  }

  private static DecisionClaim plenary(String source, int authority, DecisionDate date) {
    return new DecisionClaim(
        source, "line 2", authority, Body.GA, RESOLUTION, null, null, null, date);
  }

  private static DecisionClaim committee(String source, @Nullable DecisionDate date) {
    return claim(source, "line 2", Body.GA3, DRAFT, null, null, date);
  }

  private static DecisionClaim claim(
      String source,
      String ref,
      Body body,
      @Nullable String symbol,
      @Nullable String part,
      @Nullable String ownId,
      @Nullable DecisionDate date) {
    return new DecisionClaim(source, ref, 3, body, symbol, part, null, ownId, date);
  }

  private static DecisionClaim claimOfFamily(
      String source,
      String ref,
      Body body,
      @Nullable String symbol,
      @Nullable String part,
      @Nullable String family,
      @Nullable String ownId,
      @Nullable DecisionDate date) {
    return new DecisionClaim(source, ref, 3, body, symbol, part, family, ownId, date);
  }

  /** The sources a and b are of one family, c numbers by itself. */
  private static DecisionClaim claimOfAFamilyButOfC(
      String source,
      String ref,
      Body body,
      @Nullable String symbol,
      @Nullable String part,
      @Nullable String ownId,
      @Nullable DecisionDate date) {
    String family = source.equals("c") ? null : "rcid";
    return claimOfFamily(source, ref, body, symbol, part, family, ownId, date);
  }

  private static DecisionClaim family(
      String source, String number, @Nullable String symbol, @Nullable DecisionDate date) {
    return claimOfFamily(source, "line 2", Body.GA, symbol, null, "rcid", number, date);
  }

  private static Matches match(DecisionClaim... claims) {
    return DecisionMatcher.match(List.of(claims));
  }

  private static List<String> ids(DecisionClaim... claims) {
    return match(claims).identities().stream().map(DecisionIdentity::id).toList();
  }
}
