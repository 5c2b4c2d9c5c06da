package org.rollcall.shipped;

import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** {@code third-committee-iran-78.xlsx}: two roll calls of one text, side by side. */
final class PairWorkbook {

  private static final int YEAR = 3;
  private static final int BODY = 4;
  private static final int SYMBOL = 5;
  private static final int DATE = 6;
  private static final int COUNTRY = 7;

  private PairWorkbook() {}

  static Workbook of(Facts facts) {
    Workbook workbook = new XSSFWorkbook();
    Look look = Look.in(workbook);
    RollCall committee = facts.rollCall(Facts.IRAN_DRAFT);
    RollCall plenary = facts.rollCall(Facts.IRAN_RESOLUTION);
    Page page = new Page(workbook.createSheet("Iran 2023"), look);
    page.text(0, 0, facts.decision(Facts.IRAN_RESOLUTION).title(), look.title());
    page.text(1, 0, "One text, two recorded votes: in the committee and in the plenary");
    page.text(YEAR, 0, "Year", look.label());
    page.text(YEAR, 1, String.valueOf(plenary.date().getYear()), look.header());
    page.merge(YEAR, 1, 2);
    page.text(BODY, 0, "Body", look.label());
    page.text(SYMBOL, 0, "Symbol", look.label());
    page.text(DATE, 0, "Date", look.label());
    page.text(COUNTRY, 0, "Country", look.label());
    column(page, 1, committee);
    column(page, 2, plenary);
    table(page, MemberRows.asToday(facts).of(committee, plenary));
    LegendPage.add(
        workbook,
        look,
        CommitteeWorkbook.legend(),
        "Sources: %s (committee) and %s (plenary)."
            .formatted(committee.record(), plenary.record()));
    return workbook;
  }

  private static void column(Page page, int column, RollCall call) {
    page.text(BODY, column, call.body(), page.look().header());
    page.text(SYMBOL, column, call.symbol(), page.look().header());
    page.date(DATE, column, call.date(), page.look().headerDate());
    page.text(COUNTRY, column, "Vote", page.look().header());
  }

  private static void table(Page page, List<MemberRows.MemberRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      int row = COUNTRY + 1 + i;
      page.text(row, 0, rows.get(i).name());
      page.text(row, 1, rows.get(i).votes().get(0), page.look().centred());
      page.text(row, 2, rows.get(i).votes().get(1), page.look().centred());
    }
    page.widths(52, 20, 20);
    page.keepHeader(1, COUNTRY + 1);
  }
}
