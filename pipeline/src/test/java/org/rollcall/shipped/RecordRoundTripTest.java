package org.rollcall.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.job.KnownNames;
import org.rollcall.notice.Notice;
import org.rollcall.reference.CountryReference;
import org.rollcall.source.Document;
import org.rollcall.source.Documents;
import org.rollcall.source.NameOracle;
import org.rollcall.source.RawDecision;
import org.rollcall.source.RawSink;
import org.rollcall.source.SourceReaders;
import org.rollcall.source.SourceSettings;

/** Every shipped roll call, printed as a record of each kind, comes back State by State. */
class RecordRoundTripTest {

  private static final Facts FACTS = Facts.read(Path.of("src", "shipped", "facts"));
  private static final NameOracle NAMES = new KnownNames(CountryReference.resolver());
  private static final int SEEDS = 5;

  private static final class Sink implements RawSink {
    final List<RawDecision> decisions = new ArrayList<>();
    final Map<String, String> votes = new TreeMap<>();
    final List<String> intended = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();

    @Override
    public long decision(RawDecision decision) {
      decisions.add(decision);
      return decisions.size();
    }

    @Override
    public void vote(long key, String country, String vote, @Nullable String note, String ref) {
      votes.merge(country, vote, (a, b) -> a + " and " + b);
    }

    @Override
    public void intended(long decision, String country, String vote, String ref) {
      intended.add(country + ": " + vote);
    }

    @Override
    public void legend(String text, String meaning, String ref) {}

    @Override
    public void notice(Notice notice) {
      notices.add(notice);
    }

    @Override
    public NameOracle names() {
      return NAMES;
    }
  }

  private final Path folder;

  RecordRoundTripTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource(RecordPacker.class)
  void everyStateAndFigureComesBack(RecordPacker packer) throws IOException {
    for (RollCall call : FACTS.rollCalls()) {
      if (!call.body().equals("Third Committee") && !call.body().equals("General Assembly")) {
        continue;
      }
      for (int seed = 0; seed < SEEDS; seed++) {
        List<String> lines = new RecordPrinter(call, FACTS.decision(call.symbol()), seed).print();
        check(call, packer, lines, call.symbol() + ", seed " + seed);
      }
    }
  }

  private void check(RollCall call, RecordPacker packer, List<String> lines, String what)
      throws IOException {
    Path file = folder.resolve("record");
    packer.write(lines, file);
    Sink sink = new Sink();
    try (Document document = Documents.open(file)) {
      SourceReaders.Choice choice = SourceReaders.choose(document, SourceSettings.NONE);
      assertThat(choice.reader().name()).as(what).isEqualTo("recorded-vote");
      choice.reader().read(document, SourceSettings.NONE, sink);
    }
    String printed = what + "\n" + String.join("\n", lines);
    assertThat(sink.votes).as(printed).isEqualTo(expected(call));
    assertThat(sink.decisions).as(printed).hasSize(1);
    RawDecision vote = sink.decisions.get(0);
    assertThat(vote.symbol()).as(printed).isEqualTo(call.symbol());
    assertThat(vote.body()).as(printed).isEqualTo(call.body());
    assertThat(vote.yes() + "-" + vote.no() + "-" + vote.abstain())
        .as(printed)
        .isEqualTo(call.count("Yes") + "-" + call.count("No") + "-" + call.count("Abstain"));
    assertThat(vote.outcome())
        .as(printed)
        .isEqualTo(call.count("Yes") < call.count("No") ? "rejected" : "adopted");
    assertThat(sink.intended).as(printed).containsExactly(RecordPrinter.INTENDED + ": In favour");
    assertThat(sink.notices)
        .as(printed)
        .allSatisfy(notice -> assertThat(notice.code()).isEqualTo("mended-names"));
  }

  private static Map<String, String> expected(RollCall call) {
    Map<String, String> words =
        Map.of("Yes", "In favour", "No", "Against", "Abstain", "Abstaining");
    Map<String, String> votes = new TreeMap<>();
    call.votes()
        .forEach(
            (name, vote) -> {
              String word = words.get(vote);
              if (word != null) {
                votes.put(name, word);
              }
            });
    return votes;
  }
}
