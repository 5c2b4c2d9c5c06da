package org.rollcall.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document of running text: a saved web page, a Word document, a PDF with a text layer. It is
 * read whole when opened, and the file let go.
 */
record ProseFile(Path path, String container, List<ProseLine> lines, List<Sheet> tables)
    implements Document {

  /** A document without tables. */
  ProseFile(Path path, String container, List<ProseLine> lines) {
    this(path, container, lines, List.of());
  }

  static Document open(Path path, FileKind kind) throws IOException {
    return switch (kind) {
      case HTML -> {
        WorkbookFile.refuseToHold(Files.size(path));
        yield WebPage.open(path);
      }
      case DOCX -> {
        WorkbookFile.refuseToHold(WorkbookFile.unpacked(path));
        yield new ProseFile(path, "docx", WordDocument.lines(path));
      }
      default -> new ProseFile(path, "pdf", PdfPages.lines(path));
    };
  }

  @Override
  public Stream<ProseLine> prose() {
    return lines.stream();
  }

  /**
   * The tables; of a document without any a sheet of one column, so that whoever looks for a table
   * sees how the document begins.
   */
  @Override
  public List<Sheet> sheets() {
    if (!tables.isEmpty()) {
      return tables;
    }
    return List.of(
        new Sheet() {
          @Override
          public String name() {
            return "";
          }

          @Override
          public boolean hidden() {
            return false;
          }

          @Override
          public Stream<Row> rows() {
            return lines.stream()
                .filter(line -> !line.text().isBlank())
                .map(line -> new TextRow(line.number(), List.of(Text.strip(line.text())), null));
          }
        });
  }

  @Override
  public void close() {
    // Nothing is held open.
  }

  /** What to say of a document that its library can't read. */
  static UnreadableSourceException damaged(String what, Throwable e) {
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new UnreadableSourceException(
        "The " + what + " is damaged or cut short: " + Text.brief(why, 120),
        "Download or copy it again; or open it, select all, and save the text as .txt",
        e);
  }
}
