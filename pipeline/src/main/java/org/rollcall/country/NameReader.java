package org.rollcall.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolution.Candidate;
import org.rollcall.country.CountryResolution.Unknown;

/** Finds what a text says; remembers the texts that it has read. */
final class NameReader {

  /** In English, French and Spanish. */
  private static final Pattern AND = Pattern.compile("\\b(?:and|et|y)\\b");

  private static final Pattern CODE = Pattern.compile("\\W*[A-Z]{2,3}\\W*");
  private static final int REMEMBERED = 20_000;
  private static final int MOST_SUGGESTIONS = 3;

  private final CountryIndex index;
  private final UserAliases userAliases;
  private final Map<String, Reading> read = new ConcurrentHashMap<>();

  NameReader(CountryIndex index, UserAliases userAliases) {
    this.index = index;
    this.userAliases = userAliases;
  }

  Reading read(String text) {
    Reading known = read.get(text);
    if (known == null) {
      known = readAnew(text);
      if (read.size() < REMEMBERED) {
        read.put(text, known);
      }
    }
    return known;
  }

  private Reading readAnew(String text) {
    String repaired = NameText.repaired(text);
    Reading reading = readRight(repaired);
    return repaired.equals(text) ? reading : new Reading.Repaired(reading);
  }

  private Reading readRight(String text) {
    for (String way : NameText.readings(text)) {
      Reading reading = find(way);
      if (reading != null) {
        return reading;
      }
    }
    String bare = NameText.unmarked(text);
    Reading pair = pair(bare);
    if (pair != null) {
      return pair;
    }
    NameKey key = index.key(bare);
    List<Claim> cut = index.namesBeginningWith(key);
    return cut.isEmpty()
        ? new Reading.Nothing(unknown(key))
        : new Reading.Known(List.of(), cut, key, "name cut short");
  }

  /** What is known under exactly this text, or null. */
  private @Nullable Reading find(String text) {
    NameKey key = index.key(text);
    if (key.isEmpty()) {
      return null;
    }
    List<Claim> own = userAliases.claims(key);
    CountryIndex.Entry entry = index.find(key);
    if (entry == null) {
      return own.isEmpty() ? null : new Reading.Known(own, List.of(), key, "");
    }
    if (entry.refused() != null && own.isEmpty()) {
      return new Reading.Nothing(refused(entry.refused(), key));
    }
    List<Claim> claims = claims(entry, text);
    if (own.isEmpty() && (claims.isEmpty() || twoStates(entry, key))) {
      return null;
    }
    return new Reading.Known(own, claims, key, rule(entry, text, key));
  }

  /**
   * What the entry holds; its codes only if the text is written as codes are. "Est", "Col" and
   * "Che" are words of other languages, and "Muş" is a province of Türkiye.
   */
  private static List<Claim> claims(CountryIndex.Entry entry, String text) {
    return CODE.matcher(text).matches()
        ? entry.claims()
        : entry.claims().stream().filter(claim -> !claim.rule().equals("code")).toList();
  }

  /** Whether the text has an "and" that no known name has: {@code Congo and Zaire}. */
  private static boolean twoStates(CountryIndex.Entry entry, NameKey key) {
    return AND.matcher(key.ordered()).find()
        && entry.claims().stream().noneMatch(claim -> AND.matcher(claim.ordered()).find());
  }

  private static String rule(CountryIndex.Entry entry, String text, NameKey key) {
    if (entry.claims().stream().anyMatch(c -> c.ordered().equals(key.ordered()))) {
      return key.shortened() ? "abbreviation" : "";
    }
    if (entry.claims().stream().anyMatch(c -> c.ordered().replace(" ", "").equals(key.compact()))) {
      return "spacing";
    }
    return text.indexOf(',') >= 0 || text.indexOf('(') >= 0 ? "inverted form" : "word order";
  }

  /** {@code Burma (Myanmar)}, {@code Russia/Soviet Union}: two names, or null. */
  private @Nullable Reading pair(String text) {
    List<String> parts = TwoNames.split(text);
    if (parts.size() == 2
        && find(parts.get(0)) instanceof Reading.Known first
        && find(parts.get(1)) instanceof Reading.Known second) {
      return new Reading.Pair(first, second);
    }
    return null;
  }

  private Unknown refused(RefusedName refused, NameKey key) {
    List<Candidate> meant = new ArrayList<>();
    for (String code : refused.suggestions()) {
      String name = index.seat(code).name();
      meant.add(new Candidate(code, name, Difference.ofWords(key, name, index.key(name))));
    }
    return new Unknown(null, "not a Member's name", refused.reason(), meant);
  }

  private Unknown unknown(NameKey key) {
    if (key.isEmpty()) {
      return new Unknown(null, "no name", "There is no name here", List.of());
    }
    List<Candidate> near = index.suggestions(key, MOST_SUGGESTIONS);
    String exactly = near.isEmpty() ? "this name" : "exactly this name";
    return new Unknown(null, "unknown name", "No Member is known by " + exactly, near);
  }
}
