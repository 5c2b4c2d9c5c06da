package org.rollcall.decision;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads dates as people write them. */
public final class DateText {

  /** What became of a text. */
  public sealed interface Reading {

    /** One date. */
    record Read(DecisionDate date) implements Reading {}

    /** Day and month could be either way round. */
    record Ambiguous(LocalDate dayFirst, LocalDate monthFirst) implements Reading {}

    /** Not a date. */
    record Unreadable() implements Reading {}
  }

  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2100;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4})(?: .*)?");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{2})(?: .*)?");
  private static final Pattern NO_MARKS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
  private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** The end of "Tuesday, 19 December 2023, 10 a.m." and of "18 November 2014, at 3.30 p.m.". */
  private static final Pattern TIME_OF_DAY =
      Pattern.compile("(?i),?\\s+(at\\s+)?\\d{1,2}([.:]\\d{2})*\\s*[ap]\\.?\\s?m\\.?$");

  private static final List<DateTimeFormatter> DAYS_IN_WORDS =
      words("d MMM uuuu", "d MMMM uuuu", "MMM d uuuu", "MMMM d uuuu");

  /** "16-Dec-05", as Excel shows it. */
  private static final List<DateTimeFormatter> SHORT_YEARS_IN_WORDS =
      List.of(
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern("d MMM ")
              .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR)
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT));

  /** Words around a French or Spanish date that say nothing of it. */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "le",
          "el",
          "de",
          "del",
          "lundi",
          "mardi",
          "mercredi",
          "jeudi",
          "vendredi",
          "samedi",
          "dimanche",
          "lunes",
          "martes",
          "miercoles",
          "jueves",
          "viernes",
          "sabado",
          "domingo");

  /** English names of months by those in the United Nations' other languages of Latin letters. */
  private static final Map<String, String> MONTHS =
      months(Locale.FRENCH, Locale.forLanguageTag("es"));

  private static final List<DateTimeFormatter> MONTHS_IN_WORDS = words("MMM uuuu", "MMMM uuuu");

  /** Of a date with its time of day. */
  private static final int LONGEST = 200;

  private DateText() {}

  /**
   * Reads a date: "16 Dec 2005", "12/16/2005", "2005.12.16", "December 2005", "2005".
   *
   * <p>"03/04/2005" is ambiguous; dots are read as day first where both ways round are days, as
   * those who write dots do. A time of day behind the date is left out.
   */
  public static Reading read(String written) {
    String text = written.replace('\u00a0', ' ').strip();
    if (text.length() > LONGEST) {
      return new Reading.Unreadable();
    }
    try {
      return numeric(text).or(() -> inWords(text)).orElseGet(Reading.Unreadable::new);
    } catch (DateTimeException notOnTheCalendar) {
      return new Reading.Unreadable(); // the 31st of June: the caller reports it as unreadable
    }
  }

  private static Optional<Reading> numeric(String text) {
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.matches()) {
      return day(number(m, 1), number(m, 2), number(m, 3));
    }
    m = YEAR_LAST.matcher(text);
    if (m.matches()) {
      return yearLast(number(m, 1), number(m, 3), number(m, 4), m.group(2).equals("."));
    }
    m = NO_MARKS.matcher(text);
    if (m.matches()) {
      return day(number(m, 1), number(m, 2), number(m, 3));
    }
    m = SHORT_YEAR.matcher(text);
    if (m.matches()) {
      return shortYear(m);
    }
    m = YEAR_MONTH.matcher(text);
    if (m.matches()) {
      return month(YearMonth.of(number(m, 1), number(m, 2)));
    }
    m = MONTH_YEAR.matcher(text);
    if (m.matches()) {
      return month(YearMonth.of(number(m, 2), number(m, 1)));
    }
    if (YEAR.matcher(text).matches()) {
      int year = Integer.parseInt(text);
      return plausible(year) ? read(DecisionDate.year(year)) : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Reading> yearLast(int first, int second, int year, boolean dots) {
    if (!plausible(year)) {
      return Optional.empty();
    }
    if (second > 12) {
      return day(year, first, second);
    }
    if (first > 12 || dots || first == second) {
      return day(year, second, first);
    }
    return Optional.of(
        new Reading.Ambiguous(
            LocalDate.of(year, second, first), LocalDate.of(year, first, second)));
  }

  /** "12/16/05", where it can be read in one way only; "16.12.05" begins with the day. */
  private static Optional<Reading> shortYear(Matcher m) {
    int first = number(m, 1);
    int second = number(m, 3);
    int third = number(m, 4);
    if (m.group(2).equals(".")) {
      return day(inFull(third), second, first);
    }
    List<LocalDate> days =
        Stream.of(
                onCalendar(inFull(third), second, first),
                onCalendar(inFull(third), first, second),
                onCalendar(inFull(first), second, third))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return days.size() == 1 ? plausible(days.get(0)) : Optional.empty();
  }

  private static Optional<LocalDate> onCalendar(int year, int month, int day) {
    boolean there =
        month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return there ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  /** Two figures are a year since there are Members: 45 is 1945, 44 is 2044. */
  private static int inFull(int year) {
    int century = FIRST_YEAR / 100 * 100;
    return year >= FIRST_YEAR - century ? century + year : century + 100 + year;
  }

  private static Optional<Reading> inWords(String text) {
    String plain =
        TIME_OF_DAY
            .matcher(text)
            .replaceFirst("")
            .replaceAll("(?i)\\b(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?\\b,?", "")
            .replaceAll("(?i)(\\d)(st|nd|rd|th)( of)?\\b", "$1")
            .replaceAll("[-,.]", " ")
            .replaceAll("(?i)\\bsept\\b", "Sep")
            .replaceAll("(?i)(?<=\\d)(?=[a-z]{3}\\s?\\d{4}$)|(?<=[a-z]{3})(?=\\d{4}$)", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return inEnglishWords(plain).or(() -> inEnglishWords(translated(plain)));
  }

  private static Optional<Reading> inEnglishWords(String plain) {
    return parsed(DAYS_IN_WORDS, plain)
        .or(() -> parsed(SHORT_YEARS_IN_WORDS, plain))
        .flatMap(day -> plausible(LocalDate.from(day)))
        .or(() -> parsed(MONTHS_IN_WORDS, plain).flatMap(month -> month(YearMonth.from(month))));
  }

  /** "16 de diciembre de 2005", "1er décembre 2005" in English. */
  private static String translated(String text) {
    return Arrays.stream(text.split(" ", -1))
        .map(word -> withoutAccents(word).replaceFirst("^1er$", "1"))
        .filter(word -> !SMALL_WORDS.contains(word))
        .map(word -> MONTHS.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }

  private static Map<String, String> months(Locale... languages) {
    Map<String, String> months = new HashMap<>();
    for (Locale language : languages) {
      for (Month month : Month.values()) {
        String english = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          String name = withoutAccents(month.getDisplayName(style, language)).replace(".", "");
          months.put(name, english);
        }
      }
    }
    return Map.copyOf(months);
  }

  private static String withoutAccents(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<TemporalAccessor> parsed(List<DateTimeFormatter> formats, String text) {
    return formats.stream().flatMap(format -> parsed(format, text).stream()).findFirst();
  }

  private static Optional<TemporalAccessor> parsed(DateTimeFormatter format, String text) {
    try {
      return Optional.of(format.parse(text));
    } catch (DateTimeParseException notInThisFormat) {
      return Optional.empty();
    }
  }

  private static Optional<Reading> day(int year, int month, int day) {
    return plausible(LocalDate.of(year, month, day));
  }

  private static Optional<Reading> plausible(LocalDate day) {
    return plausible(day.getYear()) ? read(DecisionDate.day(day)) : Optional.empty();
  }

  private static Optional<Reading> month(YearMonth month) {
    return plausible(month.getYear()) ? read(DecisionDate.month(month)) : Optional.empty();
  }

  private static Optional<Reading> read(DecisionDate date) {
    return Optional.of(new Reading.Read(date));
  }

  private static boolean plausible(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static List<DateTimeFormatter> words(String... patterns) {
    return Arrays.stream(patterns)
        .map(
            pattern ->
                new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
        .toList();
  }
}
