package org.rollcall.shipped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** {@code dprk-third-committee.xlsx}: one sheet per vote, one row per Member that day. */
final class CommitteeWorkbook {

  private static final int TABLE = 9;

  private CommitteeWorkbook() {}

  static Workbook of(Facts facts) {
    Workbook workbook = new XSSFWorkbook();
    Look look = Look.in(workbook);
    MemberRows rows = MemberRows.asThen(facts);
    for (RollCall call : facts.dprkRollCalls(Facts.THIRD_COMMITTEE)) {
      Page page = new Page(workbook.createSheet(sheetName(call)), look);
      head(page, call, facts.decision(call.symbol()));
      table(page, rows.of(call));
    }
    LegendPage.add(
        workbook,
        look,
        legend(),
        "Each sheet names every Member State of that day, as the record of that year prints it."
            + " A State that no list has is named as the record nearest in time prints it.");
    return workbook;
  }

  /** What the committee's workbooks write, for those who voted and those who did not. */
  static Map<String, String> legend() {
    Map<String, String> legend = new LinkedHashMap<>();
    legend.put("Yes", "In favour");
    legend.put("No", "Against");
    legend.put("Abstain", "Abstaining");
    legend.put(
        LegendPage.EMPTY_CELL, "Absent (in none of the record’s lists: took no part in the vote)");
    return legend;
  }

  /** "2014 L.28 Rev.1": a sheet's name may hold no slash. */
  private static String sheetName(RollCall call) {
    String document = call.symbol().substring(call.symbol().indexOf("/L.") + 1);
    return call.date().getYear() + " " + document.replace('/', ' ');
  }

  private static void head(Page page, RollCall call, DecisionFact decision) {
    page.text(0, 0, decision.title(), page.look().title());
    page.text(2, 0, "Body:");
    page.text(2, 1, decision.body());
    page.text(3, 0, "Session:");
    page.number(3, 1, decision.session(), page.look().left());
    page.text(4, 0, decision.kind().equals("amendment") ? "Amendment:" : "Draft resolution:");
    page.text(4, 1, call.symbol());
    page.text(5, 0, "Date:");
    page.date(5, 1, call.date(), page.look().date());
    page.text(6, 0, "Record:");
    page.text(6, 1, call.record());
    page.text(7, 0, "Outcome:");
    page.text(7, 1, capitalised(decision.outcome()));
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static void table(Page page, List<MemberRows.MemberRow> rows) {
    page.text(TABLE, 0, "Country", page.look().label());
    page.text(TABLE, 1, "Vote", page.look().header());
    for (int i = 0; i < rows.size(); i++) {
      page.text(TABLE + 1 + i, 0, rows.get(i).name());
      page.text(TABLE + 1 + i, 1, rows.get(i).votes().get(0), page.look().centred());
    }
    page.widths(54, 22);
    page.keepHeader(0, TABLE + 1);
  }
}
