package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.notice.Notice;

/** A workbook that streams says the same as one that is held. */
class StreamedWorkbookTest {

  private final Path folder;

  StreamedWorkbookTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Document streamed(Path file) {
    try {
      return StreamedWorkbook.open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows(Sheet sheet) {
    try (Stream<Row> rows = sheet.rows()) {
      return rows.toList();
    }
  }

  @Test
  void bothWaysGiveTheSameTextsAndAddresses() {
    for (long seed = 0; seed < 150; seed++) {
      Path file = new RandomWorkbook(new Random(seed)).in(folder);
      try (Document held = Documents.open(file);
          Document streamed = streamed(file)) {
        assertThat(held).isInstanceOf(WorkbookFile.class);
        List<String> expected = everything(held);
        List<String> seen = asItIs(streamed);
        for (int line = 0; line < Math.min(seen.size(), expected.size()); line++) {
          assertThat(seen.get(line)).as("seed %d", seed).isEqualTo(expected.get(line));
        }
        assertThat(seen).as("seed %d", seed).hasSameSizeAs(expected);
      }
    }
  }

  /** What a document holds once it has been read as often as it asks for. */
  private static List<String> asItIs(Document document) {
    List<String> seen = everything(document);
    if (document.mustBeReadAgain()) {
      seen = everything(document);
      assertThat(document.mustBeReadAgain()).isFalse();
    }
    return seen;
  }

  private static List<String> everything(Document document) {
    List<String> all = new ArrayList<>();
    for (Sheet sheet : document.sheets()) {
      int width = rows(sheet).stream().mapToInt(Row::width).max().orElse(0);
      TreeSet<Integer> hidden = new TreeSet<>(sheet.hiddenColumns());
      all.add(sheet.name() + sheet.hidden() + hidden.headSet(width));
      assertThat(sheet.head(3)).isEqualTo(rows(sheet).stream().limit(3).toList());
      rows(sheet).forEach(row -> all.add(everything(row)));
    }
    return all;
  }

  private static String everything(Row row) {
    StringBuilder all = new StringBuilder().append(row.number()).append(row.hidden());
    for (int column = 0; column < row.width(); column++) {
      all.append('|').append(row.ref(column)).append(' ').append(row.text(column));
      all.append(row.error(column) ? "!" : "");
    }
    return all.toString();
  }

  @Test
  void aLargeWorkbookStreamsAndReadsLikeAnyLongTable() throws IOException {
    Path file = folder.resolve("large.xlsx");
    int votes = 150_000;
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
        OutputStream out = Files.newOutputStream(file)) {
      org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("Votes");
      for (int number = 0; number <= votes; number++) {
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(number);
        row.createCell(0).setCellValue(number == 0 ? "Country" : number % 2 == 0 ? "Cuba" : "Chad");
        row.createCell(1).setCellValue(number == 0 ? "Vote" : "Y");
        row.createCell(2).setCellValue(number == 0 ? "Symbol" : "60/" + (number + 1) / 2);
      }
      workbook.write(out);
    }
    try (Document document = Documents.open(file)) {
      assertThat(document).isInstanceOf(StreamedWorkbook.class);
    }
    Collected sink = Collected.from(file);
    assertThat(sink.reader).isEqualTo("long-table");
    assertThat(sink.votes).hasSize(votes);
    assertThat(sink.decisions).hasSize(votes / 2);
    assertThat(sink.votes.get(votes - 1).ref()).isEqualTo("Votes!B" + (votes + 1));
    assertThat(sink.notices).isEmpty();
  }

  @Test
  void cellsMergedInALongSheetAreKnownAtItsEndAndItIsReadAgain() {
    Fixture fixture = Fixture.xlsx().rows("Country | Vote | Symbol");
    for (int vote = 1; vote <= 400; vote++) {
      fixture.row((vote % 2 == 1 ? "Chad" : "") + "|Y|60/" + vote);
    }
    for (int row = 1; row < 400; row += 2) {
      fixture.merge(String.format(Locale.ROOT, "A%d:A%d", row + 1, row + 2));
    }
    Path file = fixture.in(folder, "merged.xlsx");
    try (Document held = Documents.open(file);
        Document streamed = streamed(file)) {
      List<String> expected = everything(held);
      assertThat(rows(streamed.sheets().get(0)).get(2).text(0)).isEmpty();
      assertThat(streamed.mustBeReadAgain()).isTrue();
      assertThat(everything(streamed)).isEqualTo(expected);
      assertThat(streamed.mustBeReadAgain()).isFalse();
    }
    try (Document streamed = streamed(file)) {
      List<Collected> sinks = new ArrayList<>();
      Supplier<Collected> next =
          () -> {
            sinks.add(new Collected());
            return sinks.get(sinks.size() - 1);
          };
      SourceReaders.read(streamed, SourceSettings.NONE, next);
      assertThat(sinks).hasSize(2);
      assertThat(sinks.get(1).votes).hasSize(400).allMatch(vote -> vote.country().equals("Chad"));
    }
  }

  @Test
  void cellsMergedBehindThePlaceWhereAReaderStopsAreFoundAllTheSame() {
    Fixture fixture = Fixture.xlsx().rows("Country | Vote | Symbol", "Chad | Y | 60/1");
    for (int row = 0; row < 200; row++) {
      fixture.row("|Y|60/2");
    }
    Path file = fixture.merge("A2:A9").in(folder, "merged.xlsx");
    try (Document streamed = streamed(file)) {
      Sheet sheet = streamed.sheets().get(0);
      assertThat(sheet.head(3).get(2).text(0)).isEmpty();
      assertThat(streamed.mustBeReadAgain()).isTrue();
      assertThat(sheet.head(3).get(2).text(0)).isEqualTo("Chad");
    }
  }

  @Test
  void aSheetWhoseChecksumIsWrongIsRefusedAtItsEnd() throws IOException {
    Fixture fixture = Fixture.xlsx().rows("Country | Vote | Symbol");
    for (int row = 0; row < 3_000; row++) {
      fixture.row("Chad|Y|60/" + row);
    }
    Path file = fixture.in(folder, "sum.xlsx");
    byte[] bytes = Files.readAllBytes(file);
    int entry = lastIndexOf(bytes, "xl/worksheets/sheet1.xml") - 46; // of the central directory
    bytes[entry + 16] ^= 1; // its CRC-32
    Files.write(file, bytes);
    try (Document document = streamed(file)) {
      assertThat(document.sheets().get(0).head(5)).hasSize(5);
      assertThatThrownBy(() -> rows(document.sheets().get(0)))
          .isInstanceOf(UnreadableSourceException.class)
          .hasMessageContaining("checksum");
    }
  }

  private static int lastIndexOf(byte[] bytes, String name) {
    return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(name);
  }

  @Test
  void theBeginningOfASheetCanBeSeenWithoutTheRest() throws IOException {
    Path file = sheetXml(xml -> xml.replace("</row>", "</row><broken"));
    assertThatThrownBy(() -> rows(streamed(file).sheets().get(0)))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("damaged");

    String rows = "<row><c t=\"str\"><v>Y</v></c></row>".repeat(2_000);
    Path later = sheetXml(xml -> xml.replace("</sheetData>", rows + "<broken</sheetData>"));
    try (Document document = streamed(later)) {
      assertThat(document.sheets().get(0).head(40)).hasSize(40);
      assertThatThrownBy(() -> rows(document.sheets().get(0)))
          .isInstanceOf(UnreadableSourceException.class);
    }
  }

  @Test
  void aStreamThatIsLeftHalfWayLetsGoOfItsThread() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int number = 3; number <= 300_002; number++) {
      rows.append(
          "<row r=\"%d\"><c t=\"str\"><v>%d</v></c></row>".formatted(number, number * 7919L));
    }
    Path file = sheetXml(xml -> xml.replace("</sheetData>", rows + "</sheetData>"));
    try (Document document = streamed(file)) {
      Sheet sheet = document.sheets().get(0);
      try (Stream<Row> some = sheet.rows()) {
        assertThat(some.limit(100)).hasSize(100);
      }
      assertThat(rows(sheet)).hasSize(300_002);
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("rows of Votes");
  }

