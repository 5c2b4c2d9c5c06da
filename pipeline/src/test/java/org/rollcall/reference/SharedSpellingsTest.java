package org.rollcall.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.country.CountryResolution.Matched;
import org.rollcall.country.CountryResolver;

/** Official roll calls that lie beside the repository, where they do: names and codes agree. */
class SharedSpellingsTest {

  private static final Path DATA = Path.of("../../shared/data");
  private static final CountryResolver RESOLVER = CountryReference.resolver();

  @ParameterizedTest
  @CsvSource({
    "dprk/committee_votes.csv, name_as_printed, iso3",
    "dprk/plenary_votes.csv, un_name, iso3",
    "dprk/council_votes.csv, name, iso3",
    "third_committee_pair_iran_78.csv, un_name,",
  })
  void everyNameInARollCallIsResolvedByItsDate(String file, String nameColumn, String codeColumn)
      throws IOException, CsvException {
    Path path = DATA.resolve(file);
    assumeTrue(Files.exists(path), () -> "skipped: no " + path + " here");
    List<String> off = new ArrayList<>();
    try (CSVReaderHeaderAware csv = new CSVReaderHeaderAware(Files.newBufferedReader(path))) {
      for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
        String name = row.getOrDefault(nameColumn, "");
        LocalDate day = LocalDate.parse(row.getOrDefault("date", ""));
        String answer = RESOLVER.resolve(name, day) instanceof Matched m ? m.code() : "";
        String expected = codeColumn == null ? answer : ourCode(row.getOrDefault(codeColumn, ""));
        if (answer.isEmpty() || !answer.equals(expected)) {
          off.add(name + " on " + day + ": '" + answer + "', not '" + expected + "'");
        }
      }
    }
    assertThat(off).isEmpty();
  }

  /** Serbia and Montenegro's seat is Serbia's. */
  private static String ourCode(String code) {
    return code.equals("SCG") ? "SRB" : code;
  }
}
