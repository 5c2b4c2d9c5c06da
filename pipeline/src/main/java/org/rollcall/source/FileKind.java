package org.rollcall.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a file is, judged by its first bytes and never by its name. */
enum FileKind {
  XLSX("an Excel workbook"),
  OLE2("an old Office file"),
  TEXT("text"),
  EMPTY("empty"),
  XLSB("a binary Excel workbook (.xlsb)"),
  ODS("an OpenDocument spreadsheet"),
  FODS("a flat OpenDocument spreadsheet"),
  ODT("an OpenDocument file"),
  DOCX("a Word document"),
  PPTX("a PowerPoint presentation"),
  ZIP("a ZIP archive without a workbook in it"),
  BROKEN_ZIP("a ZIP archive or workbook that is cut short or damaged"),
  PDF("a PDF"),
  IMAGE("an image"),
  GZIP("a compressed file"),
  PARQUET("a Parquet file"),
  HTML("a web page"),
  EXCEL_XML("an XML spreadsheet of Excel 2003"),
  XML("an XML file"),
  RTF("a rich-text document"),
  BINARY("binary data of an unknown kind");

  /** How many bytes are looked at; the longest mark stands within the first 512. */
  private static final int HEAD = 4096;

  private static final int[][] IMAGES = {
    {0x89, 'P', 'N', 'G'}, {0xFF, 0xD8, 0xFF}, {'G', 'I', 'F', '8'}, {'I', 'I', '*', 0}
  };

  /** A table saved under the name .xls mostly begins with itself. */
  private static final List<String> HTML_BEGINNINGS =
      List.of("<!doctype html", "<html", "<head>", "<meta ", "<body", "<style", "<table");

  private final String words;

  FileKind(String words) {
    this.words = words;
  }

  /** For messages: "a PDF". */
  String words() {
    return words;
  }

  static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      return EMPTY;
    }
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return ofZip(file);
    }
    return ofMark(head);
  }

  private static FileKind ofMark(byte[] head) {
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return OLE2;
    }
    if (starts(head, '%', 'P', 'D', 'F')) {
      return PDF;
    }
    if (starts(head, 0x1F, 0x8B)) {
      return GZIP;
    }
    if (starts(head, 'P', 'A', 'R', '1')) {
      return PARQUET;
    }
    for (int[] image : IMAGES) {
      if (starts(head, image)) {
        return IMAGE;
      }
    }
    return ofText(head);
  }

  private static FileKind ofText(byte[] head) {
    String text =
        new String(head, StandardCharsets.ISO_8859_1)
            .replace("\u00EF\u00BB\u00BF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^(<!--(?s:.*?)-->\\s*)+(?=<)", "");
    if (HTML_BEGINNINGS.stream().anyMatch(text::startsWith)) {
      return HTML;
    }
    if (text.startsWith("<?xml")) {
      return ofXml(text);
    }
    return text.startsWith("{\\rtf") ? RTF : TEXT;
  }

  private static FileKind ofXml(String text) {
    if (text.contains("<html")) {
      return HTML;
    }
    if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return EXCEL_XML;
    }
    boolean sheet = text.contains("application/vnd.oasis.opendocument.spreadsheet");
    return sheet && text.contains("<office:document") ? FODS : XML;
  }

  private static FileKind ofZip(Path file) {
    Set<String> names = new HashSet<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        names.add(entries.nextElement().getName());
      }
      if (names.contains("mimetype")) {
        return ofOpenDocument(zip);
      }
    } catch (IOException | IllegalArgumentException e) {
      return BROKEN_ZIP;
    }
    return ofOfficeParts(names);
  }

  private static FileKind ofOfficeParts(Set<String> names) {
    if (names.contains("xl/workbook.bin")) {
      return XLSB;
    }
    if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
      return DOCX;
    }
    if (names.stream().anyMatch(name -> name.startsWith("ppt/"))) {
      return PPTX;
    }
    return names.contains("[Content_Types].xml") ? XLSX : ZIP;
  }

  private static FileKind ofOpenDocument(ZipFile zip) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry("mimetype"))) {
      String type = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
      return type.contains("spreadsheet") ? ODS : ODT;
    }
  }

  private static boolean starts(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
