package org.rollcall.shipped;

import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;

/** The sheet that says what the codes mean. */
final class LegendPage {

  /** How a legend names a blank cell. */
  static final String EMPTY_CELL = "(empty)";

  private LegendPage() {}

  /** Adds the sheet: title, then one line per code, then remarks. */
  static void add(Workbook workbook, Look look, Map<String, String> meanings, String... remarks) {
    Page page = new Page(workbook.createSheet("Legend"), look);
    page.text(0, 0, "Legend", look.title());
    page.text(2, 0, "Code", look.header());
    page.text(2, 1, "Meaning", look.label());
    int row = 3;
    for (Map.Entry<String, String> line : meanings.entrySet()) {
      page.text(row, 0, line.getKey(), look.centred());
      page.text(row, 1, line.getValue(), look.wrapped());
      row++;
    }
    for (String remark : remarks) {
      row++;
      page.text(row, 1, remark, look.wrapped());
    }
    page.widths(16, 90);
    page.keepHeader(0, 3);
  }
}
