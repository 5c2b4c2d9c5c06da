package org.rollcall.shipped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** {@code dprk-plenary.xlsx}: one row per country, one column per plenary resolution. */
final class PlenaryWorkbook {

  private static final int YEARS = 4;
  private static final int SYMBOL = 5;
  private static final int DATE = 6;
  private static final int COUNTRY = 7;
  private static final int FIRST_COUNTRY = 8;
  private static final String WITHOUT_VOTE = "without a vote";
  private static final Map<String, String> CODES =
      Map.of("Yes", "Y", "No", "N", "Abstain", "A", "Absent", "X");

  private final Facts facts;
  private final List<DecisionFact> resolutions;

  private PlenaryWorkbook(Facts facts) {
    this.facts = facts;
    this.resolutions =
        facts.decisions().stream()
            .filter(d -> d.body().equals(Facts.GENERAL_ASSEMBLY))
            .filter(d -> !d.symbol().equals(Facts.IRAN_RESOLUTION))
            .toList();
  }

  static Workbook of(Facts facts) {
    Workbook workbook = new XSSFWorkbook();
    Look look = Look.in(workbook);
    PlenaryWorkbook made = new PlenaryWorkbook(facts);
    made.write(new Page(workbook.createSheet("Votes"), look));
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    LegendPage.add(
        workbook,
        look,
        legend(),
        "A resolution adopted without a vote has no roll call: its column holds only the States"
            + " that disassociated themselves from it.");
    return workbook;
  }

  private static Map<String, String> legend() {
    Map<String, String> legend = new LinkedHashMap<>();
    legend.put("Y", "Yes (in favour)");
    legend.put("N", "No (against)");
    legend.put("A", "Abstain");
    legend.put("X", "Absent (a Member that took no part in the vote)");
    legend.put(
        "Disassociated", "Disassociated (stood apart from a resolution adopted without a vote)");
    legend.put(LegendPage.EMPTY_CELL, "Adopted without a vote (the State did not stand apart)");
    legend.put("–", "Not a Member of the United Nations then");
    return legend;
  }

  private void write(Page page) {
    title(page);
    headers(page);
    List<String> seats =
        facts.seats().today().entrySet().stream()
            .sorted((a, b) -> MemberRows.alphabetical(a.getValue(), b.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    for (int i = 0; i < seats.size(); i++) {
      page.text(FIRST_COUNTRY + i, 0, facts.seats().nameToday(seats.get(i)));
    }
    for (int i = 0; i < resolutions.size(); i++) {
      votes(page, i + 1, resolutions.get(i), seats);
    }
    int totals = FIRST_COUNTRY + seats.size() + 1;
    totals(page, totals, FIRST_COUNTRY + 1, FIRST_COUNTRY + seats.size());
    footnotes(page, totals + 6);
    page.widths(50, 13, 13, 13, 13, 13, 13, 13, 14, 14, 13, 13, 14);
    page.keepHeader(1, FIRST_COUNTRY);
    page.sheet().getPrintSetup().setLandscape(true);
    page.sheet().getRow(SYMBOL).setHeightInPoints(90);
    page.sheet().getRow(COUNTRY).setHeightInPoints(32);
  }

  private void title(Page page) {
    page.text(
        0,
        0,
        "Situation of human rights in the Democratic People’s Republic of Korea",
        page.look().title());
    page.text(1, 0, "Votes in the plenary of the General Assembly, 2005–2016");
    page.text(2, 0, "Countries under the names they bear today; codes on the sheet Legend");
  }

  private void headers(Page page) {
    Look look = page.look();
    page.text(YEARS, 0, "Years", look.label());
    page.text(SYMBOL, 0, "Resolution", look.label());
    page.text(DATE, 0, "Date", look.label());
    page.text(COUNTRY, 0, "Country", look.label());
    for (int i = 0; i < resolutions.size(); i++) {
      DecisionFact resolution = resolutions.get(i);
      page.text(SYMBOL, i + 1, resolution.symbol(), look.rotated());
      page.date(DATE, i + 1, resolution.date(), look.headerDate());
      officialCount(page, i + 1, resolution);
    }
    for (Span span : spans()) {
      page.text(YEARS, span.first() + 1, years(span), look.header());
      page.merge(YEARS, span.first() + 1, span.last() + 1);
      page.text(COUNTRY, span.first() + 1, adoption(span), look.header());
      page.merge(COUNTRY, span.first() + 1, span.last() + 1);
    }
  }

  /** A comment on the symbol where the roll call does not add up to the official count. */
  private void officialCount(Page page, int column, DecisionFact resolution) {
    if (isWithoutVote(resolution)) {
      return;
    }
    RollCall call = facts.rollCall(resolution.symbol());
    String counted = tally(call);
    String stated = resolution.yes() + "-" + resolution.no() + "-" + resolution.abstain();
    if (!stated.equals(counted)) {
      page.comment(
          SYMBOL,
          column,
          "Official count %s (yes-no-abstain); the roll call below adds up to %s."
              .formatted(stated, counted));
    }
  }

  private static String tally(RollCall call) {
    return call.count("Yes") + "-" + call.count("No") + "-" + call.count("Abstain");
  }

  /** Neighbouring resolutions that were adopted in the same way. */
  private record Span(int first, int last) {}

  private List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= resolutions.size(); i++) {
      if (i == resolutions.size()
          || isWithoutVote(resolutions.get(i)) != isWithoutVote(resolutions.get(first))) {
        spans.add(new Span(first, i - 1));
        first = i;
      }
    }
    return spans;
  }

