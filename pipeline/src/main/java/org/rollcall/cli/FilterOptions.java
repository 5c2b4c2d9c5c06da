package org.rollcall.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.reference.CountryReference;
import org.rollcall.warehouse.Filters;
import org.rollcall.warehouse.Warehouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what to look at. */
final class FilterOptions {

  /** More than so many are not listed in a message. */
  private static final int LISTED = 40;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--subject",
      paramLabel = "NAME",
      description = "Only decisions on this subject: dprk. See: rollcall subjects")
  private @Nullable String subject;

  @Option(
      names = "--body",
      paramLabel = "BODY",
      description = "Only decisions of this body: GA, GA1 to GA6, CHR, HRC, SC.")
  private @Nullable String body;

  @Option(names = "--bloc", paramLabel = "BLOC", description = "Only this bloc's members: nam.")
  private @Nullable String bloc;

  @Option(
      names = "--country",
      paramLabel = "COUNTRY",
      description = "Only this country, by code or name: EST, Estonia.")
  private List<String> countries = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Only decisions from this day or year on: 2005-12-16, 2005.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Only decisions up to this day, or the end of this year.")
  private @Nullable String to;

  /** Whether anything in particular was asked for. */
  boolean given() {
    return !countries.isEmpty()
        || Stream.of(subject, body, bloc, from, to).anyMatch(Objects::nonNull);
  }

  /**
   * What was asked for, but for countries.
   *
   * @throws ParameterException if something asked for is not known there
   */
  Filters of(Warehouse warehouse) {
    Map<String, String> texts = new LinkedHashMap<>();
    put(texts, "subject", known(warehouse, "subject", subject, "ref_subjects"));
    put(texts, "body", known(warehouse, "body", upper(body), "ref_bodies"));
    put(texts, "bloc", known(warehouse, "bloc", bloc, "ref_blocs"));
    put(texts, "from", from);
    put(texts, "to", to);
    try {
      return Filters.of(texts);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** The same, of one country at most. */
  Filters ofOneCountry(Warehouse warehouse) {
    if (countries.size() > 1) {
      throw new ParameterException(spec.commandLine(), "A report takes one country");
    }
    return of(warehouse).withCountry(codes().stream().findFirst().orElse(null));
  }

  /** Codes of the countries that were asked for; none for all. */
  List<String> codes() {
    return countries.stream().map(country -> code(spec, country)).toList();
  }

  private static void put(Map<String, String> texts, String name, @Nullable String value) {
    if (value != null) {
      texts.put(name, value);
    }
  }

  private static @Nullable String upper(@Nullable String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  private @Nullable String known(
      Warehouse warehouse, String name, @Nullable String value, String table) {
    if (value == null) {
      return null;
    }
    List<String> all =
        warehouse.query(
            "SELECT DISTINCT " + name + " FROM " + table + " ORDER BY 1", row -> row.getString(1));
    if (!all.contains(value)) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no "
              + name
              + " "
              + value
              + "; there are "
              + String.join(", ", all.subList(0, Math.min(LISTED, all.size()))));
    }
    return value;
  }

  /** The code of a country that is given by its code or name. */
  static String code(CommandSpec spec, String country) {
    return CountryReference.resolver()
        .codeOf(country)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "\""
                        + country
                        + "\" does not tell one country; give its code, as in data/countries.csv"));
  }
}
