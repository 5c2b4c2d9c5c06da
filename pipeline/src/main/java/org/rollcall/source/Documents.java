package org.rollcall.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Opens files: decides by content what a file is, whatever its ending. */
public final class Documents {

  private Documents() {}

  /**
   * Opens a workbook, a table in a text file, or a record in running text.
   *
   * @throws UnreadableSourceException if the file is missing, empty, damaged, encrypted, or nothing
   *     that could hold votes; the message says which, and the suggestion what to do
   */
  public static Document open(Path path) {
    return open(path, Documents::withoutDatabase);
  }

  /**
   * The same.
   *
   * @param parquet opens a Parquet file: that takes a database, which readers do not have
   */
  public static Document open(Path path, Function<Path, Document> parquet) {
    if (!Files.isRegularFile(path)) {
      throw new UnreadableSourceException(
          path.getFileName() + " is not a file", "Put a file there, or correct its name");
    }
    try {
      return open(path, FileKind.of(path), parquet);
    } catch (IOException e) {
      throw new UnreadableSourceException(
          path.getFileName() + " can't be read: " + e.getMessage(),
          "Check that the file still exists and that you may read it",
          e);
    }
  }

  private static Document withoutDatabase(Path path) {
    throw new UnreadableSourceException(
        path.getFileName() + " is a Parquet file, which takes a database to read",
        "Save it as .csv");
  }

  private static Document open(Path path, FileKind kind, Function<Path, Document> parquet)
      throws IOException {
    return switch (kind) {
      case XLSX, OLE2 -> WorkbookFile.open(path, kind);
      case ODS, FODS -> OpenDocumentWorkbook.open(path, kind);
      case TEXT -> TextFile.open(path);
      case PARQUET -> parquet.apply(path);
      case HTML, DOCX, PDF -> ProseFile.open(path, kind);
      case EMPTY ->
          throw new UnreadableSourceException(
              "The file is empty", "Put the file there again, or take it out of the folder");
      default ->
          throw new UnreadableSourceException(
              "The file is " + kind.words() + ", not a table", suggestion(kind));
    };
  }

  private static String suggestion(FileKind kind) {
    return switch (kind) {
      case XML, EXCEL_XML, XLSB ->
          "Open it in a spreadsheet program and save it as .xlsx or .csv; programs save such files"
              + " under the name .xls, too";
      case BROKEN_ZIP -> "Download or copy it again: the end of the file is missing or changed";
      case GZIP, ZIP -> "Unpack it, and put what is inside into the folder";
      case ODT, RTF, PPTX, IMAGE ->
          "Bring its table into a workbook or a .csv, or take it out of the folder";
      default -> "Save it as .xlsx or .csv, or take it out of the folder";
    };
  }
}
