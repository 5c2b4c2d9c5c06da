package org.rollcall.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolution.Candidate;

/** All names and codes, ready to be looked up. */
final class CountryIndex {

  /** Names that begin with an initial count only with their blanks: "Ssudan" is not "S. Sudan". */
  private static final Pattern INITIAL = Pattern.compile("^\\p{L} ");

  private static final String ENGLISH = "en";
  private static final List<String> CODE_BOOKS = List.of("iso3", "iso2", "cow", "m49");
  private static final int SHORTEST_CUT = 10;

  /**
   * What is known under one key.
   *
   * @param refused why the text is no Member's name, or null if it is
   */
  record Entry(List<Claim> claims, @Nullable RefusedName refused) {}

  private final NameKeys keys;
  private final Map<String, Seat> seats = new LinkedHashMap<>();
  private final Map<String, List<SeatName>> englishNames = new HashMap<>();
  private final Map<String, Entry> bySorted = new HashMap<>();
  private final Map<String, String> byCompact = new HashMap<>();
  private final Map<String, List<Claim>> byCode = new HashMap<>();
  private final TreeMap<String, Entry> byOrdered = new TreeMap<>();
  private final NearMisses nearMisses;
  private final List<LocalDate> turns;

  CountryIndex(CountryData data) {
    keys = new NameKeys(data.words());
    data.seats().forEach(seat -> seats.put(seat.code(), seat));
    data.names().forEach(this::add);
    data.aliases().forEach(this::add);
    data.codes().forEach(this::add);
    data.refused().forEach(this::add);
    englishNames
        .values()
        .forEach(names -> names.sort(Comparator.comparing(n -> n.period().from())));
    bySorted.values().forEach(this::orderNames);
    data.refused().forEach(this::orderRefused);
    nearMisses = new NearMisses(spellings());
    turns = turns(data);
  }

  NameKey key(String text) {
    return keys.of(text);
  }

  boolean hasSeat(String code) {
    return seats.containsKey(code);
  }

  /**
   * @throws IllegalArgumentException if there is no such seat
   */
  Seat seat(String code) {
    Seat seat = seats.get(code);
    if (seat == null) {
      throw new IllegalArgumentException("No seat has the code " + code);
    }
    return seat;
  }

  @Nullable Entry find(NameKey key) {
    Entry entry = bySorted.get(key.sorted());
    if (entry == null) {
      String sorted = byCompact.get(key.compact());
      entry = sorted == null ? null : bySorted.get(sorted);
    }
    return entry;
  }

  /**
   * @throws IllegalArgumentException if there is no such code book
   */
  List<Claim> code(String codeBook, String text) {
    if (!CODE_BOOKS.contains(codeBook)) {
      throw new IllegalArgumentException(
          "There is no code book '" + codeBook + "'; there are: " + String.join(", ", CODE_BOOKS));
    }
    return byCode.getOrDefault(codeBook + " " + text.toUpperCase(Locale.ROOT), List.of());
  }

  /** What the Member was called on a day; its latest name on days when it held no seat. */
  String nameOn(Seat seat, LocalDate day) {
    for (SeatName name : englishNames.getOrDefault(seat.code(), List.of())) {
      if (name.period().contains(day)) {
        return name.name();
      }
    }
    return seat.name();
  }

  /** The last of the days on which the seat was occupied. */
  LocalDate dayInSeat(Seat seat, Period days) {
    LocalDate last = days.to();
    for (Period term : seat.terms()) {
      if (term.overlaps(days)) {
        last = term.to().isBefore(days.to()) ? term.to() : days.to();
      }
    }
    return last;
  }

  /** The period cut wherever the answer to some name may change. */
  List<Period> spans(Period period) {
    List<Period> spans = new ArrayList<>();
    LocalDate from = period.from();
    for (LocalDate turn : turns) {
      if (turn.isAfter(from) && !turn.isAfter(period.to())) {
        spans.add(new Period(from, turn.minusDays(1)));
        from = turn;
      }
    }
    spans.add(new Period(from, period.to()));
    return spans;
  }

