package org.rollcall.source;

import java.util.List;
import java.util.Locale;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/** The sheets of a document that a reader looks at: those declared, else all that are visible. */
final class ChosenSheets {

  private ChosenSheets() {}

  static List<Sheet> of(Document document, SourceSettings settings) {
    return document.sheets().stream().filter(sheet -> chosen(sheet, settings)).toList();
  }

  private static boolean chosen(Sheet sheet, SourceSettings settings) {
    if (settings.sheets().isEmpty() || sheet.name().isEmpty()) {
      return !sheet.hidden();
    }
    return settings.sheets().stream().anyMatch(name -> same(name, sheet.name()));
  }

  private static boolean same(String declared, String name) {
    return Text.strip(declared)
        .toLowerCase(Locale.ROOT)
        .equals(Text.strip(name).toLowerCase(Locale.ROOT));
  }

  /**
   * What the document itself could not keep; one notice for each hidden sheet that is left out, and
   * for each declared one that is missing.
   */
  static void report(Document document, SourceSettings settings, RawSink sink) {
    document.notices().forEach(sink::notice);
    for (Sheet sheet : document.sheets()) {
      if (sheet.hidden() && !chosen(sheet, settings) && !sheet.head(1).isEmpty()) {
        sink.notice(LayoutNotices.hiddenSheet(sheet.name()));
      }
    }
    for (String name : settings.sheets()) {
      if (document.sheets().stream().noneMatch(sheet -> same(name, sheet.name()))) {
        sink.notice(
            Notice.at(
                Severity.ERROR,
                "missing-sheet",
                name,
                "sources.yaml names a sheet that the workbook does not have",
                name,
                "Correct the name; it has "
                    + document.sheets().stream().map(Sheet::name).toList()));
      }
    }
  }
}
