package org.rollcall.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;

/**
 * A large .xlsx, whose sheets are not held in memory. Its texts are what {@link WorkbookFile}
 * gives; comments and fill colours, which stand in other parts of the file, are left out with a
 * notice.
 */
final class StreamedWorkbook implements Document {

  private static final String MERGED = "mergeCell";

  private final Path path;
  private final ZipParts parts;
  private final List<StreamedSheet> sheets = new ArrayList<>();
  private final StreamedSheet.Ahead ahead = new StreamedSheet.Ahead();
  private final List<Notice> notices = new ArrayList<>();

  private StreamedWorkbook(Path path, ZipParts parts) {
    this.path = path;
    this.parts = parts;
  }

  static Document open(Path path) throws IOException {
    ZipParts parts = null;
    boolean whole = false;
    try {
      parts = new ZipParts(path);
      StreamedWorkbook workbook = new StreamedWorkbook(path, parts);
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

  /** A sheet as the workbook's own part names it. */
  private record Listed(String name, boolean hidden, String relation) {}

  private void read() throws IOException, XMLStreamException {
    String workbook =
        Relations.of(parts, "")
            .first("officeDocument")
            .orElseThrow(() -> new ZipException("it names no workbook"));
    Relations relations = Relations.of(parts, workbook);
    for (String type : List.of("styles", "sharedStrings")) {
      Optional<String> part = relations.first(type);
      if (part.isPresent()) {
        parts.check(part.get());
      }
    }
    parts.check(workbook);
    List<Listed> listed = new ArrayList<>();
    boolean since1904 = readWorkbook(workbook, listed);
    String styles = relations.first("styles").orElse(null);
    CellFormats formats = styles == null ? CellFormats.NONE : CellFormats.read(parts, styles);
    String texts = relations.first("sharedStrings").orElse(null);
    List<String> shared = texts == null ? List.of() : SharedStrings.read(parts, texts);
    XlsxRows.Shared common = new XlsxRows.Shared(shared, formats, since1904);
    for (Listed sheet : listed) {
      String part = relations.worksheet(sheet.relation());
      if (part != null) {
        sheets.add(
            new StreamedSheet(
                sheet.name(), sheet.hidden(), ahead, new Worksheet(sheet.name(), part, common)));
      }
    }
    tellWhatIsLeftOut(formats);
  }

  /** One sheet's part of the file. */
  private final class Worksheet implements StreamedSheet.Opener {

    private final String sheet;
    private final String part;
    private final XlsxRows.Shared shared;
    private volatile MergedRows.@Nullable Regions regions;
    private MergedRows.@Nullable Regions known; // when its rows were begun
    private boolean givenUnspread;

    Worksheet(String sheet, String part, XlsxRows.Shared shared) {
      this.sheet = sheet;
      this.part = part;
      this.shared = shared;
    }

    @Override
    public RowParser open() throws IOException, XMLStreamException {
      known = regions;
      givenUnspread = known == null;
      return new XlsxRows(sheet, parts.open(part), shared, found -> regions = found);
    }

    /**
     * Which cells are merged stands behind all cells. Few long tables have any, so rows are given
     * as they stand until it is known; {@link #learned} tells if that was wrong.
     */
    @Override
    public StreamedSheet.Rows spread(StreamedSheet.Rows rows) {
      MergedRows.Regions merged = known;
      return merged == null || merged.regions().isEmpty()
          ? rows
          : new MergedRows(sheet, merged, rows);
    }

    @Override
    public boolean learned() throws IOException {
      if (!givenUnspread) {
        return false;
      }
      if (regions == null && parts.check(part, MERGED)) {
        readToItsEnd();
      }
      givenUnspread = false;
      MergedRows.Regions found = regions;
      return found != null && !found.regions().isEmpty();
    }

    private void readToItsEnd() throws IOException {
      try (RowParser rows = open()) {
        while (rows.next() != null) {
          // What is wanted stands behind the last row.
        }
      } catch (XMLStreamException e) {
        throw WorkbookFile.damaged(e);
      }
    }
  }

  /** Lists the sheets, and says whether days count from 1904. */
  private boolean readWorkbook(String name, List<Listed> listed)
      throws IOException, XMLStreamException {
    boolean since1904 = false;
    try (ZipParts.Part part = parts.open(name)) {
      XMLStreamReader2 xml = ZipParts.parser(part);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("workbookPr")) {
          since1904 = CellAttributes.isTrue(xml.getAttributeValue(null, "date1904"));
        } else if (xml.getLocalName().equals("sheet")) {
          String state = xml.getAttributeValue(null, "state");
          boolean hidden = state != null && !state.equals("visible");
          listed.add(new Listed(text(xml, "name"), hidden, text(xml, "id")));
        }
      }
    }
    return since1904;
  }

  /** An attribute by its local name, for the id stands in a namespace of two editions. */
  private static String text(XMLStreamReader2 xml, String attribute) throws XMLStreamException {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(attribute)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private void tellWhatIsLeftOut(CellFormats formats) {
    boolean comments =
        parts.names().stream().anyMatch(name -> name.matches("(?i)xl/.*comment[^/]*\\.xml"));
    if (comments || formats.filled()) {
      notices.add(
          LayoutNotices.leftOutOfLarge(
              comments && formats.filled()
                  ? "comments and fill colours"
                  : comments ? "comments" : "fill colours"));
    }
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public String container() {
    return "xlsx";
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public boolean mustBeReadAgain() {
    boolean again = false;
    for (StreamedSheet sheet : sheets) {
      again |= sheet.outdated();
    }
    return again;
  }

  @Override
  public List<Notice> notices() {
    return notices;
  }

  @Override
  public void close() {
    ahead.close();
    try {
      parts.close();
    } catch (IOException e) {
      throw StreamedSheet.refusal(e);
    }
  }
}
