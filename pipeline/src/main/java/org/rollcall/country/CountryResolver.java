package org.rollcall.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolution.Ambiguous;
import org.rollcall.country.CountryResolution.Candidate;
import org.rollcall.country.CountryResolution.Matched;
import org.rollcall.country.CountryResolution.Unknown;

/**
 * Says which Member bore a name on a day. It never guesses: a name that could be two seats' is
 * ambiguous, one that is nearly right is unknown, with suggestions. Immutable but for a cache, and
 * safe for use by several threads.
 */
public final class CountryResolver {

  private static final int CACHED_SUGGESTIONS = 2_000;
  private static final int MOST_SUGGESTIONS = 3;

  private final CountryIndex index;
  private final UserAliases userAliases;
  private final Map<String, List<Candidate>> suggested = new ConcurrentHashMap<>();

  private CountryResolver(CountryIndex index, UserAliases userAliases) {
    this.index = index;
    this.userAliases = userAliases;
  }

  /**
   * A resolver that knows the data given.
   *
   * @throws IllegalArgumentException if a name, alias or code leads to a seat that is not there
   */
  public static CountryResolver of(CountryData data) {
    return new CountryResolver(new CountryIndex(data), UserAliases.NONE);
  }

  /** One that honours these aliases too, except those that {@link #problems} names. */
  public CountryResolver withAliases(List<Alias> aliases) {
    CountryResolver builtIn = new CountryResolver(index, UserAliases.NONE);
    return new CountryResolver(index, UserAliases.of(aliases, index, builtIn));
  }

  /**
   * What is wrong with users' aliases: an unknown code, dates out of order, one name for two seats
   * on one day, a name that already stands for another seat.
   */
  public List<AliasProblem> problems(List<Alias> aliases) {
    CountryResolver builtIn = new CountryResolver(index, UserAliases.NONE);
    return UserAliases.of(aliases, index, builtIn).problems();
  }

  /** Which Member bore the name on the day. */
  public CountryResolution resolve(String name, LocalDate day) {
    return resolve(name, day, day);
  }

  /**
   * Which Member bore the name, of a day that is known to lie between two, both included. It
   * matches if the answer is the same on every one of them when the seat was occupied.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public CountryResolution resolve(String name, LocalDate from, LocalDate to) {
    return resolve(name, new Period(from, to));
  }

  /**
   * Which Member bore the name, no day being known: it matches only if one seat alone ever bore it,
   * and to its last day.
   */
  public CountryResolution resolve(String name) {
    CountryResolution resolution = resolve(name, Period.ALWAYS);
    if (resolution instanceof Matched matched && !boreToTheLast(name, matched.code())) {
      Seat seat = index.seat(matched.code());
      return new Ambiguous(
          List.of(new Candidate(seat.code(), seat.name(), "on some days only")), "needs a date");
    }
    return resolution;
  }

  private boolean boreToTheLast(String name, String code) {
    Period last = new Period(index.seat(code).lastDay(), index.seat(code).lastDay());
    return resolve(name, last) instanceof Matched;
  }

  /**
   * Which Member a code stands for, on a day between two. A leading zero may be missing in {@code
   * m49}.
   *
   * @param codeBook {@code iso3}, {@code iso2}, {@code cow} or {@code m49}
   * @throws IllegalArgumentException for another code book
   */
  public CountryResolution resolveCode(String codeBook, String text, LocalDate from, LocalDate to) {
    String code = text.strip();
    if (codeBook.equals("m49") && code.length() < 3) {
      code = "0".repeat(3 - code.length()) + code;
    }
    List<Claim> claims = index.code(codeBook, code);
    if (claims.isEmpty()) {
      return new Unknown(
          null, "unknown code", "No Member has the " + codeBook + " code " + code, List.of());
    }
    return decide(claims, new NameKey(code, code, code, false), "code", new Period(from, to));
  }

  private CountryResolution resolve(String name, Period days) {
    String text = NameText.repaired(name);
    CountryResolution resolution = resolveText(text, days);
    if (resolution instanceof Matched matched && !text.equals(name)) {
      return new Matched(
          matched.code(), matched.nameThen(), matched.rule() + ", encoding repaired");
    }
    return resolution;
  }

  private CountryResolution resolveText(String text, Period days) {
    NameKey first = null;
    for (String reading : NameText.readings(text)) {
      NameKey key = index.key(reading);
      first = first == null ? key : first;
      CountryResolution resolution = lookUp(reading, key, days);
      if (resolution != null) {
        return resolution;
      }
    }
    CountryResolution both = twoNames(NameText.unmarked(text), days);
    if (both != null) {
      return both;
    }
    return unknown(index.key(NameText.unmarked(text)));
  }

  /** The answer to a key, or null if nothing is known by it. */
  private @Nullable CountryResolution lookUp(String reading, NameKey key, Period days) {
    if (key.isEmpty()) {
      return null;
    }
    Claim own = userAliases.find(key, days);
    if (own != null) {
      return matched(own, "user's alias", days);
    }
    CountryIndex.Entry entry = index.find(key);
    if (entry == null) {
      return null;
    }
    if (entry.refused() != null) {
      return refuse(entry.refused(), key);
    }
    return decide(entry.claims(), key, rule(entry, reading, key), days);
  }

