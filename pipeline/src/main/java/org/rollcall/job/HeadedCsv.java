package org.rollcall.job;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolver;
import org.rollcall.decision.DateText;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/**
 * A small CSV that a person keeps beside the data, with a heading line.
 *
 * @param file its name
 * @param code of the notice on a line that makes no sense
 * @param thing what a line is called: {@code alias}
 * @param shape how a line is written
 */
record HeadedCsv(String file, String code, String thing, String shape) {

  /** Takes one line. */
  interface Line {

    /**
     * A line's texts by column.
     *
     * @param number from 1, the heading being the first
     * @throws IllegalArgumentException if it makes no sense: its message ends "The alias on line 4
     *     ..."
     */
    void take(int number, Map<String, String> texts);
  }

  /**
   * Reads the file, if it is there.
   *
   * @return what is wrong with lines of it
   */
  List<Notice> read(Path folder, Line line) {
    List<Notice> notices = new ArrayList<>();
    Optional<Path> path = SideFile.in(folder, file);
    if (path.isEmpty()) {
      return notices;
    }
    int number = 1;
    if (isEmpty(path.get())) {
      return notices;
    }
    try (CSVReaderHeaderAware csv = new CSVReaderHeaderAware(Files.newBufferedReader(path.get()))) {
      for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
        number = (int) csv.getLinesRead();
        Map<String, String> texts = plain(row);
        try {
          if (texts.values().stream().anyMatch(text -> !text.isEmpty())) {
            line.take(number, texts);
          }
        } catch (IllegalArgumentException e) {
          notices.add(refused(number, String.valueOf(e.getMessage()), texts));
        }
      }
    } catch (IOException | CsvValidationException e) {
      notices.add(refused(number + 1, "cannot be read: " + e.getMessage(), Map.of()));
    }
    return notices;
  }

  private static boolean isEmpty(Path file) {
    return file.toFile().length() == 0;
  }

  private static Map<String, String> plain(Map<String, String> row) {
    Map<String, String> plain = new HashMap<>();
    row.forEach(
        (column, text) ->
            plain.put(column.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT), text.strip()));
    return plain;
  }

  private Notice refused(int line, String what, Map<String, String> texts) {
    return new Notice(
        Severity.ERROR,
        code,
        file,
        "line " + line,
        "The " + thing + " on line " + line + " " + what + "; it is not used",
        texts.getOrDefault("name", ""),
        "Write it as " + shape);
  }

  /**
   * A day as people write it; a year or a month is its first or its last day.
   *
   * @return null for an empty text
   * @throws IllegalArgumentException if it is no date
   */
  static @Nullable LocalDate day(String text, boolean first) {
    if (text.isEmpty()) {
      return null;
    }
    if (DateText.read(text) instanceof DateText.Reading.Read read) {
      return first ? read.date().from() : read.date().to();
    }
    throw new IllegalArgumentException("has \"" + text + "\", which is not a date");
  }

  /**
   * The code of a country that is given by its code or name.
   *
   * @throws IllegalArgumentException if the text does not tell one
   */
  static String country(String text, CountryResolver countries) {
    return countries
        .codeOf(text)
        .orElseThrow(
            () -> new IllegalArgumentException("has \"" + text + "\", which is no Member"));
  }
}
