package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

  private final Path folder;

  DocumentsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void contentDecidesWhateverTheEnding() throws IOException {
    Path xlsx = Fixture.xlsx().row("Country | Vote").in(folder, "really-a-workbook.csv");
    Path xls = Fixture.xls().row("Country | Vote").in(folder, "really-old.xlsx");
    Path csv = Fixture.text(folder, "really-text.xlsx", "Country,Vote", "Cuba,N");

    assertThat(containerOf(xlsx)).isEqualTo("xlsx");
    assertThat(containerOf(xls)).isEqualTo("xls");
    assertThat(containerOf(csv)).isEqualTo("csv");
  }

  private static String containerOf(Path file) {
    try (Document document = Documents.open(file)) {
      return document.container();
    }
  }

  @Test
  void anEmptyFileIsCalledEmpty() throws IOException {
    assertRefused(Files.createFile(folder.resolve("votes.xlsx")), "empty");
  }

  @Test
  void aFileOfBlankLinesIsRefused() {
    assertRefused(Fixture.text(folder, "votes.csv", "", "  ", ""), "blank lines");
  }

  @Test
  void aPdfAnImageAndAWebPageAreNamed() throws IOException {
    assertRefused(bytes("a.csv", "%PDF-1.7 and so on"), "The PDF");
    assertRefused(bytes("b.xlsx", "\u0089PNG\r\n"), "an image");
    assertRefused(bytes("d.xls", "<?xml version=\"1.0\"?><Workbook/>"), "an XML file");
    assertRefused(bytes("e.csv", "PAR1 and columns"), "a Parquet file");
    assertRefused(bytes("f.csv", "\u001f\u008b\b"), "a compressed file");
    assertRefused(bytes("g.csv", "abc\u0000\u0001\u0002\u0000def"), "binary data");
  }

  private Path bytes(String name, String latin1) throws IOException {
    return Files.write(folder.resolve(name), latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void aZipWithoutAWorkbookAWordDocumentAndAnOpenDocumentAreNamed() throws IOException {
    assertRefused(zip("a.xlsx", "notes.txt"), "a ZIP archive");
    assertRefused(zip("b.xlsx", "[Content_Types].xml", "word/document.xml"), "The Word document");
    assertRefused(zip("c.xlsx", "[Content_Types].xml", "xl/workbook.bin"), ".xlsb");
    assertRefused(
        zip("d.xlsx", "mimetype=application/vnd.oasis.opendocument.spreadsheet"),
        "an OpenDocument spreadsheet");
  }

  private Path zip(String name, String... entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : entries) {
        int cut = entry.indexOf('=');
        zip.putNextEntry(new ZipEntry(cut < 0 ? entry : entry.substring(0, cut)));
        zip.write(entry.substring(cut + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void aWorkbookCutShortIsCalledDamaged() throws IOException {
    Path whole = Fixture.xlsx().row("Country | Vote").in(folder, "whole.xlsx");
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(cut, "cut short or damaged");

    Path wholeXls = Fixture.xls().row("Country | Vote").in(folder, "whole.xls");
    byte[] xls = Files.readAllBytes(wholeXls);
    Path cutXls = Files.write(folder.resolve("cut.xls"), Arrays.copyOf(xls, xls.length / 3));
    assertRefused(cutXls, "damaged or cut short");
  }

  @Test
  void aWorkbookWithAPasswordIsCalledProtected() throws Exception {
    Path plain = Fixture.xlsx().row("Country | Vote").in(folder, "plain.xlsx");
    Path locked = folder.resolve("locked.xlsx");
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(files)) {
        out.write(Files.readAllBytes(plain));
      }
      try (OutputStream out = Files.newOutputStream(locked)) {
        files.writeFilesystem(out);
      }
    }
    assertRefused(locked, "password");
  }

  @Test
  void anOldWorkbookWithAPasswordIsCalledProtected() {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try {
      Path locked = Fixture.xls().row("Country | Vote").in(folder, "locked.xls");
      Biff8EncryptionKey.setCurrentUserPassword(null);
      assertRefused(locked, "password");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  @Test
  void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
    Path plain = Fixture.xlsx().row("Country | Vote").in(folder, "plain.xlsx");
    Path bomb = folder.resolve("bomb.xlsx");
    ByteArrayOutputStream row = new ByteArrayOutputStream();
    row.write(
        "<row><c t=\"inlineStr\"><is><t>Y</t></is></c></row>"
            .repeat(400_000)
            .getBytes(StandardCharsets.UTF_8));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb));
        ZipFile in = new ZipFile(plain.toFile())) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          out.write(
              "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                  .getBytes(StandardCharsets.UTF_8));
          out.write(row.toByteArray());
          out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        } else {
          in.getInputStream(entry).transferTo(out);
        }
      }
    }
    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    assertRefused(bomb, "zip bomb");
  }

  @Test
  void aFileThatIsNotThereIsSaidToBeMissing() {
    assertRefused(folder.resolve("gone.csv"), "not a file");
  }

  private static void assertRefused(Path file, String words) {
    assertThatThrownBy(() -> Documents.open(file).close())
        .isInstanceOfSatisfying(
            UnreadableSourceException.class, e -> assertThat(e.suggestion()).isNotBlank())
        .hasMessageContaining(words);
  }
}
