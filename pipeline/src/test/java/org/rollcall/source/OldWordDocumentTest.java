package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records as .doc. No library makes one from nothing, so {@code made-up-record.doc} is committed;
 * LibreOffice 7.4 made it of the page beside it ({@code soffice --headless --convert-to doc:"MS
 * Word 97"}), in which ", Zimbabwe" was deleted behind "Norway" with changes recorded.
 */
class OldWordDocumentTest {

  private final Path folder;

  OldWordDocumentTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static byte[] record() {
    try (InputStream in =
        Objects.requireNonNull(
            OldWordDocumentTest.class.getResourceAsStream("made-up-record.doc"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(byte[] bytes) {
    try {
      return Files.write(folder.resolve("record.doc"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ProseLine> prose(Path file) {
    try (Document document = Documents.open(file);
        var lines = document.prose()) {
      return lines.toList();
    }
  }

  @Test
  void aSummaryRecordIsReadWithItsAddresses() {
    Collected sink = Collected.from(file(record()));
    assertThat(sink.reader).isEqualTo("recorded-vote");
    assertThat(sink.symbols()).containsExactly("A/C.3/69/L.99");
    assertThat(sink.decisions.get(0).date()).isEqualTo("18 November 2014");
    assertThat(sink.votesOf(0))
        .containsExactly(
            "Albania: In favour",
            "Côte d’Ivoire: In favour",
            "Guinea-Bissau: In favour",
            "Norway: In favour",
            "Cuba: Against",
            "Iran (Islamic Republic of): Against",
            "Chad: Abstaining");
    assertThat(sink.votes.get(4).ref()).isEqualTo("paragraph 15");
    assertThat(sink.decisions.get(0).yes()).isEqualTo("4");
  }

  @Test
  void itsLinesAreThoseOfTheSameRecordAsDocx() throws IOException {
    Path doc = file(record());
    Path docx = folder.resolve("record.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(docx)) {
      String text = "";
      int last = 1;
      for (ProseLine line : prose(doc)) {
        if (line.number() != last) {
          write(document, text);
          text = "";
          last = line.number();
        }
        text += line.text().isEmpty() ? "" : (text.isEmpty() ? "" : "\n") + line.text();
      }
      write(document, text);
      document.write(out);
    }
    assertThat(filled(docx)).isEqualTo(filled(doc)).hasSizeGreaterThan(15);
  }

  /** A table's end is a paragraph without a text in the one format, and none in the other. */
  private static List<ProseLine> filled(Path file) {
    return prose(file).stream().filter(line -> !line.text().isBlank()).toList();
  }

  private static void write(XWPFDocument document, String paragraph) {
    var run = document.createParagraph().createRun();
    String[] lines = paragraph.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i], i);
    }
  }

  @Test
  void aLinkShowsItsTextAndNotItsField() {
    assertThat(prose(file(record())))
        .extracting(ProseLine::text)
        .anyMatch(text -> text.startsWith("Draft resolution A/C.3/69/L.99 was adopted"))
        .noneMatch(text -> text.contains("HYPERLINK"));
  }

  @Test
  void deletedTextIsNoText() {
    byte[] record = record();
    String stored =
        new String(record, StandardCharsets.ISO_8859_1)
            + new String(record, StandardCharsets.UTF_16LE);
    assertThat(stored).contains(", Zimbabwe");
    assertThat(prose(file(record)))
        .extracting(ProseLine::text)
        .anyMatch(text -> text.endsWith("Norway."))
        .noneMatch(text -> text.contains("Zimbabwe"));
  }

  @Test
  void damagedDocumentsAreReadOrRefusedInWords() {
    byte[] whole = record();
    for (int length = 0; length < whole.length; length += 97) {
      readOrRefuse(Arrays.copyOf(whole, length));
    }
    for (long seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      byte[] bytes = whole.clone();
      for (int flips = 1 + random.nextInt(30); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      readOrRefuse(bytes);
    }
  }

  private void readOrRefuse(byte[] bytes) {
    try {
      Collected.from(file(bytes));
    } catch (UnreadableSourceException e) {
      assertThat(e.getMessage()).isNotBlank();
      assertThat(e.suggestion()).isNotBlank();
    }
  }

  @Test
  void aDocumentCutShortIsCalledDamaged() {
    byte[] whole = record();
    Path cut = file(Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> Documents.open(cut).close())
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("damaged or cut short");
  }
}
