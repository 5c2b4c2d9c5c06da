package org.rollcall.country;

import java.util.List;
import java.util.Map;

/**
 * All that a {@link CountryResolver} knows.
 *
 * @param words short forms of words in names, spelled out: {@code rep} → {@code republic}
 */
public record CountryData(
    List<Seat> seats,
    List<SeatName> names,
    List<KnownName> aliases,
    List<CountryCode> codes,
    List<RefusedName> refused,
    Map<String, String> words) {

  public CountryData {
    seats = List.copyOf(seats);
    names = List.copyOf(names);
    aliases = List.copyOf(aliases);
    codes = List.copyOf(codes);
    refused = List.copyOf(refused);
    words = Map.copyOf(words);
  }
}
