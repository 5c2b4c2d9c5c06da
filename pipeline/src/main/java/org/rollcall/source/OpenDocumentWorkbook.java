package org.rollcall.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * An OpenDocument spreadsheet, zipped (.ods) or as one flat file of XML (.fods). All that is kept
 * of it, comments, colours and merged cells too, stands row by row in one stream, so sheets are not
 * held in memory. At opening the stream is read once to its end.
 */
final class OpenDocumentWorkbook implements Document {

  private static final String CONTENT = "content.xml";
  private static final String STYLES = "styles.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  /** What LibreOffice keeps of other files' cells that formulas name; no sheets of this file. */
  private static final String LINKED = "ta_extref";

  private final Path path;
  private final @Nullable ZipParts parts;
  private final OpenDocumentStyles styles = new OpenDocumentStyles();
  private final StreamedSheet.Ahead ahead = new StreamedSheet.Ahead();
  private final List<Sheet> sheets = new ArrayList<>();

  private OpenDocumentWorkbook(Path path, @Nullable ZipParts parts) {
    this.path = path;
    this.parts = parts;
  }

  static Document open(Path path, FileKind kind) throws IOException {
    ZipParts parts = null;
    boolean whole = false;
    try {
      parts = kind == FileKind.ODS ? new ZipParts(path) : null;
      OpenDocumentWorkbook workbook = new OpenDocumentWorkbook(path, parts);
      workbook.read();
      whole = true;
      return workbook;
    } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError e) {
      throw StreamedSheet.refusal(e);
    } finally {
      if (!whole && parts != null) {
        parts.close();
      }
    }
  }

  private void read() throws IOException, XMLStreamException {
    if (parts != null) {
      if (parts.has("encrypted-package")
          || (parts.has(MANIFEST) && parts.check(MANIFEST, "encryption-data"))) {
        throw WorkbookFile.encrypted(null);
      }
      if (!parts.has(CONTENT)) {
        throw new UnreadableSourceException(
            "The file says that it is an OpenDocument spreadsheet, but holds no content.xml",
            "Download or copy it again; or save it as .xlsx in a spreadsheet program");
      }
      parts.check(CONTENT);
      if (parts.has(STYLES)) {
        readStyles(parts);
      }
    }
    readContent();
    if (sheets.isEmpty()) {
      throw new ZipException("it has no sheet");
    }
  }

  private void readStyles(ZipParts from) throws IOException, XMLStreamException {
    from.check(STYLES);
    try (ZipParts.Part part = from.open(STYLES)) {
      XMLStreamReader2 xml = ZipParts.parser(part);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          styles.begin(xml);
        }
      }
    }
  }

  private void readContent() throws IOException, XMLStreamException {
    try (ZipParts.Part part = content()) {
      XMLStreamReader2 xml = ZipParts.parser(part);
      int index = 0;
      while (nextElement(xml)) {
        if (!xml.getLocalName().equals("table") || !inSpreadsheet(xml)) {
          styles.begin(xml);
          continue;
        }
        add(index++, xml);
        skip(xml, part);
      }
    }
  }

  private static boolean nextElement(XMLStreamReader2 xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** Whether a table is a sheet, and not within a text or a change that was recorded. */
  private static boolean inSpreadsheet(XMLStreamReader2 xml) {
    // office:document(-content), office:body, office:spreadsheet, table:table
    return xml.getDepth() == 4;
  }

  private void add(int index, XMLStreamReader2 xml) throws XMLStreamException {
    String name = OpenDocumentStyles.attribute(xml, "name", "");
    String style = OpenDocumentStyles.attribute(xml, "style-name", "");
    if (!style.equals(LINKED)) {
      sheets.add(new StreamedSheet(name, styles.hidesSheet(style), ahead, () -> rows(name, index)));
    }
  }

  private RowParser rows(String name, int index) throws IOException, XMLStreamException {
    ZipParts.Part part = content();
    boolean begun = false;
    try {
      RowParser rows = new OpenDocumentRows(name, index, part, styles);
      begun = true;
      return rows;
    } finally {
      if (!begun) {
        part.close();
      }
    }
  }

  /** Goes on to the next sheet's tag; false if there is none. */
  static boolean nextSheet(XMLStreamReader2 xml, ZipParts.Part part) throws XMLStreamException {
    while (nextElement(xml)) {
      part.letPass();
      if (xml.getLocalName().equals("table") && inSpreadsheet(xml)) {
        return true;
      }
    }
    return false;
  }

  /** Goes on to a sheet's end. */
  static void skip(XMLStreamReader2 xml, ZipParts.Part part) throws XMLStreamException {
    int depth = xml.getDepth();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        part.letPass();
        if (xml.getDepth() <= depth && xml.getLocalName().equals("table")) {
          return;
        }
      }
    }
  }

  private ZipParts.Part content() throws IOException {
    return parts == null
        ? ZipParts.Part.of(
            new BufferedInputStream(Files.newInputStream(path)), String.valueOf(path.getFileName()))
        : parts.open(CONTENT);
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public String container() {
    return parts == null ? "fods" : "ods";
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  @Override
  public void close() {
    ahead.close();
    try {
      if (parts != null) {
        parts.close();
      }
    } catch (IOException e) {
      throw StreamedSheet.refusal(e);
    }
  }
}