  private static String rule(CountryIndex.Entry entry, String reading, NameKey key) {
    if (entry.claims().stream().anyMatch(c -> c.ordered().equals(key.ordered()))) {
      return key.shortened() ? "abbreviation" : "";
    }
    if (entry.claims().stream().anyMatch(c -> c.ordered().replace(" ", "").equals(key.compact()))) {
      return "spacing";
    }
    return reading.indexOf(',') >= 0 || reading.indexOf('(') >= 0 ? "inverted form" : "word order";
  }

  private CountryResolution refuse(RefusedName refused, NameKey key) {
    List<Candidate> meant = new ArrayList<>();
    for (String code : refused.suggestions()) {
      String name = index.seat(code).name();
      meant.add(new Candidate(code, name, Difference.ofWords(key, name, index.key(name))));
    }
    return new Unknown(null, "not a Member's name", refused.reason(), meant);
  }

  private CountryResolution decide(List<Claim> claims, NameKey key, String rule, Period days) {
    Map<Seat, Claim> holders = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (claim.holds(days)) {
        holders.merge(claim.seat(), claim, (a, b) -> better(a, b, key));
      }
    }
    if (holders.isEmpty()) {
      return notThen(claims, days);
    }
    if (holders.size() > 1) {
      return ambiguous(holders.values(), key, days);
    }
    return matched(holders.values().iterator().next(), rule, days);
  }

  private static Claim better(Claim a, Claim b, NameKey key) {
    boolean exactA = a.ordered().equals(key.ordered());
    boolean exactB = b.ordered().equals(key.ordered());
    if (exactA != exactB) {
      return exactA ? a : b;
    }
    return a.officialIn() == null && b.officialIn() != null ? b : a;
  }

  private Matched matched(Claim claim, String rule, Period days) {
    LocalDate day = index.dayInSeat(claim.seat(), days);
    String why = rule.isEmpty() ? ownRule(claim, day) : rule;
    return new Matched(claim.seat().code(), index.nameOn(claim.seat(), day), why);
  }

  private static String ownRule(Claim claim, LocalDate day) {
    if (claim.officialIn() == null) {
      return claim.rule();
    }
    if (claim.officialIn().contains(day)) {
      return "official name";
    }
    return day.isAfter(claim.officialIn().to()) ? "earlier official name" : "later official name";
  }

  private Ambiguous ambiguous(Iterable<Claim> holders, NameKey key, Period days) {
    List<Candidate> candidates = new ArrayList<>();
    for (Claim claim : holders) {
      String then = index.nameOn(claim.seat(), index.dayInSeat(claim.seat(), days));
      candidates.add(
          new Candidate(claim.seat().code(), then, Difference.ofWords(key, then, index.key(then))));
    }
    candidates.sort(Comparator.comparing(Candidate::code));
    return new Ambiguous(candidates, "name of several seats");
  }

  private static Unknown notThen(List<Claim> claims, Period days) {
    Set<String> codes =
        claims.stream().map(c -> c.seat().code()).collect(Collectors.toCollection(TreeSet::new));
    String when = days.from().equals(days.to()) ? "on " + days.from() : days.toString();
    String seats =
        claims.stream()
            .map(Claim::seat)
            .distinct()
            .map(s -> s.code() + " (" + s.name() + ") was a Member " + s.membership())
            .collect(Collectors.joining("; "));
    boolean seated = claims.stream().anyMatch(c -> c.seat().occupied(days));
    if (seated) {
      String until =
          claims.stream()
              .map(c -> c.period().toString())
              .distinct()
              .collect(Collectors.joining("; "));
      return new Unknown(
          null,
          "not its name that day",
          "The name stands for " + String.join(", ", codes) + " " + until,
          List.of());
    }
    return new Unknown(
        codes.size() == 1 ? codes.iterator().next() : null,
        "not a member that day",
        "No Member " + when + ": " + seats,
        List.of());
  }

  /**
   * {@code Burma (Myanmar)}, {@code Russia/Soviet Union}: two names of one seat and nothing else.
   */
  private @Nullable CountryResolution twoNames(String text, Period days) {
    List<String> parts = TwoNames.split(text);
    if (parts.size() != 2) {
      return null;
    }
    CountryResolution first = partOf(parts.get(0), days);
    CountryResolution second = partOf(parts.get(1), days);
    if (first instanceof Matched a && second instanceof Matched b && a.code().equals(b.code())) {
      return new Matched(a.code(), a.nameThen(), "two names of one seat");
    }
    return null;
  }

  private @Nullable CountryResolution partOf(String part, Period days) {
    return lookUp(part, index.key(part), days);
  }

  private Unknown unknown(NameKey key) {
    if (key.isEmpty()) {
      return new Unknown(null, "no name", "There is no name here", List.of());
    }
    List<Candidate> near = suggested.get(key.ordered());
    if (near == null) {
      near = index.suggestions(key, MOST_SUGGESTIONS);
      if (suggested.size() < CACHED_SUGGESTIONS) {
        suggested.put(key.ordered(), near);
      }
    }
    String reason =
        near.isEmpty()
            ? "No Member is known by this name"
            : "No Member is known by exactly this name";
    return new Unknown(null, "unknown name", reason, near);
  }
}
