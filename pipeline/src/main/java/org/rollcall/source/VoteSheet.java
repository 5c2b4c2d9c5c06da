package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rollcall.notice.Notice;

/**
 * A sheet that holds one vote.
 *
 * @param header the line with Country and Vote
 * @param decision what the lines above it say
 * @param ref address of the line that gives the symbol, else of the first
 * @param oddities labels that are not known
 */
record VoteSheet(
    Sheet sheet, Header header, DecisionDraft decision, String ref, List<Notice> oddities) {

  /** "Date: 17 November 2005", label and value in one cell. */
  private static final Pattern IN_ONE_CELL = Pattern.compile("^([^:]{2,30}):\\s*(\\S.*)$");

  private static final Pattern SYMBOL_AS_SHEET_NAME =
      Pattern.compile("(?i)^(A|E|S)[-_. ].*\\d.*|.*\\b(RES|L)[-_. ]?\\d.*");

  static Optional<VoteSheet> of(Sheet sheet, SourceSettings settings) {
    return Header.find(sheet, settings, VoteSheet::fits).map(header -> of(sheet, header));
  }

  /** Country and Vote, and no column that tells one decision from another. */
  private static boolean fits(Header header) {
    long voteColumns =
        IntStream.range(0, header.width())
            .filter(column -> HeaderWords.is(header.row().text(column), Field.VOTE))
            .count();
    return header.hasVotes() && voteColumns == 1 && !LongTableReader.fits(header);
  }

  private static VoteSheet of(Sheet sheet, Header header) {
    DecisionDraft draft = new DecisionDraft();
    List<Notice> oddities = new ArrayList<>();
    String ref = "";
    for (Row row : sheet.head(header.row().number())) {
      if (row.number() < header.row().number()) {
        Field field = line(row, draft, oddities);
        ref = ref.isEmpty() || field == Field.SYMBOL ? row.ref(valueColumn(row)) : ref;
      }
    }
    settle(draft);
    nameAsLastResort(sheet, draft);
    return new VoteSheet(sheet, header, draft, ref.isEmpty() ? header.row().ref(0) : ref, oddities);
  }

  private static int valueColumn(Row row) {
    String label = row.text(labelColumn(row));
    for (int column = labelColumn(row) + 1; column < row.width(); column++) {
      if (!row.text(column).isEmpty() && !row.text(column).equals(label)) {
        return column;
      }
    }
    return labelColumn(row);
  }

  private static int labelColumn(Row row) {
    for (int column = 0; column < row.width(); column++) {
      if (!row.text(column).isEmpty()) {
        return column;
      }
    }
    return 0;
  }

  /** Takes one line of the head; returns the field it gave, or GROUP if none. */
  private static Field line(Row row, DecisionDraft draft, List<Notice> oddities) {
    String label = row.text(labelColumn(row));
    int column = valueColumn(row);
    String value = row.text(column);
    if (label.equals(value)) {
      Matcher match = IN_ONE_CELL.matcher(label);
      if (!match.matches() || HeaderWords.field(match.group(1)).isEmpty()) {
        return title(label, draft);
      }
      label = match.group(1);
      value = match.group(2);
    }
    Optional<Field> field = HeaderWords.field(label);
    if (row.error(column)) {
      oddities.add(LayoutNotices.errorCell(row.ref(column), value, "value"));
    } else if (field.isEmpty()) {
      oddities.add(LayoutNotices.unknownLabel(row.ref(column), label, value));
    } else {
      put(field.get(), label, value, draft);
    }
    return field.filter(VoteSheet::isSymbol).map(found -> Field.SYMBOL).orElse(Field.GROUP);
  }

  private static boolean isSymbol(Field field) {
    return field == Field.SYMBOL || field == Field.RESOLUTION || field == Field.DRAFT;
  }

  /** A line without a label is the title; the first such line counts. */
  private static Field title(String text, DecisionDraft draft) {
    if (!text.isEmpty() && HeaderWords.field(text).isEmpty()) {
      draft.put(Field.LEGEND, text);
    }
    return Field.GROUP;
  }

  private static void put(Field field, String label, String value, DecisionDraft draft) {
    if (field == Field.EVIDENCE && draft.has(Field.EVIDENCE)) {
      draft.join(Field.EVIDENCE, value);
    } else if (field == Field.VOTE) {
      draft.put(DecisionDraft.isTally(value) ? Field.TALLY : Field.ADOPTION, value);
    } else {
      draft.put(field, value);
    }
    if (isSymbol(field) && !label.toLowerCase(Locale.ROOT).contains("symbol")) {
      draft.put(Field.MEANING, label.replaceFirst("[\\s:.]+$", ""));
    }
  }

  /** Draft and Resolution, by what else is there; the label of the symbol tells the kind. */
  private static void settle(DecisionDraft draft) {
    if (!draft.has(Field.SYMBOL)) {
      boolean both = draft.has(Field.DRAFT) && draft.has(Field.RESOLUTION);
      draft.move(
          both || !draft.has(Field.RESOLUTION) ? Field.DRAFT : Field.RESOLUTION, Field.SYMBOL);
    }
    draft.move(Field.RESOLUTION, Field.LEADS_TO);
    draft.move(Field.MEANING, Field.KIND);
    draft.move(Field.LEGEND, Field.TITLE);
  }

  /** Where the head says nothing, the sheet's own name must: a symbol, a year, a title. */
  private static void nameAsLastResort(Sheet sheet, DecisionDraft draft) {
    if (draft.has(Field.SYMBOL) || draft.has(Field.DATE) || draft.has(Field.OWN_ID)) {
      return;
    }
    String name = sheet.name();
    if (CellShape.of(name).tellsDecision()) {
      draft.put(CellShape.of(name) == CellShape.SYMBOL ? Field.SYMBOL : Field.YEAR, name);
    } else if (SYMBOL_AS_SHEET_NAME.matcher(name).matches()) {
      draft.put(Field.SYMBOL, name);
    } else {
      draft.put(Field.TITLE, name);
    }
  }

  /** Whether the head, or the sheet's name, says which decision it is. */
  boolean saysWhich() {
    return decision.has(Field.SYMBOL)
        || decision.has(Field.DATE)
        || decision.has(Field.YEAR)
        || decision.has(Field.OWN_ID)
        || (decision.has(Field.TITLE) && !sheet.name().isEmpty());
  }

  void read(RawSink sink) {
    oddities.forEach(sink::notice);
    new VoteSheetLines(this, sink).read(sink.decision(decision.at(ref)));
  }
}