  @Test
  void twoSheetsCanBeReadAtATime() {
    Fixture fixture = Fixture.xlsx();
    for (int i = 0; i < 500; i++) {
      fixture.row("a" + i);
    }
    fixture.sheet("Second");
    for (int i = 0; i < 500; i++) {
      fixture.row("b" + i);
    }
    try (Document document = streamed(fixture.in(folder, "two.xlsx"));
        Stream<Row> first = document.sheets().get(0).rows();
        Stream<Row> second = document.sheets().get(1).rows()) {
      assertThat(second.map(row -> row.text(0)).toList()).hasSize(500).contains("b499");
      assertThat(first.map(row -> row.text(0)).toList()).hasSize(500).contains("a499");
    }
  }

  @Test
  void commentsAndColoursThatAreNotKeptAreOneNotice() {
    Fixture plain = Fixture.xlsx().rows("Country | Vote | Symbol", "Cuba | N | 60/1");
    try (Document document = streamed(plain.in(folder, "plain.xlsx"))) {
      assertThat(document.notices()).isEmpty();
    }
    Fixture rich = Fixture.xlsx().rows("Country | Vote | Symbol", "Cuba | N | 60/1");
    rich.comment("B2", "Intended to abstain");
    XSSFCellStyle red = (XSSFCellStyle) rich.workbook().createCellStyle();
    red.setFillForegroundColor(IndexedColors.RED.getIndex());
    red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    rich.cell("C2").setCellStyle(red);
    try (Document document = streamed(rich.in(folder, "rich.xlsx"))) {
      assertThat(document.notices()).extracting(Notice::code).containsExactly("large-workbook");
      assertThat(document.notices().get(0).value()).isEqualTo("comments and fill colours");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"A3\" t=\"s\"><v>99</v></c>",
        "<c r=\"A3\"><v>many</v></c>",
        "<c r=\"ZZZZ3\" t=\"str\"><v>Y</v></c>",
        "<c r=\"3\" t=\"str\"><v>Y</v></c>",
        "<c r=\"A3\" s=\"x\"><v>1</v></c>",
        "<c r=\"A3\"><v>1</w></c>"
      })
  void aDamagedCellIsRefusedInWords(String cell) throws IOException {
    Path file = sheetXml(xml -> xml.replace("</sheetData>", row(cell) + "</sheetData>"));
    assertThatThrownBy(() -> rows(streamed(file).sheets().get(0)))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("damaged");
  }

