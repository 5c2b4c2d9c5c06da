package org.rollcall.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.country.CountryResolution;
import org.rollcall.country.CountryResolver;
import org.rollcall.reference.CountryReference;
import org.rollcall.source.RawDecision;

/** Every shipped roll call of the Third Committee, as a sheet of the voting board. */
class BoardRoundTripTest {

  private static final Facts FACTS = Facts.read(Path.of("src", "shipped", "facts"));
  private static final CountryResolver COUNTRIES = CountryReference.resolver();
  private static final int SEEDS = 3;

  private final Path folder;

  BoardRoundTripTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private interface Sheet {
    void write(BoardPrinter printer, Path file) throws IOException;
  }

  @Test
  void everyStateComesBackFromTextWithItsColumns() throws IOException {
    comesBack((printer, file) -> printer.text(printer.laidOut(), file));
  }

  @Test
  void everyStateComesBackFromTextInOneColumn() throws IOException {
    comesBack((printer, file) -> printer.text(printer.oneColumn(), file));
  }

  @Test
  void everyStateComesBackFromPdfWhateverTheOrderOfItsTexts() throws IOException {
    comesBack(BoardPrinter::pdf);
  }

  private void comesBack(Sheet sheet) throws IOException {
    List<RollCall> calls =
        FACTS.rollCalls().stream().filter(c -> c.body().equals(Facts.THIRD_COMMITTEE)).toList();
    for (RollCall call : calls) {
      for (int seed = 0; seed < SEEDS; seed++) {
        Path file = folder.resolve("sheet");
        BoardPrinter printer = new BoardPrinter(call, FACTS.decision(call.symbol()), seed);
        sheet.write(printer, file);
        check(call, ReadBack.of(file), call.symbol() + ", seed " + seed);
      }
    }
  }

  private static void check(RollCall call, ReadBack read, String what) {
    assertThat(read.notices).as(what).isEmpty();
    assertThat(read.decisions).as(what).hasSize(1);
    RawDecision vote = read.decisions.get(0);
    assertThat(vote.symbol()).as(what).isEqualTo(call.symbol());
    assertThat(vote.date()).as(what).isEqualTo(call.date().toString());
    assertThat(vote.yes() + "-" + vote.no() + "-" + vote.abstain())
        .as(what)
        .isEqualTo(call.count("Yes") + "-" + call.count("No") + "-" + call.count("Abstain"));
    assertThat(seats(read.votes, call)).as(what).isEqualTo(seats(expected(call), call));
  }

  private static Map<String, String> expected(RollCall call) {
    Map<String, String> words =
        Map.of("Yes", "In favour", "No", "Against", "Abstain", "Abstaining", "Absent", "Absent");
    Map<String, String> votes = new TreeMap<>();
    call.votes().forEach((name, vote) -> votes.put(name, words.getOrDefault(vote, vote)));
    return votes;
  }

  /** By seat: the board's names are short, and in capitals. */
  private static Map<String, String> seats(Map<String, String> votes, RollCall call) {
    Map<String, String> seats = new TreeMap<>();
    votes.forEach(
        (name, vote) -> {
          CountryResolution answer = COUNTRIES.resolve(name, call.date());
          String seat =
              answer instanceof CountryResolution.Matched matched
                  ? String.valueOf(matched.code())
                  : name.toLowerCase(Locale.ROOT);
          seats.merge(seat, vote, (a, b) -> a + " and " + b);
        });
    return seats;
  }
}
