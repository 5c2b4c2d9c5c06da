package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.notice.Notice;
import org.rollcall.source.Document;
import org.rollcall.source.Documents;
import org.rollcall.source.NameOracle;
import org.rollcall.source.RawDecision;
import org.rollcall.source.RawSink;
import org.rollcall.source.Row;
import org.rollcall.source.SourceReaders;
import org.rollcall.source.SourceSettings;
import org.rollcall.source.TableFile;
import org.rollcall.source.VoteTable;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.ParquetDocument;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/** A large table is taken as a set: what comes of it is what comes of it line by line. */
class WholeTableTest {

  private static final String LIBRARY =
      "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,"
          + "title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,"
          + "total_non_voting,total_ms,undl_link\n";
  private static final String[] NAMES = {
    "JAPAN", "CUBA", "CÔTE D'IVOIRE", " CHAD ", "\u00A0MALI", "IRAN (ISLAMIC REPUBLIC OF)"
  };
  private static final String[] VOTES = {"Y", "N", "A", "X", " Y", ""};

  @TempDir private Path folder = Path.of("");
  private @Nullable Warehouse warehouse;

  @BeforeEach
  void open() {
    warehouse =
        DuckDbWarehouse.open(
            folder.resolve("test.duckdb"), new Warehouse.Limits(null, 2, folder.resolve("spill")));
    SqlFolder.load("schema").stream()
        .filter(file -> file.name().equals("functions"))
        .forEach(warehouse::run);
  }

  @AfterEach
  void close() {
    if (warehouse != null) {
      warehouse.close();
    }
  }

  private Warehouse warehouse() {
    if (warehouse == null) {
      throw new IllegalStateException("not opened");
    }
    return warehouse;
  }

  /** All that a reading leaves, and whether it was taken as a whole. */
  private record Read(
      boolean whole,
      List<List<@Nullable String>> votes,
      List<List<@Nullable String>> decisions,
      List<Notice> notices,
      long cells,
      long refused) {

    Read asIf(boolean taken) {
      return new Read(taken, votes, decisions, notices, cells, refused);
    }
  }

  /** Stands before a sink, lets it take tables as a whole or not, and sees whether it did. */
  private static final class Watched implements RawSink {

    private final WarehouseSink sink;
    private final boolean lineByLine;
    private boolean whole;

    Watched(WarehouseSink sink, boolean lineByLine) {
      this.sink = sink;
      this.lineByLine = lineByLine;
    }

    @Override
    public boolean takes(TableFile file, VoteTable votes, Consumer<Row> odd) {
      whole = !lineByLine && sink.takes(file, votes, odd);
      return whole;
    }

    @Override
    public long decision(RawDecision decision) {
      return sink.decision(decision);
    }

    @Override
    public void vote(
        long decision, String country, String vote, @Nullable String note, String ref) {
      sink.vote(decision, country, vote, note, ref);
    }

    @Override
    public void intended(long decision, String country, String vote, String ref) {
      sink.intended(decision, country, vote, ref);
    }

    @Override
    public void legend(String text, String meaning, String ref) {
      sink.legend(text, meaning, ref);
    }

    @Override
    public void notice(Notice notice) {
      sink.notice(notice);
    }

    @Override
    public void lost(Notice notice) {
      sink.lost(notice);
    }
  }

  private Read read(Path file, boolean lineByLine) {
    RawTables tables = RawTables.empty(warehouse());
    boolean whole;
    Reading reading;
    try (WarehouseSink sink = new WarehouseSink(tables, "s", NameOracle.NONE);
        Document document = Documents.open(file, ParquetDocument::open)) {
      SourceReaders.Choice choice = SourceReaders.choose(document, SourceSettings.NONE);
      Watched watched = new Watched(sink, lineByLine);
      choice.reader().read(document, SourceSettings.NONE, watched);
      sink.keep();
      whole = watched.whole;
      reading = sink.reading(document, choice);
    }
    return new Read(
        whole,
        warehouse()
            .texts(
                "SELECT d.own_id, n.name, t.text, v.note, address(p.place, v.line) FROM raw_vote AS v"
                    + " JOIN raw_decision AS d ON d.claim_no = v.claim_no"
                    + " JOIN raw_name AS n ON n.name_no = v.name_no"
                    + " JOIN raw_text AS t ON t.text_no = v.text_no"
                    + " JOIN raw_place AS p ON p.place_no = v.place_no ORDER BY v.line"),
        warehouse().texts("SELECT * FROM raw_decision ORDER BY claim_no"),
        reading.notices(),
        reading.cells(),
        reading.refused());
  }

  private void same(Path file) {
    Read one = read(file, true);
    Read all = read(file, false);
    assertThat(one.whole()).isFalse();
    assertThat(all.whole()).as("taken as a whole").isTrue();
    assertThat(all.asIf(false)).isEqualTo(one);
    assertThat(all.cells()).isGreaterThan(1000);
  }

