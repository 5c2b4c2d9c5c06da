package org.rollcall.source;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "At its 53rd meeting, on 15 November 2023, the Committee": the days of a committee's report. */
final class MeetingDays {

  private static final String NTH = "\\d+(?:st|nd|rd|th)";

  private static final Pattern MEETING =
      Pattern.compile(
          "(?im)(?:\\bat\\s+(?:its|the)\\s+"
              + NTH
              + "(?:(?:,|\\s+and|\\s+to)\\s+"
              + NTH
              + ")*(?:\\s+plenary)?\\s+meetings?,?\\s+(?:held\\s+)?on\\s+"
              + "(?:\\d{1,2}(?:\\s+\\p{L}{3,9})?(?:,|\\s+and|\\s+to)\\s+)*"
              // Over the vote of a resolution: "56th meeting", and below it the day.
              + "|^\\s*"
              + NTH
              + "\\s+(?:plenary\\s+)?meeting\\s*\\n\\s*)"
              + "(?<day>\\d{1,2}\\s+\\p{L}{3,9})(?:\\s+(?<year>\\d{4}))?");

  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d MMMM uuuu")
          .toFormatter(Locale.ENGLISH);

  private MeetingDays() {}

  /** The last day named, its year from the report's own date where it has none. */
  static @Nullable String last(String text, @Nullable String reportDate) {
    Matcher matcher = MEETING.matcher(text);
    String day = null;
    String year = null;
    while (matcher.find()) {
      day = Text.oneLine(matcher.group("day"));
      year = matcher.group("year");
    }
    if (day == null || year != null) {
      return day == null ? null : day + " " + year;
    }
    return yearBefore(day, reportDate);
  }

  /** The day in the year before the report was printed: one of January tells of November. */
  private static @Nullable String yearBefore(String day, @Nullable String reportDate) {
    LocalDate printed = date(reportDate);
    if (printed == null) {
      return null;
    }
    LocalDate met = date(day + " " + printed.getYear());
    int year = met != null && met.isAfter(printed) ? printed.getYear() - 1 : printed.getYear();
    return day + " " + year;
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text, DAY);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
