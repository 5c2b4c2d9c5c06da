package org.rollcall.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.CSVReaderHeaderAwareBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Symbols and dates of the real history; skipped where the data to build with is not at hand. */
class HistoryTest {

  private static final Path DATA = Path.of("..", "..", "shared", "data");

  @Test
  void theAssemblys6203RollCallsAre6203DecisionsThoughSymbolsRepeat() throws Exception {
    List<DecisionClaim> claims = new ArrayList<>();
    for (Map<String, String> row : rows("unvotes_roll_calls.csv")) {
      claims.add(claim("unvotes", row, "rcid", "unres", Body.GA, date(row)));
    }
    assertThat(claims).hasSize(6203);
    assertThat(ids(claims)).doesNotHaveDuplicates();
    assertThat(claims)
        .extracting(DecisionClaim::symbol)
        .contains("A/RES/60/173", "A/RES/3379(XXX)");
  }

  @Test
  void everySymbolOfTheCommissionAndTheCouncilTellsItsBody() throws Exception {
    List<DecisionClaim> claims = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Map<String, String> row : rows("ohchr/resolutions.csv")) {
      Body body = String.valueOf(row.get("body")).startsWith("Commission") ? Body.CHR : Body.HRC;
      String symbol = String.valueOf(row.get("symbol"));
      if (!symbol.isBlank()
          && !symbol.startsWith("E/HR/") // its preparatory "nuclear" commission of 1946
          && Symbol.parse(symbol, null).map(Symbol::body).filter(body::equals).isEmpty()) {
        unknown.add(symbol);
      }
      claims.add(claim("ohchr", row, "record_id", "symbol", body, date(row)));
    }
    assertThat(unknown).isEmpty();
    assertThat(claims).hasSize(6346);
    assertThat(ids(claims)).doesNotHaveDuplicates();
  }

  private static DecisionClaim claim(
      String source,
      Map<String, String> row,
      String id,
      String symbol,
      Body body,
      @Nullable DecisionDate date) {
    Optional<Symbol> read = Symbol.parse(String.valueOf(row.get(symbol)), body);
    String number = Objects.requireNonNull(row.get(id));
    return new DecisionClaim(
        source, number, 3, body, read.map(Symbol::text).orElse(null), null, null, number, date);
  }

  private static @Nullable DecisionDate date(Map<String, String> row) {
    return DateText.read(String.valueOf(row.get("date"))) instanceof DateText.Reading.Read read
        ? read.date()
        : null;
  }

  private static List<String> ids(List<DecisionClaim> claims) {
    return DecisionMatcher.match(claims).identities().stream().map(DecisionIdentity::id).toList();
  }

  private static List<Map<String, String>> rows(String name)
      throws IOException, CsvValidationException {
    Path file = DATA.resolve(name);
    assumeTrue(Files.isRegularFile(file), () -> "skipped: " + file + " is not at hand");
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVReaderHeaderAware csv =
        new CSVReaderHeaderAwareBuilder(Files.newBufferedReader(file))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .build()) {
      for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
