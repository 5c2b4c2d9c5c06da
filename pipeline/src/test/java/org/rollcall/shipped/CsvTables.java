package org.rollcall.shipped;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The two CSV files: {@code dprk-commission-and-council.csv}, {@code dprk-disassociations.csv}. */
final class CsvTables {

  private static final Map<String, String> CODES =
      Map.of("Yes", "Y", "No", "N", "Abstain", "A", "Absent", ".");

  private CsvTables() {}

  /** A line per member of the body and vote; a full stop for a member that took no part. */
  static String commissionAndCouncil(Facts facts) {
    List<String[]> lines = new ArrayList<>();
    lines.add(new String[] {"body", "symbol", "date", "country", "vote"});
    for (String body : List.of("Commission on Human Rights", "Human Rights Council")) {
      for (RollCall call : facts.dprkRollCalls(body)) {
        call.votes().entrySet().stream()
            .sorted((a, b) -> MemberRows.alphabetical(a.getKey(), b.getKey()))
            .forEach(e -> lines.add(line(call, e.getKey(), e.getValue())));
      }
    }
    return csv(lines);
  }

  private static String[] line(RollCall call, String country, String vote) {
    return new String[] {
      call.body(), call.symbol(), call.date().toString(), country, CODES.getOrDefault(vote, vote)
    };
  }

  static String disassociations(Facts facts) {
    List<String[]> lines = new ArrayList<>();
    lines.add(new String[] {"Year", "Resolution", "Country"});
    for (Disassociations list : facts.disassociations()) {
      list.countries()
          .forEach(name -> lines.add(new String[] {list.year(), list.resolution(), name}));
    }
    return csv(lines);
  }

  private static String csv(List<String[]> lines) {
    StringWriter text = new StringWriter();
    try (ICSVWriter csv = new CSVWriterBuilder(text).withLineEnd("\n").build()) {
      csv.writeAll(lines, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
