package org.rollcall.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolution.Ambiguous;
import org.rollcall.country.CountryResolution.Candidate;
import org.rollcall.country.CountryResolution.Matched;
import org.rollcall.country.CountryResolution.Unknown;

/**
 * Says which Member bore a name on a day. It never guesses: a name that could be two seats' is
 * ambiguous, one that is nearly right is unknown, with suggestions. Immutable but for a memory of
 * the texts it has read, and safe for use by several threads.
 */
public final class CountryResolver {

  /** No name has a tenth of it; to look into a longer text would take long. */
  private static final int LONGEST = 1000;

  private final CountryIndex index;
  private final NameReader reader;

  private CountryResolver(CountryIndex index, UserAliases userAliases) {
    this.index = index;
    this.reader = new NameReader(index, userAliases);
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
    return new CountryResolver(index, check(aliases));
  }

  /**
   * What is wrong with users' aliases: an unknown code, dates out of order, one name for two seats
   * on one day, a name that already stands for another seat.
   */
  public List<AliasProblem> problems(List<Alias> aliases) {
    return check(aliases).problems();
  }

  private UserAliases check(List<Alias> aliases) {
    return UserAliases.of(aliases, index, new CountryResolver(index, UserAliases.NONE));
  }

  /** Which Member bore the name on the day. */
  public CountryResolution resolve(String name, LocalDate day) {
    return resolve(name, new Period(day, day));
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
    LocalDate last = index.seat(code).lastDay();
    return resolve(name, new Period(last, last)) instanceof Matched;
  }

  /**
   * Which Member a code stands for, on a day between two. Leading zeros may be missing in {@code
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
      String reason = "No Member has the " + codeBook + " code '" + code + "'";
      return new Unknown(null, "unknown code", reason, List.of());
    }
    return decide(claims, new NameKey(code, code, code, false), "code", new Period(from, to));
  }

  /** The same, no day being known. */
  public CountryResolution resolveCode(String codeBook, String text) {
    return resolveCode(codeBook, text, Period.ALWAYS.from(), Period.ALWAYS.to());
  }

  /**
   * The code of the seat that a person names by its code or by a name, no day being known; empty if
   * the text does not tell one seat. Three capitals are a code: "Lao" is a name.
   */
  public Optional<String> codeOf(String codeOrName) {
    CountryResolution answer =
        codeOrName.matches("[A-Z]{3}") ? resolveCode("iso3", codeOrName) : resolve(codeOrName);
    return answer instanceof Matched matched ? Optional.of(matched.code()) : Optional.empty();
  }

  private CountryResolution resolve(String name, Period days) {
    if (name.length() > LONGEST) {
      return new Unknown(null, "unknown name", "No Member's name is so long", List.of());
    }
    return answer(reader.read(name), days);
  }

  private CountryResolution answer(Reading reading, Period days) {
    if (reading instanceof Reading.Known known) {
      return known(known, days);
    }
    if (reading instanceof Reading.Pair pair) {
      return pair(pair, days);
    }
    if (reading instanceof Reading.Repaired repaired) {
      return answer(repaired.reading(), days) instanceof Matched matched
          ? new Matched(matched.code(), matched.nameThen(), matched.rule() + ", encoding repaired")
          : answer(repaired.reading(), days);
    }
    return ((Reading.Nothing) reading).answer();
  }

  private CountryResolution known(Reading.Known known, Period days) {
    for (Claim claim : known.own()) {
      if (claim.holds(days)) {
        return matched(claim, "", days);
      }
    }
    return decide(
        known.claims().isEmpty() ? known.own() : known.claims(), known.key(), known.rule(), days);
  }

  private CountryResolution pair(Reading.Pair pair, Period days) {
    CountryResolution first = known(pair.first(), days);
    CountryResolution second = known(pair.second(), days);
    if (first instanceof Matched a && second instanceof Matched b && a.code().equals(b.code())) {
      return new Matched(a.code(), a.nameThen(), "two names of one seat");
    }
    if (first instanceof Unknown unknown && unknown.code() != null) {
      return unknown;
    }
    return new Unknown(
        null, "unknown name", "These are two names, and not of one Member that day", List.of());
  }

  private CountryResolution decide(List<Claim> claims, NameKey key, String rule, Period days) {
    Claim only = null;
    boolean several = false;
    for (Claim claim : claims) {
      if (claim.holds(days)) {
        several |= only != null && !only.seat().equals(claim.seat());
        only = only == null ? claim : better(only, claim, key, days.to());
      }
    }
    if (only == null) {
      return notThen(claims, days);
    }
    return several ? ambiguous(claims, key, days) : matched(only, rule, days);
  }

  /** The claim that explains the answer best. */
  private static Claim better(Claim a, Claim b, NameKey key, LocalDate day) {
    return weight(b, key, day) > weight(a, key, day) ? b : a;
  }

  private static int weight(Claim claim, NameKey key, LocalDate day) {
    int exact = claim.ordered().equals(key.ordered()) ? 4 : 0;
    Period official = claim.officialIn();
    return official == null ? exact : exact + (official.contains(day) ? 2 : 1);
  }

  private Matched matched(Claim claim, String rule, Period days) {
    LocalDate day = index.dayInSeat(claim.seat(), days);
    String why = rule.isEmpty() ? ownRule(claim, day) : rule;
    return new Matched(claim.seat().code(), index.nameOn(claim.seat(), day), why);
  }

  private static String ownRule(Claim claim, LocalDate day) {
    Period official = claim.officialIn();
    if (official == null) {
      return claim.rule();
    }
    if (official.contains(day)) {
      return "official name";
    }
    return day.isAfter(official.to()) ? "earlier official name" : "later official name";
  }

  private Ambiguous ambiguous(List<Claim> claims, NameKey key, Period days) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (Claim claim : claims) {
      if (claim.holds(days)) {
        String then = index.nameOn(claim.seat(), index.dayInSeat(claim.seat(), days));
        String difference = Difference.ofWords(key, then, index.key(then));
        candidates.put(claim.seat().code(), new Candidate(claim.seat().code(), then, difference));
      }
    }
    List<Candidate> sorted = new ArrayList<>(candidates.values());
    sorted.sort(Comparator.comparing(Candidate::code));
    return new Ambiguous(sorted, "name of several seats");
  }

  private static Unknown notThen(List<Claim> claims, Period days) {
    Set<String> codes =
        claims.stream().map(c -> c.seat().code()).collect(Collectors.toCollection(TreeSet::new));
    if (claims.stream().anyMatch(claim -> claim.seat().occupied(days))) {
      String when =
          claims.stream()
              .map(c -> c.period().toString())
              .distinct()
              .collect(Collectors.joining("; "));
      String reason = "The name stands for " + String.join(", ", codes) + " only " + when;
      return new Unknown(null, "not its name that day", reason, List.of());
    }
    String seats =
        claims.stream()
            .map(Claim::seat)
            .distinct()
            .map(seat -> seat.code() + " (" + seat.name() + ") was a Member " + seat.membership())
            .collect(Collectors.joining("; "));
    @Nullable String code = codes.size() == 1 ? codes.iterator().next() : null;
    return new Unknown(
        code, "not a member that day", "No Member " + days + ": " + seats, List.of());
  }
}