  /**
   * The claims of the names that begin with the text, as voting boards and narrow columns cut them:
   * in the second word or later, within a word (at a word's end it may be another, shorter name),
   * in Latin letters, and all names that begin so are one seat's. Otherwise none.
   */
  List<Claim> namesBeginningWith(NameKey key) {
    String start = key.ordered();
    if (start.length() < SHORTEST_CUT
        || start.indexOf(' ') < 0
        || start.chars().anyMatch(c -> c >= 0x80)) {
      return List.of();
    }
    List<Claim> claims = new ArrayList<>();
    for (Map.Entry<String, Entry> name :
        byOrdered.subMap(start, start + Character.MAX_VALUE).entrySet()) {
      boolean wholeWord =
          name.getKey().length() == start.length() || name.getKey().charAt(start.length()) == ' ';
      if (wholeWord || name.getValue().refused() != null) {
        return List.of();
      }
      claims.addAll(name.getValue().claims());
    }
    boolean oneSeat = claims.stream().map(Claim::seat).distinct().count() == 1;
    return oneSeat ? List.copyOf(claims) : List.of();
  }

  /** Seats whose names are nearly the text, or of which the text is a part. */
  List<Candidate> suggestions(NameKey key, int limit) {
    List<Candidate> candidates = new ArrayList<>();
    for (NearMisses.Hit hit : nearMisses.of(key.ordered(), limit)) {
      Claim claim = hit.spelling().claim();
      candidates.add(
          new Candidate(
              claim.seat().code(),
              claim.name(),
              Difference.ofSpelling(key.ordered(), hit.spelling().text(), hit.distance())));
    }
    return candidates;
  }

  private void add(SeatName name) {
    Seat seat = seat(name.code());
    boolean english = name.language().equals(ENGLISH);
    if (english) {
      englishNames.computeIfAbsent(name.code(), c -> new ArrayList<>()).add(name);
    }
    String rule = english ? "official name" : "official name, " + name.language();
    NameKey key = keys.of(name.name());
    put(
        key,
        new Claim(
            seat, name.name(), key.ordered(), Period.ALWAYS, english ? name.period() : null, rule));
  }

  private void add(KnownName alias) {
    NameKey key = keys.of(alias.name());
    put(
        key,
        new Claim(
            seat(alias.code()), alias.name(), key.ordered(), alias.period(), null, alias.rule()));
  }

  private void add(CountryCode code) {
    NameKey key = keys.of(code.text());
    Claim claim =
        new Claim(seat(code.seat()), code.text(), key.ordered(), code.period(), null, "code");
    byCode
        .computeIfAbsent(
            code.codeBook() + " " + code.text().toUpperCase(Locale.ROOT), c -> new ArrayList<>())
        .add(claim);
    if (!code.codeBook().equals("cow") && !code.codeBook().equals("m49")) {
      put(key, claim);
    }
  }

  private void add(RefusedName refused) {
    NameKey key = keys.of(refused.name());
    bySorted.put(key.sorted(), new Entry(List.of(), refused));
    byCompact.put(key.compact(), key.sorted());
  }

  private void put(NameKey key, Claim claim) {
    bySorted
        .computeIfAbsent(key.sorted(), k -> new Entry(new ArrayList<>(), null))
        .claims()
        .add(claim);
    if (!INITIAL.matcher(key.ordered()).find()) {
      byCompact.putIfAbsent(key.compact(), key.sorted());
    }
  }

  private void orderNames(Entry entry) {
    for (Claim claim : entry.claims()) {
      byOrdered
          .computeIfAbsent(claim.ordered(), o -> new Entry(new ArrayList<>(), null))
          .claims()
          .add(claim);
    }
  }

  private void orderRefused(RefusedName refused) {
    byOrdered.put(keys.of(refused.name()).ordered(), new Entry(List.of(), refused));
  }

  private List<NearMisses.Spelling> spellings() {
    Map<String, NearMisses.Spelling> spellings = new LinkedHashMap<>();
    for (Entry entry : bySorted.values()) {
      for (Claim claim : entry.claims()) {
        if (!claim.rule().equals("code")) {
          spellings.putIfAbsent(claim.ordered(), new NearMisses.Spelling(claim.ordered(), claim));
        }
      }
    }
    return List.copyOf(spellings.values());
  }

  private static List<LocalDate> turns(CountryData data) {
    TreeSet<LocalDate> turns = new TreeSet<>();
    data.seats().forEach(seat -> seat.terms().forEach(term -> addTurns(turns, term)));
    data.aliases().forEach(alias -> addTurns(turns, alias.period()));
    data.codes().forEach(code -> addTurns(turns, code.period()));
    return List.copyOf(turns);
  }

  private static void addTurns(Set<LocalDate> turns, Period period) {
    if (!period.from().equals(LocalDate.MIN)) {
      turns.add(period.from());
    }
    if (!period.to().equals(LocalDate.MAX)) {
      turns.add(period.to().plusDays(1));
    }
  }
}
