package org.rollcall.hostile;

import static org.rollcall.hostile.Hostile.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents of running text, and web pages, broken and hostile. */
final class HostileDocuments {

  private static final String WORD = "Word document is damaged";
  private static final String DOCUMENT = "word/document.xml";
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private HostileDocuments() {}

  static List<Hostile> all() {
    return List.of(
        refused(
            "cut.docx", "cut short or damaged", (file, a) -> HostileWorkbooks.cut(file, docx())),
        refused("no-document.docx", WORD, (file, a) -> document("").without(DOCUMENT).to(file)),
        refused(
            "bomb.docx",
            "held in memory",
            (file, a) ->
                document("")
                    .part(DOCUMENT, Zips.times("<a>", " ".repeat(1 << 10), 64 << 10, "</a>"))
                    .to(file)),
        refused("laughs.docx", WORD, (file, a) -> document(laughs()).to(file)),
        refused(
            "outside.docx",
            WORD,
            (file, a) ->
                document("<!DOCTYPE d [<!ENTITY a9 SYSTEM \"" + a.secret().toUri() + "\">]>")
                    .to(file)),
        refused("cut.doc", "damaged", (file, a) -> HostileWorkbooks.cut(file, doc())),
        refused("changed.doc", "damaged", (file, a) -> Files.write(file, blanked(doc()))),
        refused("word-in-name-only.doc", "damaged", HostileDocuments::emptyWord),
        refused("nested-deep.html", "", HostileDocuments::nestedPage),
        refused("nested-tables.html", "", HostileDocuments::nestedTables),
        refused("wide-cells.html", "", HostileDocuments::wideCells),
        refused(
            "script.html",
            "No known layout",
            (file, a) ->
                Files.writeString(
                    file,
                    "<html><img src='http://127.0.0.1:%1$d/i'><iframe src='%2$s'></iframe><script src='http://127.0.0.1:%1$d/s'></script>"
                        .formatted(a.port(), a.secret().toUri()))),
        refused(
            "other.xml",
            "an XML file",
            (file, a) -> Files.writeString(file, Xlsx.XML + laughs() + "<d>&a9;</d>")),
        refused("cut.parquet", "Parquet", (file, a) -> HostileWorkbooks.cut(file, parquet(a))),
        refused("mark-only.parquet", "Parquet", (file, a) -> Files.writeString(file, "PAR1PAR1")),
        refused("changed.parquet", "Parquet", (file, a) -> Files.write(file, footless(parquet(a)))),
        refused(
            "packed.csv.gz",
            "compressed",
            (file, a) -> Files.write(file, new byte[] {0x1F, (byte) 0x8B, 8, 0, 0})),
        refused(
            "picture.csv",
            "image",
            (file, a) -> Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})));
  }

  private static byte[] docx() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("In favour: Cuba");
      document.write(out);
      return out.toByteArray();
    }
  }

  private static Zips document(String doctype) {
    return new Zips()
        .part(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + "</Types>")
        .part(
            "_rels/.rels",
            Xlsx.relations(
                "<Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"word/document.xml\"/>"))
        .part("word/styles-none.xml", "<none/>")
        .part(
            DOCUMENT,
            Xlsx.XML
                + doctype
                + "<w:document xmlns:w=\"%s\"><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>"
                    .formatted(NAMESPACE));
  }

  private static String laughs() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      doctype.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    return doctype + "]>";
  }

  static byte[] doc() {
    try (InputStream in =
        Objects.requireNonNull(
            HostileDocuments.class.getResourceAsStream(
                "/org/rollcall/source/made-up-record.doc"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The head of its text is blanked, which says where everything stands. */
  private static byte[] blanked(byte[] doc) {
    byte[] blanked = doc.clone();
    Arrays.fill(blanked, 512 + 32, 2048, (byte) 0xFF);
    return blanked;
  }

  private static void emptyWord(Path file, Hostile.Around around) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[10]), "WordDocument");
      files.writeFilesystem(out);
    }
  }

  private static void nestedPage(Path file, Hostile.Around around) throws IOException {
    Files.writeString(file, "<html>" + "<div>".repeat(200_000) + "deep");
  }

  private static void nestedTables(Path file, Hostile.Around around) throws IOException {
    Files.writeString(file, "<html>" + "<table><tr><td>".repeat(20_000) + "deep");
  }

  private static void wideCells(Path file, Hostile.Around around) throws IOException {
    Files.writeString(
        file,
        "<html><table>"
            + "<tr><td colspan=9999 rowspan=9999>wide</td></tr>".repeat(30_000)
            + "</table>");
  }

  static byte[] parquet(Hostile.Around around) throws IOException {
    Path folder = Files.createTempDirectory("rollcall-parquet");
    Path file = folder.resolve("votes.parquet");
    try (java.sql.Connection duckDb = java.sql.DriverManager.getConnection("jdbc:duckdb:");
        java.sql.Statement statement = duckDb.createStatement()) {
      statement.execute(
          "COPY (SELECT 'Cuba' AS country, 'Y' AS vote, '%s' AS symbol FROM range(1000)) TO '%s'"
              .formatted(around.symbol(), file));
      return Files.readAllBytes(file);
    } catch (java.sql.SQLException e) {
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  /** The footer, which says what stands where, is blanked. */
  private static byte[] footless(byte[] parquet) {
    byte[] footless = parquet.clone();
    Arrays.fill(footless, footless.length - 100, footless.length - 12, (byte) 0x7F);
    return footless;
  }
}
