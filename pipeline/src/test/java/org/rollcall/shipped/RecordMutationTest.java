package org.rollcall.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.country.CountryResolution;
import org.rollcall.country.CountryResolver;
import org.rollcall.notice.Notice;
import org.rollcall.reference.CountryReference;
import org.rollcall.shipped.RecordPrinter.Edition;
import org.rollcall.source.UnreadableSourceException;

/** Whatever happens to a record on its way, no State and no figure of it is lost in silence. */
class RecordMutationTest {

  private static final Facts FACTS = Facts.read(Path.of("src", "shipped", "facts"));
  private static final CountryResolver COUNTRIES = CountryReference.resolver();
  private static final int SEEDS = 12;

  private final Path folder;

  RecordMutationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private record Printed(RollCall call, Edition edition, long seed, String text) {}

  private static List<Printed> printed() {
    List<Printed> all = new ArrayList<>();
    for (RollCall call : FACTS.rollCalls()) {
      for (Edition edition : Edition.of(call)) {
        for (long seed = 0; seed < SEEDS; seed++) {
          List<String> lines =
              new RecordPrinter(call, FACTS.decision(call.symbol()), edition, seed).print();
          all.add(new Printed(call, edition, seed, String.join("\n", lines) + "\n"));
        }
      }
    }
    return all;
  }

  @Test
  void linesAndPagesMayBreakAnywhere() throws IOException {
    for (Printed record : printed()) {
      String text = new RecordMutator(record.seed()).asPagesDo(record.text());
      ReadBack read = read(text);
      assertThat(read.votes).as(text).isEqualTo(expected(record));
      assertThat(told(read)).as(text).isFalse();
    }
  }

  @Test
  void whatAnAccidentTakesAwayIsTold() throws IOException {
    for (Printed record : printed()) {
      String text = new RecordMutator(record.seed()).asAccidentsDo(record.text());
      ReadBack read;
      try {
        read = read(text);
      } catch (UnreadableSourceException e) {
        assertThat(e.suggestion()).as(text).isNotBlank();
        continue;
      }
      LocalDate day = record.call().date();
      boolean allBack = seats(read.votes, day).equals(seats(expected(record), day));
      boolean refused = read.votes.keySet().stream().anyMatch(name -> refused(name, day));
      assertThat(allBack || refused || told(read))
          .as("%s%n%s", difference(read.votes, expected(record)), text)
          .isTrue();
    }
  }

  private static boolean refused(String name, LocalDate day) {
    return !(COUNTRIES.resolve(name, day) instanceof CountryResolution.Matched);
  }

  private ReadBack read(String text) throws IOException {
    Path file = folder.resolve("record.txt");
    Files.writeString(file, text);
    return ReadBack.of(file);
  }

  /** Whether a person would look at the vote: a mended name alone is no reason to. */
  private static boolean told(ReadBack read) {
    return read.notices.stream().map(Notice::code).anyMatch(code -> !code.equals("mended-names"));
  }

  private static Map<String, String> expected(Printed record) {
    Map<String, String> votes = new TreeMap<>();
    record
        .call()
        .votes()
        .forEach(
            (name, vote) -> {
              if (record.edition() == Edition.PRESS || !vote.equals("Absent")) {
                votes.put(name, RecordPrinter.HEADINGS.get(vote));
              }
            });
    return votes;
  }

  /** By seat: "S%omalia" and "Luxemburg" are known. */
  private static Map<String, String> seats(Map<String, String> votes, LocalDate day) {
    Map<String, String> seats = new TreeMap<>();
    votes.forEach(
        (name, vote) -> {
          String seat =
              COUNTRIES.resolve(name, day) instanceof CountryResolution.Matched matched
                  ? matched.code()
                  : name;
          seats.merge(seat, vote, (a, b) -> a + " and " + b);
        });
    return seats;
  }

  private static String difference(Map<String, String> found, Map<String, String> expected) {
    Map<String, String> difference = new TreeMap<>();
    expected.forEach(
        (name, vote) -> {
          if (!vote.equals(found.get(name))) {
            difference.put(name, vote + " read as " + found.get(name));
          }
        });
    found.forEach((name, vote) -> difference.putIfAbsent("read " + name, vote));
    expected.forEach((name, vote) -> difference.remove("read " + name));
    return difference.toString();
  }
}
