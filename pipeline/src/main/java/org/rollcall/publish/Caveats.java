package org.rollcall.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rollcall.warehouse.ReportMaker.Account;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.Warehouse;

/**
 * What must be said wherever a report is shown: on how many votes it rests and why others were left
 * out, that votes in it were corrected by hand, and which of its estimates are rough.
 */
public final class Caveats {

  /** Code of the notice that a report rests on such votes; its value is the report's name. */
  public static final String CORRECTED_VOTES = "corrected-votes";

  private Caveats() {}

  /** Sentences on a report as it was published, none for most. */
  public static List<String> of(Warehouse warehouse, SqlFile report) {
    return told(
        warehouse,
        report,
        "(code = " + Warehouse.literal(CORRECTED_VOTES) + " OR code LIKE 'ideal-points-%')");
  }

  /** Those that hold of it with any filters. */
  public static List<String> withAnyFilters(Warehouse warehouse, SqlFile report) {
    return told(warehouse, report, "code = " + Warehouse.literal(CORRECTED_VOTES));
  }

  private static List<String> told(Warehouse warehouse, SqlFile report, String codes) {
    if (!warehouse.hasTable("notices")) {
      return List.of();
    }
    return warehouse.query(
        "SELECT message || '.' FROM notices WHERE "
            + codes
            + " AND value = "
            + Warehouse.literal(report.name())
            + " ORDER BY code DESC, message",
        row -> row.getString(1));
  }

  /** A text with these sentences behind it, and before them what the report rests on. */
  public static String behind(String text, Warehouse warehouse, SqlFile report) {
    List<String> sentences = new ArrayList<>(List.of(text.strip()));
    sentences.addAll(account(warehouse, report));
    sentences.addAll(of(warehouse, report));
    return String.join(" ", sentences).strip();
  }

  private static List<String> account(Warehouse warehouse, SqlFile report) {
    if (report.account() == null || !warehouse.hasTable("report_account")) {
      return List.of();
    }
    List<Account> account = Account.published(warehouse, report);
    long used =
        account.stream().filter(Account::isUsed).mapToLong(Account::votes).findFirst().orElse(0);
    String leftOut =
        account.stream()
            .filter(each -> !each.isUsed())
            .map(each -> String.format(Locale.ROOT, "%,d %s", each.votes(), each.fate()))
            .collect(Collectors.joining("; "));
    return List.of(
        String.format(Locale.ROOT, "It rests on %,d votes", used)
            + (leftOut.isEmpty() ? "." : "; left out: " + leftOut + "."));
  }
}
