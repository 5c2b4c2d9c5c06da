package org.rollcall.source;

import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * Text of a cell whose parts may be set in superscript: raised digits become the Unicode
 * superscripts, so that "Y" with a raised 2 reads "Y²" and not "Y2".
 */
final class RichText {

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private RichText() {}

  static String of(Cell cell) {
    RichTextString rich = cell.getRichStringCellValue();
    String text = rich == null ? "" : String.valueOf(rich.getString());
    if (rich == null || rich.numFormattingRuns() < 1) {
      return Text.strip(text);
    }
    StringBuilder out = new StringBuilder(text);
    for (int run = 0; run < rich.numFormattingRuns(); run++) {
      if (raised(rich, run, cell)) {
        int start = rich.getIndexOfFormattingRun(run);
        int end =
            run + 1 < rich.numFormattingRuns()
                ? rich.getIndexOfFormattingRun(run + 1)
                : text.length();
        raise(out, start, end);
      }
    }
    return Text.strip(out.toString());
  }

  private static boolean raised(RichTextString rich, int run, Cell cell) {
    if (rich instanceof XSSFRichTextString xlsx) {
      XSSFFont font = xlsx.getFontOfFormattingRun(run);
      return font != null && font.getTypeOffset() == Font.SS_SUPER;
    }
    if (rich instanceof HSSFRichTextString xls
        && cell.getSheet().getWorkbook() instanceof HSSFWorkbook workbook) {
      short font = xls.getFontOfFormattingRun(run);
      return font != HSSFRichTextString.NO_FONT
          && workbook.getFontAt(font).getTypeOffset() == Font.SS_SUPER;
    }
    return false;
  }

  static void raise(StringBuilder text, int start, int end) {
    for (int i = Math.max(0, start); i < Math.min(end, text.length()); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        text.setCharAt(i, RAISED.charAt(c - '0'));
      }
    }
  }
}