  private static String row(String cells) {
    return "<row r=\"3\">" + cells + "</row>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c t=\"d\"><v>2005-12-16T00:00:00</v></c> = 2005-12-16",
        "<c t=\"e\"><v>#SPILL!</v></c> = #SPILL!",
        "<c><f>UPPER(A1)</f><v></v></c> = =UPPER(A1)",
        "<c t=\"str\"><f>IF(A1=1,1,\"\")</f><v></v></c> = ",
        "<c><v>0088</v></c> = 88",
        "<c><v>1E2</v></c> = 100",
        "<c><v>88.0</v></c> = 88",
        "<c t=\"inlineStr\"><is><t>Viet_x0020_Nam</t><rPh><t>x</t></rPh></is></c> = Viet Nam",
        "<c t=\"str\"><v> &lt;Côte d&#8217;Ivoire&gt; </v></c> = <Côte d’Ivoire>"
      })
  void whatProgramsWriteIsTaken(String cellAndText) throws IOException {
    int cut = cellAndText.indexOf("</c> = ") + 4;
    String cell = cellAndText.substring(0, cut);
    Path file =
        sheetXml(
            xml ->
                xml.replace(
                    "</sheetData>", row(cell + "<c t=\"str\"><v>end</v></c>") + "</sheetData>"));
    try (Document document = streamed(file)) {
      Row row = rows(document.sheets().get(0)).get(2);
      assertThat(row.text(0)).isEqualTo(cellAndText.substring(cut + 3));
      assertThat(row.text(1)).isEqualTo("end");
    }
  }

  @Test
  void prefixesOfNamespacesDoNotMatter() throws IOException {
    Path file =
        sheetXml(
            xml ->
                "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>"
                    + "<x:row><x:c t=\"str\"><x:v>Cuba</x:v></x:c></x:row></x:sheetData>"
                    + "</x:worksheet>");
    try (Document document = streamed(file)) {
      assertThat(rows(document.sheets().get(0)).get(0).text(0)).isEqualTo("Cuba");
    }
  }

  @Test
  void aBombInASheetIsRefused() throws IOException {
    String row = "<row><c t=\"inlineStr\"><is><t>Y</t></is></c></row>".repeat(400_000);
    Path file = sheetXml(xml -> xml.replace("</sheetData>", row + "</sheetData>"));
    assertThat(Files.size(file)).isLessThan(1 << 20);
    assertThatThrownBy(() -> rows(Documents.open(file).sheets().get(0)))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("zip bomb");
  }

  @Test
  void oneTextThatWouldFillTheMemoryIsRefused() throws IOException {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < 40 << 20) {
      text.append(Long.toString(random.nextLong() >>> 20, 36)).append(" ".repeat(30));
    }
    Path file =
        sheetXml(
            xml ->
                xml.replace(
                    "</sheetData>", row("<c t=\"str\"><v>" + text + "</v></c>") + "</sheetData>"));
    assertThatThrownBy(() -> rows(streamed(file).sheets().get(0)))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("one row or text");
  }

  /** A workbook of two rows whose sheet's XML is changed. */
  private Path sheetXml(UnaryOperator<String> change) throws IOException {
    Path plain = Fixture.xlsx().rows("Country | Vote", "Cuba | N").in(folder, "plain.xlsx");
    Path file = folder.resolve("changed.xlsx");
    try (ZipFile in = new ZipFile(plain.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          String xml = new String(bytes, StandardCharsets.UTF_8);
          bytes = change.apply(xml).getBytes(StandardCharsets.UTF_8);
        }
        out.write(bytes);
      }
    }
    return file;
  }
}
