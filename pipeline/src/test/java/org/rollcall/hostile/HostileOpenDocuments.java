package org.rollcall.hostile;

import static org.rollcall.hostile.Hostile.read;
import static org.rollcall.hostile.Hostile.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** OpenDocument spreadsheets, broken and hostile. */
final class HostileOpenDocuments {

  private static final String CONTENT = "content.xml";
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String DAMAGED = "damaged or cut short";
  private static final String NAMESPACES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"";

  private HostileOpenDocuments() {}

  static List<Hostile> all() {
    return List.of(
        refused(
            "cut.ods",
            "cut short or damaged",
            (file, a) -> HostileWorkbooks.cut(file, ods(rows(a)).bytes())),
        refused(
            "cut.fods",
            DAMAGED,
            (file, a) ->
                HostileWorkbooks.cut(
                    file, flat("", rows(a)).getBytes(java.nio.charset.StandardCharsets.UTF_8))),
        refused("no-content.ods", "no content.xml", (file, a) -> ods("").without(CONTENT).to(file)),
        refused(
            "noise.ods",
            DAMAGED,
            (file, a) -> ods("").part(CONTENT, HostileWorkbooks.noise(9_000)).to(file)),
        refused(
            "locked.ods",
            "password",
            (file, a) ->
                ods("").part("META-INF/manifest.xml", "<m><encryption-data/></m>").to(file)),
        refused(
            "bomb.ods",
            "zip bomb",
            (file, a) ->
                ods("")
                    .part(CONTENT, Zips.times("<a>", " ".repeat(1 << 10), 64 << 10, "</a>"))
                    .to(file)),
        refused(
            "laughs.fods",
            DAMAGED,
            (file, a) -> Files.writeString(file, flat(laughs(), row("&a9;")))),
        refused(
            "outside.fods",
            DAMAGED,
            (file, a) -> Files.writeString(file, flat(outside(a), row("&s;")))),
        refused(
            "outside-dtd.fods",
            DAMAGED,
            (file, a) -> Files.writeString(file, flat(dtd(a), rows(a) + row("&x;")))),
        refused("nested-deep.fods", DAMAGED, HostileOpenDocuments::nested),
        read(
            "blank-rows.ods",
            2,
            (file, a) -> ods(rows(a) + repeated("", 1_000_000_000, 1_000_000_000)).to(file)),
        refused(
            "repeated-rows.ods",
            "repeats",
            (file, a) -> ods(rows(a) + repeated("Chad", 1_000_000_000, 1)).to(file)),
        refused(
            "repeated-cells.ods",
            "repeats",
            (file, a) -> ods(rows(a) + repeated("Chad", 1_048_576, 16_384)).to(file)),
        refused(
            "million-columns.ods",
            "beyond the last column",
            (file, a) -> ods(rows(a) + repeated("Chad", 1, 1_000_000)).to(file)),
        refused(
            "not-a-number.ods",
            DAMAGED,
            (file, a) ->
                ods(rows(a) + repeated("Chad", 1, 1).replace("\"1\"", "\"many\"")).to(file)),
        refused("merged-whole.ods", "merged", (file, a) -> ods(rows(a) + merged()).to(file)),
        read("linked.ods", 2, (file, a) -> ods(linked(a) + rows(a)).to(file)));
  }

  private static Zips ods(String rows) {
    return new Zips()
        .part("mimetype", TYPE)
        .part(
            CONTENT,
            Xlsx.XML
                + "<office:document-content"
                + NAMESPACES
                + ">"
                + body(rows)
                + "</office:document-content>");
  }

  private static String flat(String doctype, String rows) {
    return Xlsx.XML
        + "<!-- office:document -->"
        + doctype
        + "<office:document"
        + NAMESPACES
        + " office:mimetype=\""
        + TYPE
        + "\">"
        + body(rows)
        + "</office:document>";
  }

  private static String body(String rows) {
    return "<office:body><office:spreadsheet><table:table table:name=\"Votes\">"
        + rows
        + "</table:table></office:spreadsheet></office:body>";
  }

  private static String rows(Hostile.Around around) {
    return row("Country", "Vote", "Symbol")
        + row("Cuba", "N", around.symbol())
        + row("Norway", "Y", around.symbol());
  }

  private static String row(String... texts) {
    StringBuilder row = new StringBuilder("<table:table-row>");
    for (String text : texts) {
      row.append("<table:table-cell><text:p>").append(text).append("</text:p></table:table-cell>");
    }
    return row + "</table:table-row>";
  }

  private static String repeated(String text, int rows, int columns) {
    return ("<table:table-row table:number-rows-repeated=\"%d\"><table:table-cell"
            + " table:number-columns-repeated=\"%d\">%s</table:table-cell></table:table-row>")
        .formatted(rows, columns, text.isEmpty() ? "" : "<text:p>" + text + "</text:p>");
  }

  /** One cell over the whole sheet, and another at its end. */
  private static String merged() {
    return "<table:table-row><table:table-cell table:number-columns-spanned=\"16384\""
        + " table:number-rows-spanned=\"1048570\"><text:p>all</text:p></table:table-cell>"
        + "</table:table-row>"
        + repeated("", 1_048_500, 16_384)
        + row("end");
  }

  private static String linked(Hostile.Around around) {
    return "<table:table-source xlink:type=\"simple\" xlink:href=\"http://127.0.0.1:%d/t.ods\"/>"
        .formatted(around.port());
  }

  private static String laughs() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      doctype.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    return doctype + "]>";
  }

  private static String outside(Hostile.Around around) {
    return "<!DOCTYPE d [<!ENTITY s SYSTEM \"" + around.secret().toUri() + "\">]>";
  }

  private static String dtd(Hostile.Around around) {
    return "<!DOCTYPE d SYSTEM \"http://127.0.0.1:" + around.port() + "/d.dtd\">";
  }

  private static void nested(Path file, Hostile.Around around) throws IOException {
    Files.writeString(file, flat("", "<table:table-row>" + "<text:p>".repeat(500_000)));
  }
}
