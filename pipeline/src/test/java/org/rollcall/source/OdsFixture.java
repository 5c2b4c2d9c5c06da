package org.rollcall.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes OpenDocument spreadsheets of the XML that LibreOffice writes, down to the million blank
 * rows below the data. What their cells say is made up.
 */
final class OdsFixture {

  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  private static final String NAMESPACES =
      """
       xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
       xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
       xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
       xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
       xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
       xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
       xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
       office:version="1.3\"""";

  private static final String STYLES =
      """
      <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
      <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
      <style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
      <style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Bad"/>
      <style:style style:name="ce2" style:family="table-cell"><style:table-cell-properties fo:background-color="#00ff00"/></style:style>
      <style:style style:name="ce3" style:family="table-cell"><style:table-cell-properties fo:background-color="transparent"/></style:style>
      """;

  private static final String NAMED_STYLES =
      """
      <style:style style:name="Bad" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffcccc"/></style:style>
      """;

  private static final String REST_OF_SHEET =
      """
      <table:table-row table:number-rows-repeated="1048500"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      </table:table>
      """;

  private final StringBuilder tables = new StringBuilder();
  private String open = "";

  /** Begins a sheet; {@code ta2} hides it. */
  OdsFixture sheet(String name, String style, String columns) {
    tables.append(open.isEmpty() ? "" : REST_OF_SHEET);
    open = name;
    tables.append(
        "<table:table table:name=\"%s\" table:style-name=\"%s\">%s"
            .formatted(name, style, columns.isEmpty() ? "<table:table-column/>" : columns));
    return this;
  }

  OdsFixture sheet(String name) {
    return sheet(name, "ta1", "");
  }

  /** Adds XML of rows as it is. */
  OdsFixture xml(String rows) {
    tables.append(rows);
    return this;
  }

  /** Adds a row of cells as XML, padded to the sheet's end as programs do. */
  OdsFixture row(String... cells) {
    return xml(
        "<table:table-row>"
            + String.join("", cells)
            + "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>");
  }

  /** Adds a row of texts parted by bars. */
  OdsFixture texts(String row) {
    StringBuilder cells = new StringBuilder();
    for (String text : row.split("\\|", -1)) {
      cells.append(text.isBlank() ? "<table:table-cell/>" : text(text.strip()));
    }
    return row(cells.toString());
  }

  static String text(String text) {
    return "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\"><text:p>"
        + text
        + "</text:p></table:table-cell>";
  }

  static String value(String type, String attribute, String value, String shown) {
    return "<table:table-cell office:value-type=\"%s\" office:%s=\"%s\"><text:p>%s</text:p></table:table-cell>"
        .formatted(type, attribute, value, shown);
  }

  private String body() {
    return "<office:body><office:spreadsheet>"
        + tables
        + REST_OF_SHEET
        + "</office:spreadsheet></office:body>";
  }

  String contentXml() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content "
        + NAMESPACES
        + "><office:automatic-styles>"
        + STYLES
        + "</office:automatic-styles>"
        + body()
        + "</office:document-content>";
  }

  /** The parts of the .ods. */
  Map<String, String> parts() {
    Map<String, String> parts = new TreeMap<>();
    parts.put("content.xml", contentXml());
    parts.put(
        "styles.xml",
        "<office:document-styles "
            + NAMESPACES
            + "><office:styles>"
            + NAMED_STYLES
            + "</office:styles></office:document-styles>");
    parts.put("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>");
    return parts;
  }

  Path in(Path folder, String name) {
    return zip(folder.resolve(name), parts());
  }

  static Path zip(Path file, Map<String, String> parts) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      byte[] type = TYPE.getBytes(StandardCharsets.US_ASCII);
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      CRC32 sum = new CRC32();
      sum.update(type);
      first.setCrc(sum.getValue());
      zip.putNextEntry(first);
      zip.write(type);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as one flat file. */
  Path flat(Path folder, String name) {
    try {
      return Files.writeString(
          folder.resolve(name),
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\n<office:document "
              + NAMESPACES
              + " office:mimetype=\""
              + TYPE
              + "\"><office:styles>"
              + NAMED_STYLES
              + "</office:styles><office:automatic-styles>"
              + STYLES
              + "</office:automatic-styles>"
              + body()
              + "</office:document>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
