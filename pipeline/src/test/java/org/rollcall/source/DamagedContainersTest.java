package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Streamed workbooks and OpenDocument spreadsheets, cut anywhere and with bytes changed. */
@Timeout(300)
class DamagedContainersTest {

  private final Path folder;

  DamagedContainersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private byte[] xlsx() {
    return bytes(
        Fixture.xlsx()
            .rows("Country | Vote | Symbol", "Cuba | N* | 60/1", "Norway | Y | 60/1")
            .merge("C2:C3")
            .sheet("Legend")
            .rows("Code | Meaning", "Y | Yes")
            .in(folder, "whole.xlsx"));
  }

  private byte[] ods() {
    return bytes(ods(new OdsFixture()).in(folder, "whole.ods"));
  }

  private static OdsFixture ods(OdsFixture fixture) {
    return fixture
        .sheet("Votes")
        .texts("Country | Vote | Symbol")
        .texts("Cuba | N* | 60/1")
        .row(
            OdsFixture.text("Norway"),
            OdsFixture.text("Y"),
            OdsFixture.value("float", "value", "6", "6"));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readOrRefuse(byte[] bytes, Function<Path, Document> open) throws IOException {
    Path file = Files.write(folder.resolve("damaged"), bytes);
    try (Document document = open.apply(file)) {
      for (Sheet sheet : document.sheets()) {
        assertThat(sheet.head(40)).isNotNull();
        try (Stream<Row> rows = sheet.rows()) {
          rows.forEach(row -> assertThat(row.text(0)).isNotNull());
        }
      }
    } catch (UnreadableSourceException e) {
      assertThat(e.getMessage()).isNotBlank();
      assertThat(e.suggestion()).isNotBlank();
    }
  }

  private static Document streamed(Path file) {
    try {
      return StreamedWorkbook.open(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void filesCutShortAreRefusedInWords() throws IOException {
    byte[] xlsx = xlsx();
    for (int length = 0; length < xlsx.length; length += 41) {
      readOrRefuse(Arrays.copyOf(xlsx, length), DamagedContainersTest::streamed);
    }
    byte[] ods = ods();
    for (int length = 0; length < ods.length; length += 17) {
      readOrRefuse(Arrays.copyOf(ods, length), Documents::open);
    }
  }

  @Test
  void changedBytesAreRefusedInWords() throws IOException {
    byte[] xlsx = xlsx();
    byte[] ods = ods();
    for (long seed = 0; seed < 200; seed++) {
      readOrRefuse(flipped(xlsx, new Random(seed)), DamagedContainersTest::streamed);
      readOrRefuse(flipped(ods, new Random(seed)), Documents::open);
    }
  }

  /** Damage inside the parts of a sound ZIP, where no checksum finds it. */
  @Test
  void damagedPartsAreRefusedInWords() throws IOException {
    Map<String, byte[]> xlsx = parts(xlsx());
    Map<String, byte[]> ods = parts(ods());
    for (long seed = 0; seed < 200; seed++) {
      readOrRefuse(damaged(xlsx, new Random(seed)), DamagedContainersTest::streamed);
      readOrRefuse(damaged(ods, new Random(seed)), Documents::open);
    }
  }

  @Test
  void aFlatFileCutAnywhereIsRefusedInWords() throws IOException {
    byte[] flat = bytes(ods(new OdsFixture()).flat(folder, "whole.fods"));
    for (int length = 0; length < flat.length; length += 61) {
      readOrRefuse(Arrays.copyOf(flat, length), Documents::open);
    }
  }

  /** One changed byte in a text would be another vote. */
  @Test
  void aPackedByteThatChangedIsFoundByItsChecksum() throws IOException {
    byte[] stored = bytes(OdsFixture.zip(folder.resolve("s.ods"), ods(new OdsFixture()).parts()));
    int found = 0;
    for (int place = 200; place < stored.length - 400; place += 7) {
      byte[] changed = stored.clone();
      changed[place] ^= 4;
      Path file = Files.write(folder.resolve("changed.ods"), changed);
      try (Document document = Documents.open(file)) {
        Row row = document.sheets().get(0).head(9).get(1);
        assertThat(List.of(row.text(0), row.text(1))).containsExactly("Cuba", "N*");
      } catch (UnreadableSourceException e) {
        found++;
      }
    }
    assertThat(found).isGreaterThan(50);
  }

  private static byte[] flipped(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static Map<String, byte[]> parts(byte[] whole) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    parts.remove("mimetype");
    return parts;
  }

  private byte[] damaged(Map<String, byte[]> parts, Random random) {
    Map<String, String> changed = new LinkedHashMap<>();
    int which = random.nextInt(parts.size());
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      byte[] bytes = changed.size() == which ? flipped(part.getValue(), random) : part.getValue();
      changed.put(part.getKey(), new String(bytes, StandardCharsets.UTF_8));
    }
    return bytes(OdsFixture.zip(folder.resolve("parts"), changed));
  }
}
