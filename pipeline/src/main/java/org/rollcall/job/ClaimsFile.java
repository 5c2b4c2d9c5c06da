package org.rollcall.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolver;
import org.rollcall.notice.Notice;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.Warehouse;

/**
 * {@code input/claims.csv}: statements made in print, with what they claim of the record. One line
 * each: claim, statement, decision, body, subject, kind, date, measure, value, country, source.
 * What is left empty is not claimed; sql/reports/claims.sql checks them.
 *
 * @param claims by line
 * @param notices what is wrong with lines of it
 */
record ClaimsFile(List<Claim> claims, List<Notice> notices) {

  static final String NAME = "claims.csv";

  private static final HeadedCsv CSV =
      new HeadedCsv(
          NAME,
          "claim-refused",
          "claim",
          "claim,statement,decision,body,subject,kind,date,measure,value,country,source");

  private static final Set<String> FIGURES =
      Set.of("yes", "no", "abstain", "absent", "disassociated", "agreement");
  private static final Set<String> WORDS = Set.of("outcome", "adoption", "vote");
  private static final Pattern TALLY = Pattern.compile("(\\d+)-(\\d+)(?:-(\\d+))?");
  private static final Pattern FIGURE = Pattern.compile("(>=|<=)?\\s*(\\d+(?:\\.\\d+)?)");

  private static final String TABLE =
      """
      CREATE OR REPLACE TABLE ref_claims (
        line INTEGER, claim VARCHAR, statement VARCHAR, decision VARCHAR, body VARCHAR,
        subject VARCHAR, kind VARCHAR, from_date DATE, to_date DATE, country VARCHAR,
        measure VARCHAR, yes INTEGER, no INTEGER, abstain INTEGER, comparison VARCHAR,
        figure VARCHAR, word VARCHAR, source VARCHAR
      )
      """;

  /**
   * One claim.
   *
   * @param texts as written, by column
   * @param comparison of a figure: {@code =}, {@code >=}, {@code <=}
   */
  record Claim(
      int line,
      Map<String, String> texts,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String country,
      @Nullable Integer yes,
      @Nullable Integer no,
      @Nullable Integer abstain,
      String comparison,
      @Nullable String figure) {

    @Nullable String text(String column) {
      String text = texts.getOrDefault(column, "");
      return text.isEmpty() ? null : text;
    }
  }

  /** Reads the file, if there is one; a line that makes no sense is a notice. */
  static ClaimsFile read(Path input, CountryResolver countries) {
    List<Claim> claims = new ArrayList<>();
    List<Notice> notices =
        CSV.read(
            input,
            (line, texts) -> {
              Claim claim = claim(line, texts, countries);
              if (claims.stream()
                  .anyMatch(
                      other -> String.valueOf(other.text("claim")).equals(claim.text("claim")))) {
                throw new IllegalArgumentException(
                    "has the short name of an earlier one: " + claim.text("claim"));
              }
              claims.add(claim);
            });
    return new ClaimsFile(claims, notices);
  }

  private static Claim claim(int line, Map<String, String> texts, CountryResolver countries) {
    require(texts, "claim");
    require(texts, "statement");
    String measure = require(texts, "measure");
    String value = require(texts, "value");
    String date = texts.getOrDefault("date", "");
    Matcher tally = TALLY.matcher(value);
    Matcher figure = FIGURE.matcher(value);
    boolean isTally = measure.equals("tally");
    if (isTally && !tally.matches()) {
      throw new IllegalArgumentException(
          "has the tally \"" + value + "\"; write yes-no-abstain: 40-77-50");
    }
    if (FIGURES.contains(measure) && !figure.matches()) {
      throw new IllegalArgumentException(
          "has the figure \"" + value + "\"; write a number, or >= and a number");
    }
    if (!isTally && !FIGURES.contains(measure) && !WORDS.contains(measure)) {
      throw new IllegalArgumentException(
          "has the measure \""
              + measure
              + "\"; it is one of tally, yes, no, abstain, absent, disassociated, agreement,"
              + " outcome, adoption, vote");
    }
    String country = country(texts.getOrDefault("country", ""), countries);
    if (measure.equals("vote") && country == null) {
      throw new IllegalArgumentException("claims a vote and names no country");
    }
    return new Claim(
        line,
        Map.copyOf(texts),
        HeadedCsv.day(date, true),
        HeadedCsv.day(date, false),
        country,
        isTally ? number(tally.group(1)) : null,
        isTally ? number(tally.group(2)) : null,
        isTally ? number(tally.group(3)) : null,
        FIGURES.contains(measure) && figure.group(1) != null ? figure.group(1) : "=",
        FIGURES.contains(measure) ? figure.group(2) : null);
  }

  private static String require(Map<String, String> texts, String column) {
    String text = texts.getOrDefault(column, "");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("has no " + column);
    }
    return text;
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }

  private static @Nullable String country(String country, CountryResolver countries) {
    return country.isEmpty() ? null : HeadedCsv.country(country, countries);
  }

  /** Makes the table of claims; empty if there are none. */
  void load(Warehouse warehouse) {
    warehouse.execute("ref_claims", TABLE);
    try (Appender rows = warehouse.appender("ref_claims")) {
      for (Claim claim : claims) {
        rows.row(
            claim.line(),
            claim.text("claim"),
            claim.text("statement"),
            claim.text("decision"),
            claim.text("body"),
            claim.text("subject"),
            claim.text("kind"),
            claim.from(),
            claim.to(),
            claim.country(),
            claim.text("measure"),
            claim.yes(),
            claim.no(),
            claim.abstain(),
            claim.comparison(),
            claim.figure(),
            claim.figure() == null && claim.yes() == null ? word(claim) : null,
            claim.text("source"));
      }
    }
  }

  private static @Nullable String word(Claim claim) {
    String word = claim.text("value");
    return word == null ? null : word.toLowerCase(Locale.ROOT);
  }
}
