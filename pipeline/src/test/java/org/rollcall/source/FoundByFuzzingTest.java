package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed files once did: each took minutes, or threw what no reader may throw. */
@Timeout(60)
class FoundByFuzzingTest {

  private static final String RECORD =
      "United Nations A/C.3/60/SR.42\n%sA recorded vote was taken on draft resolution A/C.3/60/L.48."
          + "\nIn favour:\n    Andorra, Canada%s.\nAgainst:\n    Cuba.\nAbstaining:\n    Estonia.\n";

  private final Path folder;

  FoundByFuzzingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A pattern of symbols went back and forth in them. */
  @ParameterizedTest
  @ValueSource(strings = {"A/RES/60/173", "draft ", "2005 - 64/175 ", "(", "*", "\u0301", " "})
  void aCellThatRepeatsItselfIsLookedThroughInShortTime(String text) {
    String cell = text.repeat(300_000 / text.length());
    for (String lines :
        List.of(
            "Resolution,%s,A/RES/61/174\nCuba,N,N\nEstonia,Y,Y\n",
            "Resolution,A/RES/60/173,A/RES/61/174\nCuba,N,N\n%s,Y,Y\nEstonia,Y,Y\n",
            "Country,Vote,Symbol\nCuba,N,%s\n",
            "Country,Vote,Symbol\n%s,N,A/RES/60/173\n")) {
      Path file = Fixture.text(folder, "v.csv", lines.formatted(cell));
      readOrRefuse(file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A/RES/60/173", "—", "\t", "\u0301", " ", "*", "_"})
  void aRecordThatRepeatsItselfIsLookedThroughInShortTime(String text) {
    String run = text.repeat(300_000 / text.length());
    readOrRefuse(Fixture.text(folder, "r.txt", RECORD.formatted(run + "\n", "")));
    readOrRefuse(Fixture.text(folder, "r.txt", RECORD.formatted("", ", " + run)));
  }

  private static void readOrRefuse(Path file) {
    try {
      Collected.from(file);
    } catch (UnreadableSourceException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Test
  void aTextLikeNoSymbolIsKeptAsItStands() {
    String symbol = "A/RES/60/173".repeat(100);
    Path file =
        Fixture.text(folder, "v.csv", "Country,Vote,Symbol", "Cuba,N," + symbol, "Chad,Y,60/1");
    assertThat(Collected.from(file).symbols()).containsExactly(symbol, "60/1");
  }

  /** Only the rows that were looked at first were guarded, not what is learned behind them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"A/RES/60/173\"/>",
        "<mergeCells><mergeCell ref=\"IB2:A1\"/></mergeCells>",
        "<mergeCells><mergeCell/></mergeCells>",
        "<c r=\"A9\" s=\"1\"><v>Symbol</v></c>",
        "<c r=\"A9\"><v>\u0000</v></c>"
      })
  void aStreamedSheetThatIsDamagedBehindItsFirstRowsIsRefused(String damage) throws IOException {
    Path file = damaged(damage);
    assertThatThrownBy(
            () -> {
              try (Document document = StreamedWorkbook.open(file)) {
                SourceReaders.read(document, SourceSettings.NONE, Collected::new);
              }
            })
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("damaged");
  }

  private Path damaged(String damage) throws IOException {
    Fixture fixture = Fixture.xlsx().row("Country | Vote | Symbol");
    for (int i = 0; i < 200; i++) {
      fixture.row("Cuba | N | A/RES/60/" + i);
    }
    byte[] whole = Files.readAllBytes(fixture.in(folder, "whole.xlsx"));
    Map<String, byte[]> parts = new LinkedHashMap<>(Mutations.parts(whole));
    Path file = folder.resolve("damaged.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(
            part.getKey().endsWith("sheet1.xml")
                ? new String(part.getValue(), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("</sheetData>", behind(damage))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                : part.getValue());
      }
    }
    return file;
  }

  /** Merged cells stand behind the rows, all else among them. */
  private static String behind(String damage) {
    return damage.startsWith("<merge") ? "</sheetData>" + damage : damage + "</sheetData>";
  }
}
