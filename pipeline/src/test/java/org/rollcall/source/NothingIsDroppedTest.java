package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.rollcall.notice.Notice;

/** Each cell of a vote that isn't blank becomes a vote, a line of the legend, or a notice. */
class NothingIsDroppedTest {

  private static final Path FILE = temporary();

  private static Path temporary() {
    try {
      return Files.createTempFile("dropped", ".xlsx");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterContainer
  static void removeFile() throws IOException {
    Files.deleteIfExists(FILE);
  }

  @Provide
  Arbitrary<List<String>> matrixRows() {
    Arbitrary<String> label =
        Arbitraries.of(
            "Cuba",
            "Norway",
            "Viet Nam",
            "South Africa",
            "USA",
            "AFRICA",
            "",
            "Total Yes",
            "Yes",
            "Asia-Pacific Group",
            "* Note",
            "Source: mine",
            "Legend",
            "Y",
            "2005",
            "Country",
            "Members",
            "Notes");
    Arbitrary<String> cell =
        Arbitraries.of("Y", "N", "A", "", "", "Yes", "N*", "1", "88", "-", "disassociated", "60/1");
    Arbitrary<String> row =
        label.flatMap(
            name -> cell.list().ofSize(3).map(cells -> name + " | " + String.join(" | ", cells)));
    return row.list().ofMinSize(1).ofMaxSize(14);
  }

  @Property(tries = 300)
  void ofAMatrix(@ForAll("matrixRows") List<String> rows) {
    Fixture fixture = Fixture.xlsx().row("Country | 60/173 | 61/174 | 62/167");
    fixture.row("Mexico | Y | Y | Y");
    rows.forEach(fixture::row);
    fixture.in(FILE.toAbsolutePath(), "");

    Collected sink = Collected.from(FILE);
    assertThat(sink.reader).isEqualTo("matrix");
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = List.of(rows.get(i).split("\\|", -1));
      for (int column = 1; column < cells.size(); column++) {
        if (!cells.get(column).isBlank()) {
          String ref = "Votes!" + (char) ('A' + column) + (i + 3);
          assertThat(accountedFor(sink, ref, cells)).as(ref + " of " + rows).isTrue();
        }
      }
    }
  }

  @Provide
  Arbitrary<List<String>> tableLines() {
    return Arbitraries.of(
            "Cuba,60/173,N",
            "Cuba,61/174,",
            ",60/173,Y",
            "Norway,,Y",
            "Korea, Republic of,60/173,Y",
            "\"Korea, Republic of\",60/173,Y",
            "\"Iran,60/173,N",
            "Chad,60/173,#REF!",
            "Country,Symbol,Vote",
            "Source: mine",
            "",
            ",,Y",
            "Total Yes,,88",
            "Viet Nam,60/173,\"N\"")
        .list()
        .ofMaxSize(12);
  }

  @Property(tries = 300)
  void ofALongTable(@ForAll("tableLines") List<String> lines) throws IOException {
    Files.writeString(FILE, "country,symbol,vote\n" + String.join("\n", lines) + "\n");
    Collected sink = Collected.from(FILE);
    for (int i = 0; i < lines.size(); i++) {
      boolean vote = lines.get(i).contains(",") && !lines.get(i).endsWith(",");
      if (vote) {
        List<String> cells = List.of(lines.get(i).split(",", -1));
        assertThat(accountedFor(sink, "line " + (i + 2), cells)).as(i + " of " + lines).isTrue();
      }
    }
  }

  @Property(tries = 300)
  void ofASheetPerVote(@ForAll("tableLines") List<String> lines) {
    Fixture fixture = Fixture.xlsx().row("Symbol | 60/173").row("Country | Vote");
    List<String> cut = lines.stream().map(NothingIsDroppedTest::withoutSymbol).toList();
    cut.forEach(line -> fixture.row(line.replace(',', '|')));
    fixture.in(FILE.toAbsolutePath(), "");
    Collected sink = Collected.from(FILE);
    for (int i = 0; i < cut.size(); i++) {
      List<String> cells = List.of(cut.get(i).split(",", -1));
      if (cells.size() > 1 && !cells.get(1).isBlank()) {
        String ref = "Votes!B" + (i + 3);
        assertThat(accountedFor(sink, ref, cells)).as(ref + " of " + cut).isTrue();
      }
    }
  }

  private static String withoutSymbol(String line) {
    return line.replace(",60/173", "").replace(",Symbol", "");
  }

  private static boolean accountedFor(Collected sink, String ref, List<String> cells) {
    String label = cells.get(0).strip();
    String told = sink.notices.stream().map(Notice::value).collect(Collectors.joining("\n"));
    String first =
        cells.stream().map(String::strip).filter(c -> !c.isEmpty()).findFirst().orElse("");
    return sink.votes.stream().anyMatch(vote -> vote.ref().equals(ref))
        || sink.notices.stream().anyMatch(notice -> notice.sourceRef().equals(ref))
        || sink.legend.containsKey(label)
        || told.contains(first);
  }
}
