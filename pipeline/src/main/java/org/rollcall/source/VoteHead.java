package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;

/** The labelled lines over a vote (Body, Symbol, Date), and the title over them. */
final class VoteHead {

  /** "Date: 17 November 2005", label and value in one cell. */
  private static final Pattern IN_ONE_CELL = Pattern.compile("^([^:]{2,30}):\\s*(\\S.*)$");

  private static final Pattern END_OF_LABEL = Pattern.compile("[\\s:.]+$");

  private static final Pattern SYMBOL_AS_SHEET_NAME =
      Pattern.compile("(?i)^(A|E|S)[-_. ].*\\d.*|.*\\b(RES|L)[-_. ]?\\d.*");

  private final DecisionDraft decision = new DecisionDraft();
  private final List<Notice> oddities = new ArrayList<>();
  private @Nullable String title;
  private @Nullable String kind;
  private String ref = "";
  private boolean refIsSymbol;

  private VoteHead() {}

  static VoteHead above(Header header, Sheet sheet) {
    VoteHead head = new VoteHead();
    sheet.head(header.row().number()).stream()
        .filter(row -> row.number() < header.row().number())
        .forEach(head::line);
    head.settle();
    head.takeNameAsLastResort(sheet.name());
    return head;
  }

  DecisionDraft decision() {
    return decision;
  }

  /** Labels that are not known, errors in cells. */
  List<Notice> oddities() {
    return oddities;
  }

  /** Address of the symbol, else of the first line; empty if there is no line. */
  String ref() {
    return ref;
  }

  private void line(Row row) {
    int labelColumn = firstText(row, 0, "");
    String label = row.text(labelColumn);
    int valueColumn = firstText(row, labelColumn + 1, label);
    if (valueColumn >= 0) {
      value(label, row.text(valueColumn), row, valueColumn);
      return;
    }
    Matcher both = IN_ONE_CELL.matcher(label);
    if (both.matches() && HeaderWords.field(both.group(1)).isPresent()) {
      value(both.group(1), both.group(2), row, labelColumn);
    } else if (HeaderWords.field(label).isEmpty() && title == null) {
      title = label;
      locate(row.ref(labelColumn), false);
    }
  }

  /** The first column from a given one that holds a text other than {@code not}, or -1. */
  private static int firstText(Row row, int from, String not) {
    for (int column = from; column < row.width(); column++) {
      if (!row.text(column).isEmpty() && !row.text(column).equals(not)) {
        return column;
      }
    }
    return from == 0 ? 0 : -1;
  }

  private void value(String label, String value, Row row, int column) {
    Optional<Field> field = HeaderWords.field(label);
    if (row.error(column)) {
      oddities.add(LayoutNotices.errorCell(row.ref(column), value, "value"));
    } else if (field.isEmpty()) {
      oddities.add(LayoutNotices.unknownLabel(row.ref(column), label, value));
    } else {
      put(field.get(), label, value);
      locate(row.ref(column), isSymbol(field.get()));
    }
  }

  private void locate(String place, boolean symbol) {
    if (ref.isEmpty() || (symbol && !refIsSymbol)) {
      ref = place;
      refIsSymbol = symbol;
    }
  }

  private static boolean isSymbol(Field field) {
    return field == Field.SYMBOL || field == Field.RESOLUTION || field == Field.DRAFT;
  }

  private void put(Field field, String label, String value) {
    if (field == Field.EVIDENCE) {
      decision.join(Field.EVIDENCE, value);
    } else if (field == Field.VOTE) {
      decision.put(DecisionDraft.isTally(value) ? Field.TALLY : Field.ADOPTION, value);
    } else {
      decision.put(field, value);
    }
    boolean tellsKind = isSymbol(field) && !label.toLowerCase(Locale.ROOT).contains("symbol");
    if (tellsKind && kind == null) {
      kind = END_OF_LABEL.matcher(label).replaceFirst("");
    }
  }

  /** Draft and Resolution, by what else is there; the label of the symbol tells the kind. */
  private void settle() {
    decision.move(Field.DRAFT, decision.has(Field.SYMBOL) ? Field.DRAFT : Field.SYMBOL);
    decision.move(Field.RESOLUTION, Field.SYMBOL);
    decision.move(Field.RESOLUTION, Field.LEADS_TO);
    decision.put(Field.KIND, kind);
    decision.put(Field.TITLE, title);
  }

  /** Where the head says nothing, the sheet's own name must: a symbol, a year, a title. */
  private void takeNameAsLastResort(String name) {
    if (decision.has(Field.SYMBOL) || decision.has(Field.DATE) || decision.has(Field.OWN_ID)) {
      return;
    }
    CellShape shape = CellShape.of(name);
    if (shape == CellShape.SYMBOL || SYMBOL_AS_SHEET_NAME.matcher(name).matches()) {
      decision.put(Field.SYMBOL, name);
    } else {
      decision.put(shape.tellsDecision() ? Field.YEAR : Field.TITLE, name);
    }
  }
}
