package org.rollcall.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which claims of which sources are about the same decision.
 *
 * <p>Two claims are about one decision if body, symbol and part are the same and the dates do not
 * contradict each other. A resolution's symbol is given once, so that there a differing date is a
 * conflict of sources; any other symbol may be voted on several times, so that there it makes
 * another decision. What has no symbol, or a symbol that its source uses for several roll calls, is
 * told apart by the source's own number; two sources that number the roll calls under a symbol
 * differently meet by the tally, if one roll call of each has it ({@link RollCallTwins}). Where
 * sources are of one family, the number alone decides: one number is one decision in all of them,
 * and two numbers are two, whatever else they say.
 */
public final class DecisionMatcher {

  /** Something odd that was found while matching. */
  public record Oddity(Kind kind, DecisionClaim claim, String message) {

    /** What is odd. */
    public enum Kind {
      /** One symbol, several dates, hence several decisions. */
      SAME_SYMBOL_OTHER_DATE,
      /** A source names one decision twice and gives no number to tell the two apart. */
      NAMED_TWICE
    }
  }

  /**
   * What was found.
   *
   * @param identities in the order of the claims
   * @param oddities as they were found
   */
  public record Matches(List<DecisionIdentity> identities, List<Oddity> oddities) {}

  private record Key(Body body, @Nullable String symbol, @Nullable String part) {
    static Key of(DecisionClaim claim) {
      return new Key(claim.body(), claim.symbol(), claim.part());
    }
  }

  /** A claim's place in the list, and the claim with its part filled in. */
  private record Entry(int place, DecisionClaim used) {}

  /** Days come first, then months, then years, then what has no date. */
  private static final Comparator<@Nullable DecisionDate> EXACT_FIRST =
      Comparator.nullsLast(Comparator.comparing(DecisionDate::precision));

  private final Map<Integer, DecisionIdentity> identities = new HashMap<>();
  private final List<Oddity> oddities = new ArrayList<>();

  private DecisionMatcher() {}

  /** Matches all claims of all sources at once; the order of the claims does not matter. */
  public static Matches match(List<DecisionClaim> claims) {
    Families families = Families.of(claims);
    Matches matches = matchJoined(families.joined());
    return new Matches(families.inOrder(matches.identities()), matches.oddities());
  }

  private static Matches matchJoined(List<DecisionClaim> claims) {
    DecisionMatcher matcher = new DecisionMatcher();
    Map<Key, List<Entry>> groups = new LinkedHashMap<>();
    for (Entry entry : matcher.withParts(claims)) {
      groups.computeIfAbsent(Key.of(entry.used()), key -> new ArrayList<>()).add(entry);
    }
    groups.values().forEach(matcher::identify);
    return new Matches(matcher.inOrder(claims.size()), matcher.oddities);
  }

  private List<DecisionIdentity> inOrder(int claims) {
    return IntStream.range(0, claims)
        .mapToObj(place -> Objects.requireNonNull(identities.get(place)))
        .toList();
  }

  /** Fills in the part where the symbol alone cannot tell decisions of one source apart. */
  private List<Entry> withParts(List<DecisionClaim> claims) {
    Map<List<@Nullable Object>, List<Entry>> perSource = new LinkedHashMap<>();
    for (int place = 0; place < claims.size(); place++) {
      DecisionClaim claim = claims.get(place);
      perSource
          .computeIfAbsent(sameInSource(claim), key -> new ArrayList<>())
          .add(new Entry(place, claim));
    }
    List<Entry> entries =
        perSource.values().stream().flatMap(same -> toldApart(same).stream()).toList();
    Map<DecisionClaim, @Nullable String> twins =
        RollCallTwins.parts(
            entries.stream()
                .map(e -> new RollCallTwins.Named(claims.get(e.place()), e.used()))
                .toList());
    return entries.stream().map(entry -> meeting(entry, claims.get(entry.place()), twins)).toList();
  }

  private static Entry meeting(
      Entry entry, DecisionClaim written, Map<DecisionClaim, @Nullable String> twins) {
    return twins.containsKey(written)
        ? new Entry(entry.place(), entry.used().withPart(twins.get(written)))
        : entry;
  }

  private List<Entry> toldApart(List<Entry> same) {
    Map<List<@Nullable Object>, List<Entry>> twins = new LinkedHashMap<>();
    for (Entry entry : same) {
      twins.computeIfAbsent(numberAndDate(entry.used()), key -> new ArrayList<>()).add(entry);
    }
    twins.values().stream()
        .filter(DecisionMatcher::odd)
        .map(DecisionMatcher::namedTwice)
        .forEach(oddities::add);
    return same.stream()
        .map(entry -> new Entry(entry.place(), withPart(entry.used(), same)))
        .toList();
  }

