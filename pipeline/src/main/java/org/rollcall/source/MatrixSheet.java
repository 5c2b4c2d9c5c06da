package org.rollcall.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.source.MatrixColumn.HeaderText;

/** Reads one sheet whose layout is known: sorts its rows, then gives decision after decision. */
final class MatrixSheet {

  private static final Pattern DISSOCIATED =
      Pattern.compile("(?i).*(diss?ass?oc|dissoc).*", Pattern.DOTALL);

  private final MatrixLayout layout;
  private final RawSink sink;
  private final MatrixRows sorted;
  private final Set<String> explained;
  private final Set<Integer> decisions;
  private final Map<Integer, String> codeHeaders = new HashMap<>();

  /**
   * A sheet to be read.
   *
   * @param explained texts that the workbook's legend sheets explain
   */
  MatrixSheet(MatrixLayout layout, Set<String> explained, RawSink sink) {
    this.layout = layout;
    this.sink = sink;
    this.sorted = MatrixRows.sort(layout);
    this.explained = new HashSet<>(explained);
    this.decisions = layout.decisionColumns();
    layout.countries().forEach(column -> codeHeaders.put(column, layout.headerOf(column)));
    sorted.legend().forEach(entry -> this.explained.add(entry.text()));
  }

  void read() {
    sorted.legend().forEach(entry -> sink.legend(entry.text(), entry.meaning(), entry.ref()));
    layout.columns().forEach(this::decision);
    reportErrorsOfNames();
    reportSkipped();
    reportColumnsWithoutHeader();
    reportHidden();
    reportColours();
  }

  private void decision(MatrixColumn column) {
    long key = sink.decision(rawDecision(column));
    for (Row row : sorted.data()) {
      vote(key, column, row);
    }
  }

  private RawDecision rawDecision(MatrixColumn column) {
    DecisionDraft draft = new DecisionDraft();
    for (HeaderText text : column.texts()) {
      add(draft, text);
    }
    settleSymbols(draft);
    List<String> votes = votesOf(column);
    boolean dissociations = votes.stream().anyMatch(MatrixSheet::saysDissociated);
    boolean allWithoutVote =
        !votes.isEmpty()
            && votes.stream()
                .allMatch(vote -> saysDissociated(vote) || DecisionDraft.saysWithoutVote(vote));
    if (allWithoutVote) {
      draft.put(Field.ADOPTION, withoutVoteText(votes));
    }
    boolean withoutVote = DecisionDraft.saysWithoutVote(draft.get(Field.ADOPTION));
    if (withoutVote && (dissociations || saysDissociated(draft.get(Field.ADOPTION)))) {
      draft.coverage(Coverage.DISSOCIATIONS);
    }
    return draft.at(column.ref());
  }

  private static String withoutVoteText(List<String> votes) {
    return votes.stream()
        .filter(DecisionDraft::saysWithoutVote)
        .findFirst()
        .orElse("Adopted without a vote");
  }

  private static boolean saysDissociated(@Nullable String text) {
    return text != null && DISSOCIATED.matcher(text).matches();
  }

  /**
   * A header text gives its field; its footnote or comment may say how the decision was adopted.
   */
  private void add(DecisionDraft draft, HeaderText text) {
    String note = Notes.join(sorted.footnotes().of(text.text()), text.comment());
    if (DecisionDraft.saysWithoutVote(note)) {
      draft.put(Field.ADOPTION, note);
    }
    if (text.field() == null) {
      return;
    }
    String clean = note == null ? text.text() : sorted.footnotes().without(text.text());
    if (text.field() == Field.SYMBOL && draft.has(Field.SYMBOL)) {
      draft.put(Field.DRAFT, clean);
    } else {
      draft.put(text.field(), clean);
    }
  }

  /**
   * Of two symbols over one column the committee draft ("L.") is the draft of the other; where the
   * column is a committee's, it is the decision, and the other what it led to.
   */
  private static void settleSymbols(DecisionDraft draft) {
    String symbol = draft.get(Field.SYMBOL);
    String other = draft.get(Field.DRAFT);
    if (symbol == null || other == null) {
      draft.move(Field.DRAFT, Field.SYMBOL);
      return;
    }
    boolean committee =
        String.valueOf(draft.get(Field.BODY)).toLowerCase(Locale.ROOT).contains("committee");
    boolean symbolIsDraft = symbol.contains("L.");
    draft.set(Field.SYMBOL, committee == symbolIsDraft ? symbol : other);
    draft.set(
        committee ? Field.LEADS_TO : Field.DRAFT, committee == symbolIsDraft ? other : symbol);
    if (committee) {
      draft.set(Field.DRAFT, null);
    }
  }