  private String years(Span span) {
    int first = resolutions.get(span.first()).date().getYear();
    int last = resolutions.get(span.last()).date().getYear();
    return first == last ? String.valueOf(first) : first + "–" + last;
  }

  private String adoption(Span span) {
    return isWithoutVote(resolutions.get(span.first()))
        ? "Adopted without a vote"
        : "Recorded vote";
  }

  private static boolean isWithoutVote(DecisionFact decision) {
    return decision.adoption().equals(WITHOUT_VOTE);
  }

  private void votes(Page page, int column, DecisionFact resolution, List<String> seats) {
    Map<String, String> cells =
        isWithoutVote(resolution) ? disassociated(resolution) : recorded(resolution);
    for (int i = 0; i < seats.size(); i++) {
      String cell = cells.getOrDefault(seats.get(i), "");
      page.text(FIRST_COUNTRY + i, column, cell, page.look().centred());
    }
  }

  private Map<String, String> recorded(DecisionFact resolution) {
    Map<String, String> votes = facts.seats().bySeat(facts.rollCall(resolution.symbol()));
    Map<String, String> cells = new LinkedHashMap<>();
    for (String seat : facts.seats().today().keySet()) {
      String vote = votes.get(seat);
      cells.put(seat, vote == null ? "–" : CODES.getOrDefault(vote, vote));
    }
    // The seat was Serbia and Montenegro's until 3 June 2006.
    if (resolution.date().isBefore(LocalDate.of(2006, 6, 3))) {
      cells.computeIfPresent("SRB", (seat, cell) -> cell + "*");
    }
    return cells;
  }

  private Map<String, String> disassociated(DecisionFact resolution) {
    Map<String, String> cells = new LinkedHashMap<>();
    facts.disassociations().stream()
        .filter(d -> d.resolution().equals(resolution.symbol()))
        .flatMap(d -> d.countries().stream())
        .forEach(name -> cells.put(facts.seats().seat(name), "Disassociated"));
    return cells;
  }

  private void totals(Page page, int row, int firstLine, int lastLine) {
    List<String> labels = List.of("Yes", "No", "Abstain", "Absent", "Disassociated");
    for (int i = 0; i < labels.size(); i++) {
      page.text(row + i, 0, "Total " + labels.get(i), page.look().label());
      for (int c = 0; c < resolutions.size(); c++) {
        boolean ofThisKind = isWithoutVote(resolutions.get(c)) == labels.get(i).startsWith("Dis");
        if (ofThisKind) {
          page.formula(row + i, c + 1, countIf(c + 1, firstLine, lastLine, labels.get(i)));
        }
      }
    }
  }

  /** Counts cells that begin with the code, so that a footnote mark does not lose a vote. */
  private static String countIf(int column, int firstLine, int lastLine, String label) {
    String letter = CellReference.convertNumToColString(column);
    String cells = letter + firstLine + ":" + letter + lastLine;
    return "COUNTIF(" + cells + ",\"" + CODES.getOrDefault(label, label) + "*\")";
  }

  private void footnotes(Page page, int row) {
    page.text(row, 0, "* As Serbia and Montenegro.", page.look().note());
    page.text(
        row + 1,
        0,
        "– Not a Member then: Montenegro joined on 28 June 2006, South Sudan on 14 July 2011.",
        page.look().note());
    page.text(
        row + 2,
        0,
        "Source: Voeten, United Nations General Assembly Voting Data (CC0); disassociations from a"
            + " policy brief.",
        page.look().note());
  }
}
