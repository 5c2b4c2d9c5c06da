package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

  private final Path folder;

  TextFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void commaSemicolonTabAndBarAreFoundByContent() {
    assertThat(secondLine("Country,Vote", "Cuba,N")).containsExactly("Cuba", "N");
    assertThat(secondLine("Country;Vote", "Korea, Republic of;Y", "Iran, Islamic Republic of;N"))
        .containsExactly("Korea, Republic of", "Y");
    assertThat(secondLine("Country\tVote", "Cuba\tN")).containsExactly("Cuba", "N");
    assertThat(secondLine("Country|Vote", "Cuba|N")).containsExactly("Cuba", "N");
  }

  @Test
  void titlesAboveTheTableDoNotHideTheDelimiter() {
    List<Row> rows =
        rows(
            Fixture.text(
                folder,
                "t.csv",
                "Votes, 2005, on the DPRK, as of today",
                "Country;Vote",
                "Cuba;N",
                "Iran;N"));
    assertThat(texts(rows.get(1))).containsExactly("Country", "Vote");
  }

  @Test
  void excelsSepLineDeclaresTheDelimiterAndIsNoRow() {
    List<Row> rows = rows(Fixture.text(folder, "t.csv", "sep=;", "Country;Vote", "Cuba;N"));
    assertThat(texts(rows.get(0))).containsExactly("Country", "Vote");
    assertThat(rows.get(0).ref(0)).isEqualTo("line 2");
  }

  @Test
  void encodingsAreFoundByContent() throws IOException {
    String text = "Country,Vote\nCôte d’Ivoire,Y\nTürkiye,A\n";
    for (String name : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE")) {
      Path file = Files.write(folder.resolve("t.csv"), text.getBytes(Charset.forName(name)));
      assertThat(texts(rows(file).get(1))).as(name).containsExactly("Côte d’Ivoire", "Y");
    }
  }

  @Test
  void byteOrderMarksAreNoPartOfTheFirstHeader() throws IOException {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.write("\uFEFFCountry;Vote\nTürkiye;Y\n".getBytes(charset));
      Path file = Files.write(folder.resolve("t.csv"), bytes.toByteArray());
      assertThat(texts(rows(file).get(0))).as(charset.name()).containsExactly("Country", "Vote");
      assertThat(texts(rows(file).get(1))).as(charset.name()).containsExactly("Türkiye", "Y");
    }
  }

  @Test
  void oneStrayByteFarDownMakesTheFileWindows1252() throws IOException {
    byte[] text = ("Country,Vote\n" + "Cuba,N\n".repeat(30_000) + "Türkiye,Y\n").getBytes("cp1252");
    List<Row> rows = rows(Files.write(folder.resolve("t.csv"), text));
    assertThat(rows.get(rows.size() - 1).text(0)).isEqualTo("Türkiye");
    assertThat(rows.get(rows.size() - 1).ref(0)).isEqualTo("line 30002");
  }

  @Test
  void doubledQuotesAndLineBreaksInQuotesAreText() {
    List<Row> rows =
        rows(
            Fixture.text(
                folder,
                "t.csv",
                "Country,Title,Vote",
                "Cuba,\"The \"\"situation\"\"",
                "of human rights\",N",
                "Iran,x,N"));
    assertThat(texts(rows.get(1)))
        .containsExactly("Cuba", "The \"situation\"\nof human rights", "N");
    assertThat(rows.get(1).ref(2)).isEqualTo("line 2");
    assertThat(rows.get(2).ref(2)).as("the line where the record starts").isEqualTo("line 4");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsLineOnly() {
    List<Row> rows =
        rows(
            Fixture.text(
                folder,
                "t.csv",
                "country,symbol,vote",
                "Cuba,A/RES/60/173,N",
                "\"Iran (Islamic Republic of),A/RES/60/173,N",
                "\"Korea, Republic of\",A/RES/60/173,A"));
    assertThat(rows).hasSize(4);
    assertThat(rows.get(2).problem()).contains("quote");
    assertThat(rows.get(2).ref(0)).isEqualTo("line 3");
    assertThat(texts(rows.get(3))).containsExactly("Korea, Republic of", "A/RES/60/173", "A");
  }

  @Test
  void aQuoteInsideAnUnquotedFieldIsText() {
    assertThat(secondLine("Title,Vote", "The so-called \"DPRK\" text,N"))
        .containsExactly("The so-called \"DPRK\" text", "N");
  }

  @Test
  void noBreakSpacesAtTheEndsAreNoText() {
    assertThat(secondLine("Country,Vote", "\u00a0Cuba \u200b,\u00a0Y\u00a0"))
        .containsExactly("Cuba", "Y");
  }

  @Test
  void linesEndAsTheyMay() throws IOException {
    for (String end : List.of("\n", "\r\n", "\r")) {
      Path file =
          Files.writeString(
              folder.resolve("t.csv"), String.join(end, "Country,Vote", "Cuba,N", "Iran,N", ""));
      assertThat(rows(file).get(2).ref(0)).as(end.replace("\r", "CR")).isEqualTo("line 3");
      assertThat(texts(rows(file).get(2))).containsExactly("Iran", "N");
    }
  }

  private List<String> secondLine(String... lines) {
    return texts(rows(Fixture.text(folder, "t.csv", lines)).get(1));
  }

  private static List<Row> rows(Path file) {
    try (Document document = Documents.open(file)) {
      return document.sheets().get(0).head(Integer.MAX_VALUE);
    }
  }

  private static List<String> texts(Row row) {
    return java.util.stream.IntStream.range(0, row.width()).mapToObj(row::text).toList();
  }
}
