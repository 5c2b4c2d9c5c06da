package org.rollcall.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolver;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.reference.ReferenceTable;

/**
 * {@code input/blocs.csv}: the user's own blocs, one line for each member and its time: bloc, name,
 * country, valid_from, valid_to, certainty, source. Dates may be empty. A bloc that has the short
 * name of one that comes with Rollcall takes its place.
 *
 * @param names of the blocs by their short names
 * @param terms in the order of the file
 * @param notices what is wrong with it
 */
record BlocsFile(Map<String, String> names, List<Term> terms, List<Notice> notices) {

  static final String NAME = "blocs.csv";

  private static final HeadedCsv CSV =
      new HeadedCsv(
          NAME,
          "bloc-line-refused",
          "member",
          "bloc,name,country,valid_from,valid_to,certainty,source");

  private static final Pattern SHORT_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Set<String> CERTAINTIES = Set.of("sure", "likely", "unsure");

  /** A State's time in a bloc, both days included. */
  record Term(
      String bloc, String code, LocalDate from, LocalDate to, String certainty, String source) {

    private boolean meets(Term other) {
      return bloc.equals(other.bloc)
          && code.equals(other.code)
          && !from.isAfter(other.to)
          && !other.from.isAfter(to);
    }
  }

  /** Reads the file, if there is one; a line that makes no sense is a notice. */
  static BlocsFile read(Path input, CountryResolver countries) {
    Map<String, String> names = new LinkedHashMap<>();
    List<Term> terms = new ArrayList<>();
    List<Notice> notices =
        CSV.read(
            input,
            (line, texts) -> {
              Term term = term(texts, countries);
              if (terms.stream().anyMatch(term::meets)) {
                throw new IllegalArgumentException(
                    "gives " + term.code() + " to " + term.bloc() + " on days that it has already");
              }
              terms.add(term);
              String name = texts.getOrDefault("name", "");
              names.merge(term.bloc(), name, (known, more) -> known.isEmpty() ? more : known);
            });
    return new BlocsFile(names, terms, notices);
  }

  private static Term term(Map<String, String> texts, CountryResolver countries) {
    String bloc = texts.getOrDefault("bloc", "");
    if (!SHORT_NAME.matcher(bloc).matches()) {
      throw new IllegalArgumentException(
          "has the bloc \"" + bloc + "\"; its short name is small letters, digits and hyphens");
    }
    LocalDate from = HeadedCsv.day(texts.getOrDefault("valid_from", ""), true);
    LocalDate to = HeadedCsv.day(texts.getOrDefault("valid_to", ""), false);
    if (from != null && to != null && from.isAfter(to)) {
      throw new IllegalArgumentException("ends on " + to + ", before it begins: " + from);
    }
    String certainty = texts.getOrDefault("certainty", "");
    if (!certainty.isEmpty() && !CERTAINTIES.contains(certainty)) {
      throw new IllegalArgumentException(
          "has the certainty \"" + certainty + "\"; it is sure, likely or unsure");
    }
    return new Term(
        bloc,
        code(texts.getOrDefault("country", ""), countries),
        Objects.requireNonNullElse(from, LocalDate.MIN),
        Objects.requireNonNullElse(to, LocalDate.MAX),
        certainty.isEmpty() ? "sure" : certainty,
        texts.getOrDefault("source", ""));
  }

  private static String code(String country, CountryResolver countries) {
    if (country.isEmpty()) {
      throw new IllegalArgumentException("names no country");
    }
    return HeadedCsv.country(country, countries);
  }

  /** The table of blocs with these in it. */
  ReferenceTable blocs(ReferenceTable known) {
    return with(
        known,
        names.entrySet().stream()
            .map(
                each ->
                    Map.of(
                        "bloc",
                        each.getKey(),
                        "name",
                        each.getValue().isEmpty() ? each.getKey() : each.getValue(),
                        "kind",
                        "own",
                        "source",
                        NAME))
            .toList());
  }

  /** The table of their members with these in it. */
  ReferenceTable terms(ReferenceTable known) {
    return with(
        known,
        terms.stream()
            .map(
                each ->
                    Map.of(
                        "bloc", each.bloc(),
                        "code", each.code(),
                        "valid_from", text(each.from(), LocalDate.of(1945, 10, 24)),
                        "valid_to", text(each.to(), null),
                        "certainty", each.certainty(),
                        "source", each.source().isEmpty() ? NAME : each.source()))
            .toList());
  }

  private static String text(LocalDate day, @Nullable LocalDate open) {
    boolean given = !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX);
    return given ? day.toString() : open == null ? "" : open.toString();
  }

  private ReferenceTable with(ReferenceTable known, List<Map<String, String>> own) {
    int bloc = known.columns().indexOf("bloc");
    List<List<String>> rows =
        new ArrayList<>(
            known.rows().stream().filter(row -> !names.containsKey(row.get(bloc))).toList());
    for (Map<String, String> each : own) {
      rows.add(known.columns().stream().map(column -> each.getOrDefault(column, "")).toList());
    }
    return new ReferenceTable(known.name(), known.columns(), rows);
  }

  /** One notice for each bloc that takes the place of a known one. */
  List<Notice> replacements(ReferenceTable known) {
    return known.records().stream()
        .map(row -> row.getOrDefault("bloc", ""))
        .filter(names::containsKey)
        .map(
            bloc ->
                new Notice(
                    Severity.INFO,
                    "bloc-replaced",
                    NAME,
                    "",
                    "The bloc "
                        + bloc
                        + " that comes with Rollcall is replaced by the one of "
                        + NAME,
                    bloc,
                    "Give yours another short name to have both"))
        .toList();
  }
}
