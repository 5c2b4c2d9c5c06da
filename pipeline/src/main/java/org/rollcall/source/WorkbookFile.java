package org.rollcall.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook, .xlsx or .xls. It is read whole when opened and the file let go, so that nothing can
 * go wrong in it later.
 */
record WorkbookFile(Path path, String container, List<Sheet> sheets) implements Document {

  /**
   * Above this many bytes of unpacked XML an .xlsx is streamed: the model of a sheet takes about
   * ten times its text, and a workbook kept by hand has far less.
   */
  private static final long MOST_HELD = 16L << 20;

  static Document open(Path path, FileKind kind) throws IOException {
    try {
      return kind == FileKind.XLSX ? openXlsx(path) : openOle2(path);
    } catch (UnreadableSourceException e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw encrypted(e);
    } catch (OldExcelFormatException e) {
      throw new UnreadableSourceException(
          "The workbook is of Excel 95 or older", "Open it and save it as .xlsx", e);
    } catch (InvalidFormatException | IOException | RuntimeException | StackOverflowError e) {
      // POI throws some thirty kinds of exceptions at a damaged file; all mean the same to its
      // owner.
      throw damaged(e);
    }
  }

  private static Document openXlsx(Path path) throws IOException, InvalidFormatException {
    if (unpacked(path) > MOST_HELD) {
      return StreamedWorkbook.open(path);
    }
    OPCPackage parts = OPCPackage.open(path.toFile(), PackageAccess.READ);
    try {
      return read(path, "xlsx", new XSSFWorkbook(parts));
    } finally {
      parts.revert();
    }
  }

  private static Document openOle2(Path path) throws IOException {
    refuseToHold(Files.size(path));
    try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
      DirectoryNode root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw encrypted(null);
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        return new ProseFile(path, "doc", OldWordDocument.lines(root));
      }
      try (HSSFWorkbook workbook = new HSSFWorkbook(files)) {
        return read(path, "xls", workbook);
      }
    }
  }

  private static Document read(Path path, String container, Workbook workbook) {
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
      sheets.add(new SheetCells(workbook.getSheetAt(i)).read(hidden));
    }
    if (sheets.isEmpty()) {
      throw damaged(new IOException("it has no sheet"));
    }
    return new WorkbookFile(path, container, Collections.unmodifiableList(sheets));
  }

  /** Bytes of XML; pictures are never read. */
  static long unpacked(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return zip.stream()
          .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml"))
          .mapToLong(ZipEntry::getSize)
          .filter(size -> size > 0)
          .sum();
    }
  }

  /** Refuses what would have to be held in memory as a whole, and is too large for it. */
  static void refuseToHold(long bytes) {
    long most = Limits.now().held();
    if (bytes > most) {
      throw Limits.beyond(
          "The file has %,d MB, which would have to be held in memory as a whole; the most is %,d MB"
              .formatted(bytes >> 20, most >> 20),
          "held");
    }
  }

  static UnreadableSourceException encrypted(@org.jspecify.annotations.Nullable Throwable e) {
    String message = "The workbook is protected by a password";
    String suggestion = "Open it, remove the password (File, Info, Protect Workbook), and save it";
    return e == null
        ? new UnreadableSourceException(message, suggestion)
        : new UnreadableSourceException(message, suggestion, e);
  }

  static UnreadableSourceException damaged(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("zip bomb")) {
        return new UnreadableSourceException(
            "The workbook unpacks to far more than its size: it looks like a trap (a zip bomb)",
            "If you trust it, open it and save it again, or save its sheets as .csv",
            e);
      }
    }
    return new UnreadableSourceException(
        "The workbook is damaged or cut short: " + firstLine(e),
        "Download or copy it again; or open it in a spreadsheet program, which may repair it, and"
            + " save it",
        e);
  }

  private static String firstLine(Throwable e) {
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElse(e.getClass().getSimpleName());
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
