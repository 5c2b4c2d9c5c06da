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
import org.jspecify.annotations.Nullable;
import org.rollcall.country.Alias;
import org.rollcall.country.AliasProblem;
import org.rollcall.country.CountryResolver;
import org.rollcall.decision.DateText;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/**
 * {@code input/aliases.csv}: the user's own names for countries, with a heading line: name, code,
 * valid_from, valid_to, note. Dates may be empty.
 *
 * @param aliases those that could be read, by line
 * @param notices what is wrong with the others
 */
record AliasesFile(Map<Integer, Alias> aliases, List<Notice> notices) {

  static final String NAME = "aliases.csv";

  private static final String SHAPE = "Write it as name,code,valid_from,valid_to,note";

  static AliasesFile read(Path input) {
    Map<Integer, Alias> aliases = new HashMap<>();
    List<Notice> notices = new ArrayList<>();
    Path file = input.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return new AliasesFile(aliases, notices);
    }
    try (CSVReaderHeaderAware csv = new CSVReaderHeaderAware(Files.newBufferedReader(file))) {
      for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
        add((int) csv.getLinesRead(), lowerCase(row), aliases, notices);
      }
    } catch (IOException | CsvValidationException e) {
      notices.add(notice("line " + (aliases.size() + 2), "cannot be read: " + e.getMessage(), ""));
    }
    return new AliasesFile(aliases, notices);
  }

  private static Map<String, String> lowerCase(Map<String, String> row) {
    Map<String, String> plain = new HashMap<>();
    row.forEach(
        (column, text) ->
            plain.put(column.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT), text.strip()));
    return plain;
  }

  private static void add(
      int line, Map<String, String> row, Map<Integer, Alias> aliases, List<Notice> notices) {
    String name = row.getOrDefault("name", "");
    String code = row.getOrDefault("code", "");
    try {
      if (name.isEmpty() || code.isEmpty()) {
        throw new IllegalArgumentException("names no country or no code");
      }
      LocalDate from = day(row.getOrDefault("valid_from", ""), true);
      LocalDate to = day(row.getOrDefault("valid_to", ""), false);
      aliases.put(line, new Alias(name, code, from, to, row.getOrDefault("note", "")));
    } catch (IllegalArgumentException e) {
      notices.add(notice("line " + line, String.valueOf(e.getMessage()), name));
    }
  }

  private static @Nullable LocalDate day(String text, boolean first) {
    if (text.isEmpty()) {
      return null;
    }
    if (DateText.read(text) instanceof DateText.Reading.Read read) {
      return first ? read.date().from() : read.date().to();
    }
    throw new IllegalArgumentException("has \"" + text + "\", which is not a date");
  }

  private static Notice notice(String ref, String what, String value) {
    return new Notice(
        Severity.ERROR,
        "alias-refused",
        NAME,
        ref,
        "The alias on " + ref + " " + what + "; it is not used",
        value,
        SHAPE);
  }

  /** The resolver that honours them, with notices of those that it must refuse. */
  CountryResolver honouredBy(CountryResolver builtIn, NoticeLog log) {
    notices.forEach(log::add);
    List<Alias> all = List.copyOf(aliases.values());
    for (AliasProblem problem : builtIn.problems(all)) {
      log.add(
          new Notice(
              Severity.ERROR,
              "alias-refused",
              NAME,
              ref(problem.alias()),
              problem.reason() + " The alias is not used",
              problem.alias().name(),
              "Correct or remove the line"));
    }
    return builtIn.withAliases(all);
  }

  private String ref(Alias alias) {
    return aliases.entrySet().stream()
        .filter(entry -> entry.getValue().equals(alias))
        .map(entry -> "line " + entry.getKey())
        .findFirst()
        .orElse("");
  }
}
