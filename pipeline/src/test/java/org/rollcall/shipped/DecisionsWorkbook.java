package org.rollcall.shipped;

import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.CodePageUtil;

/** {@code dprk-decisions.xls}: the decisions list, in the old binary format. */
final class DecisionsWorkbook {

  private static final List<String> COLUMNS =
      List.of(
          "Id",
          "Body",
          "Symbol",
          "Session",
          "Date",
          "Title",
          "Kind",
          "Adoption",
          "Outcome",
          "Yes",
          "No",
          "Abstain",
          "Leads to",
          "Evidence");

  private DecisionsWorkbook() {}

  static Workbook of(Facts facts) {
    HSSFWorkbook workbook = new HSSFWorkbook();
    workbook.createInformationProperties();
    workbook.getDocumentSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
    workbook.getSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
    workbook.getSummaryInformation().setAuthor("Rollcall");
    Look look = Look.in(workbook);
    Page page = new Page(workbook.createSheet("Decisions"), look);
    for (int i = 0; i < COLUMNS.size(); i++) {
      page.text(0, i, COLUMNS.get(i), look.label());
    }
    int row = 1;
    for (DecisionFact decision : facts.decisions()) {
      line(page, row++, decision);
    }
    page.widths(26, 28, 22, 9, 13, 68, 17, 15, 10, 6, 6, 9, 15, 90);
    page.keepHeader(1, 1);
    page.sheet().getPrintSetup().setLandscape(true);
    page.sheet().setAutoFilter(new CellRangeAddress(0, row - 1, 0, COLUMNS.size() - 1));
    return workbook;
  }

  private static void line(Page page, int row, DecisionFact decision) {
    page.text(row, 0, decision.id());
    page.text(row, 1, decision.body());
    page.text(row, 2, decision.symbol());
    page.number(row, 3, decision.session(), page.look().plain());
    page.date(row, 4, decision.date(), page.look().date());
    page.text(row, 5, decision.title());
    page.text(row, 6, decision.kind());
    page.text(row, 7, decision.adoption());
    page.text(row, 8, decision.outcome());
    page.number(row, 9, decision.yes(), page.look().plain());
    page.number(row, 10, decision.no(), page.look().plain());
    page.number(row, 11, decision.abstain(), page.look().plain());
    page.text(row, 12, decision.leadsTo());
    page.text(row, 13, decision.evidence());
  }
}
