package org.rollcall.country;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.country.CountryResolution.Matched;
import org.rollcall.reference.CountryReference;

/** Spellings as data sets, records and newspapers have them; {@code country/spellings.csv}. */
class CountrySpellingsTest {

  private static final CountryResolver RESOLVER = CountryReference.resolver();
  private static final List<Spelling> SPELLINGS = read();

  /** A spelling on a day; the code is empty where no country may be named. */
  private record Spelling(String section, String name, LocalDate day, String code) {

    String answered() {
      return RESOLVER.resolve(name, day) instanceof Matched matched ? matched.code() : "";
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"english", "alias", "dated", "french", "spanish", "refused"})
  void everySpellingOfTheSectionLeadsWhereItShould(String section) {
    List<String> off =
        SPELLINGS.stream()
            .filter(s -> s.section().equals(section) && !s.answered().equals(s.code()))
            .map(s -> s + " → " + RESOLVER.resolve(s.name(), s.day()))
            .toList();

    assertThat(off).isEmpty();
  }

  @Test
  void noSpellingLeadsToAWrongCountry() {
    List<String> wrong =
        SPELLINGS.stream()
            .filter(s -> !s.answered().isEmpty() && !s.answered().equals(s.code()))
            .map(s -> s + " → " + s.answered())
            .toList();

    assertThat(wrong).isEmpty();
  }

  private static List<Spelling> read() {
    try (InputStream in =
            Objects.requireNonNull(
                CountrySpellingsTest.class.getResourceAsStream("/country/spellings.csv"));
        CSVReader csv = new CSVReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<Spelling> spellings = new ArrayList<>();
      csv.skip(1);
      for (String[] line : csv.readAll()) {
        spellings.add(new Spelling(line[0], line[1], LocalDate.parse(line[2]), line[3]));
      }
      return spellings;
    } catch (IOException | CsvException e) {
      throw new IllegalStateException(e);
    }
  }
}
