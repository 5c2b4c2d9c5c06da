package org.rollcall.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates of Voeten's files and of those made from them: month/day/year, or ISO. Before 1997 the day
 * is the number of the week within the month or the like and never exceeds 7: only the month is
 * true (see the data sets' own notes).
 */
final class VoetenDates {

  private static final int FIRST_YEAR_WITH_DAYS = 1997;
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: .*)?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");

  private VoetenDates() {}

  /** {@code yyyy-MM}, or {@code yyyy-MM-dd} from 1997 on; another text as it is. */
  static @Nullable String read(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Matcher m = MONTH_FIRST.matcher(text);
    if (m.matches()) {
      return date(m.group(3), m.group(1), m.group(2));
    }
    Matcher iso = ISO.matcher(text);
    return iso.matches() ? date(iso.group(1), iso.group(2), iso.group(3)) : text;
  }

  private static String date(String year, String month, String day) {
    String months = String.format(Locale.ROOT, "%s-%02d", year, Integer.parseInt(month));
    return Integer.parseInt(year) < FIRST_YEAR_WITH_DAYS
        ? months
        : String.format(Locale.ROOT, "%s-%02d", months, Integer.parseInt(day));
  }
}