  private static List<@Nullable Object> numberAndDate(DecisionClaim claim) {
    List<@Nullable Object> key = new ArrayList<>();
    key.add(claim.ownId());
    key.add(claim.namesOneResolution() ? null : claim.date());
    return key;
  }

  private static boolean odd(List<Entry> twins) {
    DecisionClaim claim = twins.get(0).used();
    return twins.size() > 1 && (claim.ownId() != null || claim.symbol() != null);
  }

  /**
   * Whether its source uses the symbol for something else, too, at what may be the same time. A
   * resolution is adopted once, so that several dates of one source are several votes under it.
   */
  private static boolean shared(DecisionClaim claim, List<Entry> same) {
    return same.stream()
        .map(Entry::used)
        .filter(other -> !Objects.equals(other.ownId(), claim.ownId()))
        .anyMatch(
            other ->
                claim.namesOneResolution() || DecisionDate.overlap(claim.date(), other.date()));
  }

  private static List<@Nullable Object> sameInSource(DecisionClaim claim) {
    List<@Nullable Object> key = new ArrayList<>();
    key.add(claim.numbering());
    key.add(claim.body());
    key.add(claim.symbol());
    key.add(claim.part());
    return key;
  }

  private static DecisionClaim withPart(DecisionClaim claim, List<Entry> same) {
    String ownId = claim.ownId();
    if (claim.part() != null) {
      boolean twice = ownId != null && claim.family() != null && shared(claim, same);
      return twice ? claim.withPart(claim.part() + " " + ownId) : claim;
    }
    if (claim.symbol() != null) {
      return ownId != null && shared(claim, same) ? claim.withPart(ownId) : claim;
    }
    return claim.withPart(ownId != null ? ownId : claim.source() + " " + claim.ref());
  }

  private static Oddity namedTwice(List<Entry> same) {
    DecisionClaim second = same.get(1).used();
    return new Oddity(
        Oddity.Kind.NAMED_TWICE,
        second,
        same.get(0).used().ref()
            + " and "
            + second.ref()
            + " are one decision by body, symbol and what else is said of them");
  }

  private void identify(List<Entry> group) {
    if (group.get(0).used().namesOneResolution()) {
      assign(group, bestDate(group));
      return;
    }
    Map<DecisionDate, List<Entry>> byDate =
        new TreeMap<>(Comparator.comparing(DecisionDate::from).thenComparing(DecisionDate::to));
    List<Entry> undated = new ArrayList<>();
    group.stream()
        .sorted(Comparator.comparing(entry -> entry.used().date(), EXACT_FIRST))
        .forEach(entry -> placeFor(entry, byDate, undated).add(entry));
    byDate.forEach((date, entries) -> assign(entries, date));
    assign(undated, null);
    reportDates(group, byDate.keySet());
  }

  /** What is not known to the day belongs to the one more exact date that it can mean. */
  private static List<Entry> placeFor(
      Entry entry, Map<DecisionDate, List<Entry>> byDate, List<Entry> undated) {
    DecisionDate own = entry.used().date();
    if (own == null || own.precision() != DecisionDate.Precision.DAY) {
      List<DecisionDate> fitting = byDate.keySet().stream().filter(d -> d.within(own)).toList();
      if (fitting.size() == 1) {
        return Objects.requireNonNull(byDate.get(fitting.get(0)));
      }
    }
    return own == null ? undated : byDate.computeIfAbsent(own, date -> new ArrayList<>());
  }

  private void assign(List<Entry> entries, @Nullable DecisionDate date) {
    for (Entry entry : entries) {
      identities.put(entry.place(), DecisionIdentity.of(entry.used(), date));
    }
  }

  /** The date of the best source that has one, made more exact by those that agree with it. */
  private static @Nullable DecisionDate bestDate(List<Entry> group) {
    List<DecisionDate> dates =
        group.stream()
            .map(Entry::used)
            .filter(claim -> claim.date() != null)
            .sorted(
                Comparator.comparing(DecisionClaim::authority)
                    .thenComparing(DecisionClaim::source)
                    .thenComparing(DecisionClaim::date, EXACT_FIRST)
                    .thenComparing(DecisionClaim::ref))
            .map(claim -> Objects.requireNonNull(claim.date()))
            .toList();
    return dates.stream()
        .filter(date -> date.within(dates.get(0)))
        .min(Comparator.comparing(DecisionDate::precision))
        .orElse(null);
  }

  private void reportDates(List<Entry> group, Set<DecisionDate> dates) {
    DecisionClaim first = group.get(0).used();
    if (dates.size() > 1 && first.symbol() != null) {
      oddities.add(
          new Oddity(
              Oddity.Kind.SAME_SYMBOL_OTHER_DATE,
              first,
              first.symbol()
                  + " is dated "
                  + String.join(", ", dates.stream().map(DecisionDate::words).toList())
                  + ": taken as that many decisions"));
    }
  }
}
