package org.rollcall.shipped;

import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** One row per Member for roll calls whose records list only those who took part. */
final class MemberRows {

  /** A Member's name and what it did in each roll call; empty where it is in no list. */
  record MemberRow(String name, List<String> votes) {}

  private final Facts facts;
  private final BiFunction<String, RollCall, String> nameOfUnlisted;

  private MemberRows(Facts facts, BiFunction<String, RollCall, String> nameOfUnlisted) {
    this.facts = facts;
    this.nameOfUnlisted = nameOfUnlisted;
  }

  /**
   * A Member that no list has is named as the body's record nearest in time prints it, and by its
   * name of today if none does.
   */
  static MemberRows asThen(Facts facts) {
    return new MemberRows(facts, (seat, call) -> nearestName(facts, seat, call));
  }

  /** A Member that no list has is named as today. */
  static MemberRows asToday(Facts facts) {
    return new MemberRows(facts, (seat, call) -> facts.seats().nameToday(seat));
  }

  /**
   * Every Member of the year of the first roll call, by name.
   *
   * @param calls roll calls of one year
   * @throws IllegalStateException if a list has a State that was no Member
   */
  List<MemberRow> of(RollCall... calls) {
    Set<String> members = facts.members(calls[0].date().getYear());
    Map<String, String> names = new LinkedHashMap<>();
    List<Map<String, String>> votes = new ArrayList<>();
    for (RollCall call : calls) {
      call.votes().keySet().forEach(name -> names.put(memberSeat(members, name, call), name));
      votes.add(facts.seats().bySeat(call));
    }
    return members.stream()
        .map(seat -> row(seat, name(seat, names, calls[0]), votes))
        .sorted(Comparator.comparing(MemberRow::name, MemberRows::alphabetical))
        .toList();
  }

  private String name(String seat, Map<String, String> listed, RollCall call) {
    String name = listed.get(seat);
    return name != null ? name : nameOfUnlisted.apply(seat, call);
  }

  private static MemberRow row(String seat, String name, List<Map<String, String>> votes) {
    return new MemberRow(name, votes.stream().map(v -> v.getOrDefault(seat, "")).toList());
  }

  private String memberSeat(Set<String> members, String name, RollCall call) {
    String seat = facts.seats().seat(name);
    if (!members.contains(seat)) {
      throw new IllegalStateException(
          "%s lists %s, which was no Member in %d"
              .formatted(call.record(), name, call.date().getYear()));
    }
    return seat;
  }

  private static String nearestName(Facts facts, String seat, RollCall call) {
    Comparator<RollCall> byDistance =
        Comparator.comparing(c -> Math.abs(ChronoUnit.DAYS.between(c.date(), call.date())));
    return facts.dprkRollCalls(call.body()).stream()
        .sorted(byDistance)
        .flatMap(c -> c.votes().keySet().stream())
        .filter(name -> facts.seats().seat(name).equals(seat))
        .findFirst()
        .orElseGet(() -> facts.seats().nameToday(seat));
  }

  /** Orders names as a reader expects: no difference between cases, accents set aside. */
  static int alphabetical(String a, String b) {
    int order = plain(a).compareToIgnoreCase(plain(b));
    return order != 0 ? order : a.compareTo(b);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }
}
