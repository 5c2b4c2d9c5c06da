package org.rollcall.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
   * @param identities by claim, told apart as objects
   * @param oddities in the order of the claims
   */
  public record Matches(Map<DecisionClaim, DecisionIdentity> identities, List<Oddity> oddities) {}

  private record Key(Body body, @Nullable String symbol, @Nullable String part) {
    static Key of(DecisionClaim claim) {
      return new Key(claim.body(), claim.symbol(), claim.part());
    }
  }

  /** A claim as given and as it is used, its part filled in. */
  private record Entry(DecisionClaim given, DecisionClaim used) {}

  private final Map<DecisionClaim, DecisionIdentity> identities = new IdentityHashMap<>();
  private final List<Oddity> oddities = new ArrayList<>();

  private DecisionMatcher() {}

  /** Matches all claims of all sources at once; the order of the claims does not matter. */
  public static Matches match(Collection<DecisionClaim> claims) {
    DecisionMatcher matcher = new DecisionMatcher();
    Map<Key, List<Entry>> groups = new LinkedHashMap<>();
    for (Entry entry : matcher.withParts(claims)) {
      groups.computeIfAbsent(Key.of(entry.used()), key -> new ArrayList<>()).add(entry);
    }
    groups.values().forEach(matcher::identify);
    return new Matches(matcher.identities, matcher.oddities);
  }

  /** Fills in the part where the symbol alone cannot tell decisions of one source apart. */
  private List<Entry> withParts(Collection<DecisionClaim> claims) {
    Map<List<@Nullable Object>, List<DecisionClaim>> perSource = new LinkedHashMap<>();
    for (DecisionClaim claim : claims) {
      perSource.computeIfAbsent(sameInSource(claim), key -> new ArrayList<>()).add(claim);
    }
    List<Entry> entries = new ArrayList<>();
    for (List<DecisionClaim> same : perSource.values()) {
      boolean ownIds = same.stream().allMatch(claim -> claim.ownId() != null) && distinctIds(same);
      if (same.size() > 1 && !ownIds && same.get(0).symbol() != null) {
        oddities.add(namedTwice(same));
      }
      for (DecisionClaim claim : same) {
        entries.add(new Entry(claim, withPart(claim, same.size() > 1 && ownIds)));
      }
    }
    return entries;
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

  private static boolean distinctIds(List<DecisionClaim> claims) {
    Set<@Nullable String> ids = new HashSet<>();
    return claims.stream().allMatch(claim -> ids.add(claim.ownId()));
  }

  private static DecisionClaim withPart(DecisionClaim claim, boolean shared) {
    if (claim.part() != null || (claim.symbol() != null && !shared)) {
      return claim;
    }
    return claim.withPart(
        claim.ownId() != null ? claim.ownId() : claim.source() + " " + claim.ref());
  }

  private static Oddity namedTwice(List<DecisionClaim> same) {
    DecisionClaim second = same.get(1);
    return new Oddity(
        Oddity.Kind.NAMED_TWICE,
        second,
        same.get(0).ref()
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
      identities.put(entry.given(), DecisionIdentity.of(entry.used(), date));
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