  private List<String> votesOf(MatrixColumn column) {
    return sorted.data().stream()
        .map(row -> row.text(column.column()))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private void vote(long decision, MatrixColumn column, Row row) {
    String country = row.text(column.country());
    String vote = row.text(column.column());
    String ref = row.ref(column.column());
    if (row.error(column.column())) {
      sink.lost(LayoutNotices.errorCell(ref, vote, "vote"));
    } else if (row.error(column.country())) {
      return; // one notice for the row, see reportErrorsOfNames
    } else if (country.isEmpty()) {
      if (!vote.isEmpty()) {
        sink.lost(LayoutNotices.voteWithoutCountry(ref, vote));
      }
    } else {
      String fill = row.fill(column.column());
      boolean colour = vote.isEmpty() && fill != null && explained.contains(Legend.fillText(fill));
      String text = colour && fill != null ? Legend.fillText(fill) : vote;
      String note =
          Notes.join(
              sorted.footnotes().of(vote),
              row.comment(column.column()),
              row.comment(column.country()));
      String header = codeHeaders.getOrDefault(column.country(), "");
      sink.vote(decision, CodeColumn.country(header, country), text, note, ref);
    }
  }

  private void reportErrorsOfNames() {
    for (Row row : sorted.data()) {
      for (int column : layout.countries()) {
        if (row.error(column)) {
          sink.notice(LayoutNotices.errorCell(row.ref(column), row.text(column), "country"));
        }
      }
    }
  }

  private void reportSkipped() {
    sorted
        .skipped()
        .forEach(
            (what, texts) ->
                sink.notice(LayoutNotices.skippedRows(layout.sheet().name(), what, texts)));
    sorted.broken().forEach(row -> sink.lost(LayoutNotices.brokenLine(row)));
  }

  /** Cells right of the countries under no known header: they might be votes. */
  private void reportColumnsWithoutHeader() {
    Map<Integer, List<Row>> cells = new TreeMap<>();
    for (Row row : sorted.data()) {
      for (int column = layout.countries().get(0) + 1; column < row.width(); column++) {
        if (!row.text(column).isEmpty() && isUnexplained(column)) {
          cells.computeIfAbsent(column, key -> new ArrayList<>()).add(row);
        }
      }
    }
    cells.forEach(
        (column, found) -> {
          String header = layout.rows().get(layout.firstData() - 1).text(column);
          String ref = found.get(0).ref(column);
          sink.notice(
              layout.sheet() instanceof TransposedSheet
                  ? LayoutNotices.skippedDecision(ref, header, found.size())
                  : LayoutNotices.skippedColumn(ref, header, found.size()));
        });
  }

  private boolean isUnexplained(int column) {
    return !decisions.contains(column)
        && !layout.countries().contains(column)
        && !layout.attributes().contains(column)
        && !sorted.legendColumns().contains(column);
  }

  private void reportHidden() {
    if (sorted.data().stream().anyMatch(Row::hidden)) {
      sink.notice(LayoutNotices.hiddenPart(layout.sheet().name(), "rows"));
    }
    Set<Integer> hidden = new HashSet<>(layout.sheet().hiddenColumns());
    if (hidden.stream().anyMatch(decisions::contains)) {
      sink.notice(LayoutNotices.hiddenPart(layout.sheet().name(), "columns"));
    }
  }

  /** Blank cells in several colours that no legend explains. */
  private void reportColours() {
    Map<String, Integer> colours = new LinkedHashMap<>();
    for (Row row : sorted.data()) {
      for (MatrixColumn column : layout.columns()) {
        String fill = row.text(column.column()).isEmpty() ? row.fill(column.column()) : null;
        if (fill != null && !explained.contains(Legend.fillText(fill))) {
          colours.merge(fill, 1, Integer::sum);
        }
      }
    }
    if (colours.size() > 1) {
      int cells = colours.values().stream().mapToInt(Integer::intValue).sum();
      sink.notice(
          LayoutNotices.colourOnly(
              layout.sheet().name(), cells, new TreeSet<>(colours.keySet()).toString()));
    }
  }
}
