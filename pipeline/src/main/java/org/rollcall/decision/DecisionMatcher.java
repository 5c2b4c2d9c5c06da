package org.rollcall.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
 * another decision. What has no symbol is told apart by the source's own number.
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
   * @param oddities in the order of the claims
   */
  public record Matches(List<DecisionIdentity> identities, List<Oddity> oddities) {}

  private record Key(Body body, @Nullable String symbol, @Nullable String part) {
    static Key of(DecisionClaim claim) {
      return new Key(claim.body(), claim.symbol(), claim.part());
    }
  }

  /** A claim's place in the list, and the claim with its part filled in. */
  private record Entry(int place, DecisionClaim used) {}

  private final Map<Integer, DecisionIdentity> identities = new HashMap<>();
  private final List<Oddity> oddities = new ArrayList<>();

  private DecisionMatcher() {}

  /** Matches all claims of all sources at once; the order of the claims does not matter. */
  public static Matches match(List<DecisionClaim> claims) {
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
    return perSource.values().stream().flatMap(same -> toldApart(same).stream()).toList();
  }

  private List<Entry> toldApart(List<Entry> same) {
    boolean shared = same.size() > 1;
    boolean ownIds = distinctIds(same);
    if (shared && !ownIds && same.get(0).used().symbol() != null) {
      oddities.add(namedTwice(same));
    }
    return same.stream()
        .map(entry -> new Entry(entry.place(), withPart(entry.used(), shared && ownIds)))
        .toList();
  }

  private static List<@Nullable Object> sameInSource(DecisionClaim claim) {
    List<@Nullable Object> key = new ArrayList<>();
    key.add(claim.source());
    key.add(claim.body());
    key.add(claim.symbol());
    key.add(claim.part());
    key.add(claim.date());
    return key;
  }

  private static boolean distinctIds(List<Entry> entries) {
    Set<String> ids = new HashSet<>();
    return entries.stream()
        .map(entry -> entry.used().ownId())
        .allMatch(id -> id != null && ids.add(id));
  }

  private static DecisionClaim withPart(DecisionClaim claim, boolean shared) {
    if (claim.part() != null || (claim.symbol() != null && !shared)) {
      return claim;
    }
    return claim.withPart(
        claim.ownId() != null ? claim.ownId() : claim.source() + " " + claim.ref());
  }

  private static Oddity namedTwice(List<Entry> same) {
    DecisionClaim second = same.get(1).used();
    return new Oddity(
        Oddity.Kind.NAMED_TWICE,
        second,
        same.get(0).used().ref()
            + " and "
            + second.ref()
            + " are the same decision by body, symbol and date");
  }

  private void identify(List<Entry> group) {
    if (group.get(0).used().namesOneResolution()) {
      assign(group, bestDate(group));
      return;
    }
    Map<DecisionDate, List<Entry>> byDay = new TreeMap<>(Comparator.comparing(DecisionDate::from));
    List<Entry> vague = new ArrayList<>();
    for (Entry entry : group) {
      DecisionDate date = entry.used().date();
      if (date != null && date.precision() == DecisionDate.Precision.DAY) {
        byDay.computeIfAbsent(date, day -> new ArrayList<>()).add(entry);
      } else {
        vague.add(entry);
      }
    }
    List<Entry> unplaced = place(vague, byDay);
    byDay.forEach((day, entries) -> assign(entries, day));
    assignByMonth(unplaced);
    reportDates(group, byDay.keySet());
  }

  /** Adds what is known to the month, the year or not at all to the one day that it can mean. */
  private static List<Entry> place(List<Entry> vague, Map<DecisionDate, List<Entry>> byDay) {
    List<Entry> unplaced = new ArrayList<>();
    for (Entry entry : vague) {
      List<DecisionDate> days =
          byDay.keySet().stream().filter(day -> within(day, entry.used().date())).toList();
      if (days.size() == 1) {
        Objects.requireNonNull(byDay.get(days.get(0))).add(entry);
      } else {
        unplaced.add(entry);
      }
    }
    return unplaced;
  }

  private static boolean within(DecisionDate day, @Nullable DecisionDate vague) {
    return vague == null || (!day.from().isBefore(vague.from()) && !day.to().isAfter(vague.to()));
  }

  private void assignByMonth(List<Entry> entries) {
    Map<@Nullable DecisionDate, List<Entry>> byMonth = new HashMap<>();
    for (Entry entry : entries) {
      DecisionDate month = entry.used().dated() ? entry.used().date() : null;
      byMonth.computeIfAbsent(month, key -> new ArrayList<>()).add(entry);
    }
    byMonth.forEach((month, same) -> assign(same, month));
  }

  private void assign(List<Entry> entries, @Nullable DecisionDate date) {
    for (Entry entry : entries) {
      identities.put(entry.place(), DecisionIdentity.of(entry.used(), date));
    }
  }

  private static @Nullable DecisionDate bestDate(List<Entry> group) {
    return group.stream()
        .map(Entry::used)
        .filter(DecisionClaim::dated)
        .min(
            Comparator.comparing(
                    (DecisionClaim claim) -> Objects.requireNonNull(claim.date()).precision())
                .thenComparing(DecisionClaim::authority)
                .thenComparing(DecisionClaim::source)
                .thenComparing(DecisionClaim::ref))
        .map(DecisionClaim::date)
        .orElse(null);
  }

  private void reportDates(List<Entry> group, Set<DecisionDate> days) {
    DecisionClaim first = group.get(0).used();
    if (days.size() > 1 && first.symbol() != null) {
      oddities.add(
          new Oddity(
              Oddity.Kind.SAME_SYMBOL_OTHER_DATE,
              first,
              first.symbol()
                  + " is dated "
                  + String.join(", ", days.stream().map(day -> day.from().toString()).toList())
                  + ": taken as that many decisions"));
    }
  }
}
