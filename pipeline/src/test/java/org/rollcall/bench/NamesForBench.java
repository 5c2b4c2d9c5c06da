package org.rollcall.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.rollcall.reference.ReferenceTable;

/** Made-up files of real spellings, always the same. */
final class NamesForBench {

  private static final LocalDate FIRST = LocalDate.of(1946, 1, 1);
  private static final int DAYS = 80 * 365;

  private NamesForBench() {}

  /** Lines of name and date, all pairs different: names and aliases in several forms, any day. */
  static Path write(Path file, int lines) throws IOException {
    List<String> names =
        Stream.of("seat_names", "aliases")
            .flatMap(table -> ReferenceTable.load(table).records().stream())
            .map((Map<String, String> row) -> row.getOrDefault("name", ""))
            .distinct()
            .toList();
    Random random = new Random(1946);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("name,date\n");
      for (int i = 0; i < lines; i++) {
        String name = form(names.get(i % names.size()), i / names.size());
        LocalDate day = FIRST.plusDays((i / names.size() * 37L + random.nextInt(37)) % DAYS);
        out.write('"' + name.replace("\"", "\"\"") + "\"," + day + "\n");
      }
    }
    return file;
  }

  private static String form(String name, int n) {
    return switch (n % 5) {
      case 0 -> name;
      case 1 -> name.toUpperCase(Locale.ROOT);
      case 2 -> " " + name + "*";
      case 3 -> name.replace(' ', '\u00a0');
      default -> name + " x"; // nobody's name: suggestions must be found
    };
  }

  /** Lines of texts as vote cells have them. */
  static Path writeVotes(Path file, int lines) throws IOException {
    List<String> texts =
        ReferenceTable.load("vote_texts").records().stream()
            .map(row -> row.getOrDefault("text", ""))
            .toList();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("text\n");
      for (int i = 0; i < lines; i++) {
        out.write('"' + texts.get(i % texts.size()) + (i % 3 == 0 ? "*" : "") + "\"\n");
      }
    }
    return file;
  }
}
