package org.rollcall.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.shipped.RecordPrinter.Edition;
import org.rollcall.source.RawDecision;

/** Every shipped roll call, printed as a record of each kind, comes back State by State. */
class RecordRoundTripTest {

  private static final Facts FACTS = Facts.read(Path.of("src", "shipped", "facts"));
  private static final int SEEDS = 5;
  private static final int SEEDS_OF_OTHERS = 2;

  private final Path folder;

  RecordRoundTripTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource(RecordPacker.class)
  void everyStateAndFigureComesBack(RecordPacker packer) throws IOException {
    for (RollCall call : FACTS.rollCalls()) {
      for (Edition edition : Edition.of(call)) {
        int seeds = edition == Edition.MEETING ? SEEDS : SEEDS_OF_OTHERS;
        for (int seed = 0; seed < seeds; seed++) {
          List<String> lines = printer(call, edition, seed).print();
          Path file = folder.resolve("record");
          packer.write(lines, file);
          String what = "%s, %s, seed %d%n%s".formatted(call.symbol(), edition, seed, text(lines));
          check(call, edition, ReadBack.of(file), what);
        }
      }
    }
  }

  /** One meeting that votes on everything, as the Third Committee's may vote twelve times. */
  @ParameterizedTest
  @EnumSource(RecordPacker.class)
  void theVotesOfOneMeetingStayApart(RecordPacker packer) throws IOException {
    for (String body : List.of(Facts.THIRD_COMMITTEE, Facts.GENERAL_ASSEMBLY)) {
      List<RollCall> calls =
          FACTS.rollCalls().stream().filter(call -> call.body().equals(body)).toList();
      List<String> lines = new ArrayList<>(printer(calls.get(0), Edition.MEETING, 1).head());
      for (int i = 0; i < calls.size(); i++) {
        lines.addAll(printer(calls.get(i), Edition.MEETING, i).vote());
      }
      Path file = folder.resolve("record");
      packer.write(lines, file);
      ReadBack read = ReadBack.of(file);
      assertThat(read.decisions)
          .extracting(RawDecision::symbol)
          .containsExactlyElementsOf(calls.stream().map(RollCall::symbol).toList());
      for (int i = 0; i < calls.size(); i++) {
        String what = calls.get(i).symbol() + "\n" + text(lines);
        assertThat(read.votesOf(i)).as(what).isEqualTo(expected(calls.get(i), Edition.MEETING));
        tally(calls.get(i), read.decisions.get(i), what);
      }
      assertThat(read.intended).hasSize(calls.size());
    }
  }

  private static RecordPrinter printer(RollCall call, Edition edition, long seed) {
    return new RecordPrinter(call, FACTS.decision(call.symbol()), edition, seed);
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines);
  }

  private static void check(RollCall call, Edition edition, ReadBack read, String what) {
    assertThat(read.votes).as(what).isEqualTo(expected(call, edition));
    assertThat(read.decisions).as(what).hasSize(1);
    RawDecision vote = read.decisions.get(0);
    assertThat(vote.symbol()).as(what).isEqualTo(call.symbol());
    assertThat(vote.body()).as(what).isEqualTo(call.body());
    assertThat(vote.date()).as(what).isEqualTo(RecordPrinter.day(call.date()));
    tally(call, vote, what);
    assertThat(read.intended).as(what).containsExactly(RecordPrinter.INTENDED + ": In favour");
    assertThat(read.notices)
        .as(what)
        .allSatisfy(notice -> assertThat(notice.code()).isEqualTo("mended-names"));
  }

  private static void tally(RollCall call, RawDecision vote, String what) {
    assertThat(vote.yes() + "-" + vote.no() + "-" + vote.abstain())
        .as(what)
        .isEqualTo(call.count("Yes") + "-" + call.count("No") + "-" + call.count("Abstain"));
    assertThat(vote.outcome())
        .as(what)
        .isEqualTo(call.count("Yes") < call.count("No") ? "rejected" : "adopted");
  }

  private static Map<String, String> expected(RollCall call, Edition edition) {
    Map<String, String> words =
        edition == Edition.PRESS
            ? Map.of(
                "Yes", "In favour", "No", "Against", "Abstain", "Abstaining", "Absent", "Absent")
            : Map.of("Yes", "In favour", "No", "Against", "Abstain", "Abstaining");
    Map<String, String> votes = new TreeMap<>();
    call.votes()
        .forEach(
            (name, vote) ->
                Stream.ofNullable(words.get(vote)).forEach(word -> votes.put(name, word)));
    return votes;
  }
}