  private Path write(String name, List<String> lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("", lines));
  }

  private static List<String> library(int lines, String title) {
    Random random = new Random(7);
    List<String> all = new ArrayList<>(List.of(LIBRARY));
    for (int i = 0; i < lines; i++) {
      int decision = i / 60;
      all.add(
          "%d,,%s,%s,2005-12-%02d,60,A/RES/60/%d,,,A/60/PV.64,%s,,,%s,1,2,3,,,https://link/%d%n"
              .formatted(
                  4_000_000 + decision,
                  NAMES[random.nextInt(NAMES.length)],
                  VOTES[random.nextInt(VOTES.length)],
                  1 + decision % 28,
                  decision,
                  title,
                  i % 97 == 0 ? "see note" : "",
                  decision));
    }
    return all;
  }

  private static final String TITLE = "\"Situation of human rights, \"\"here\"\" and there\"";

  @Test
  void aPlainTableIsTheSameEitherWay() throws IOException {
    same(write("plain.csv", library(12_000, TITLE)));
  }

  @Test
  void fieldsOverSeveralLinesKeepTheLinesOfWhatFollows() throws IOException {
    same(write("several.csv", library(12_000, "\"Situation of\nhuman rights\"")));
  }

  @Test
  void linesThatAreNotPlainAreReadOneByOne() throws IOException {
    List<String> lines = library(12_000, TITLE);
    String rest = ",2005-12-01,60,A/RES/60/0,,,,t,,,,1,2,3,,,l\n";
    lines.add(100, "4000000,,,Y" + rest);
    lines.add(200, "4000000,,,\u00A0" + rest);
    lines.add(300, "4000000,,CUBA,#REF!" + rest);
    lines.add(400, LIBRARY);
    lines.add(500, ",,CUBA,Y,2005-12-01,60,,,,,t,,,,1,2,3,,,l\n");
    lines.add(600, ",,CUBA,Y,2005-12-01,60,A/RES/60/9999,,,,t,,,,1,2,3,,,l\n");
    lines.add(700, "4000000,CUB,,N" + rest);
    lines.add(800, "Source: the Library,,,,,,,,,,,,,,,,,,,\n");
    lines.add(1, "3999999,,#N/A,Y" + rest);
    same(write("odd.csv", lines));
  }

  @Test
  void aLongTableUnderOtherHeadersIsTheSameEitherWay() throws IOException {
    List<String> lines = new ArrayList<>(List.of("Votes since 1946;;;;\n", ";;;;\n"));
    lines.add("Resolution;Date;Member State;Vote;Remarks\n");
    for (int i = 0; i < 40_000; i++) {
      lines.add(
          "A/RES/60/%d;16 Dec 2005;%s;%s;%n"
              .formatted(i / 6, NAMES[i % NAMES.length], VOTES[(i / 7) % VOTES.length]));
    }
    lines.add("Total Yes;;Total;88;\n");
    same(write("long.csv", lines));
  }

  @Test
  void aParquetFileIsTheSameEitherWay() throws IOException {
    Path csv = write("votes.csv", library(12_000, TITLE));
    Path parquet = folder.resolve("votes.parquet");
    warehouse()
        .execute(
            "parquet",
            "COPY (SELECT *, repeat(md5(undl_link || ms_name || random()), 4) AS filler FROM read_csv('"
                + csv
                + "', types = {'date': 'DATE', 'total_yes': 'DOUBLE'})) TO '"
                + parquet
                + "' (FORMAT parquet, COMPRESSION uncompressed)");
    same(parquet);
  }

  @Test
  void aLineWithTooManyFieldsHasTheFileReadLineByLine() throws IOException {
    List<String> lines = library(12_000, TITLE);
    lines.add(5_000, "4000000,CUB,CUBA,Y,2005-12-01,60,A/RES/60/0,,,,t,,,,1,2,3,,,l,more\n");
    Read read = read(write("broken.csv", lines), false);
    assertThat(read.whole()).isFalse();
    assertThat(read.refused()).isEqualTo(1);
    assertThat(read.notices())
        .extracting(Notice::code, Notice::sourceRef)
        .contains(org.assertj.core.groups.Tuple.tuple("too-many-fields", "line 5001"));
  }

  @Test
  void anotherEncodingHasTheFileReadLineByLine() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.write(
        file,
        String.join("", library(12_000, TITLE))
            .replace("\u00A0", "")
            .getBytes(java.nio.charset.Charset.forName("windows-1252")));
    Read read = read(file, false);
    assertThat(read.whole()).isFalse();
    assertThat(read.votes()).anyMatch(row -> "CÔTE D'IVOIRE".equals(row.get(1)));
  }
}
