package org.rollcall.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One line per decision with its totals, or "without a vote"; no countries. */
final class DecisionListReader implements SourceReader {

  /** Any other reader is surer, if it takes the file at all. */
  private static final int WITHOUT_RESULT = 40;

  /** How the votes are written that stand as lists of names. */
  private static final Map<Field, String> WORDS =
      Map.of(Field.YES, "Yes", Field.NO, "No", Field.ABSTAIN, "Abstain", Field.ABSENT, "Absent");

  private static final List<Field> ABOUT =
      List.of(Field.BODY, Field.SESSION, Field.DATE, Field.TITLE, Field.KIND);

  @Override
  public String name() {
    return "decision-list";
  }

  @Override
  public String description() {
    return "one line per decision: symbol or title, and totals or mode of adoption, no countries";
  }

  @Override
  public Optional<Recognition> recognise(Document document, SourceSettings settings) {
    for (Sheet sheet : ChosenSheets.of(document, settings)) {
      Optional<Header> header = Header.find(sheet, settings, DecisionListReader::fits);
      if (header.isPresent()) {
        String seen =
            "header in line %d with %s"
                .formatted(header.get().row().number(), header.get().words());
        return Optional.of(new Recognition(hasResult(header.get()) ? 80 : WITHOUT_RESULT, seen));
      }
    }
    return Optional.empty();
  }

  static boolean fits(Header header) {
    boolean named =
        header.hasAny(
            Field.SYMBOL, Field.TITLE, Field.OWN_ID, Field.DRAFT, Field.LEADS_TO, Field.DATE);
    return named && !header.hasVotes() && (hasResult(header) || tellsWithoutResult(header));
  }

  private static boolean hasResult(Header header) {
    boolean totals = header.has(Field.YES) && header.has(Field.NO);
    boolean result = header.hasAny(Field.ADOPTION, Field.OUTCOME, Field.TALLY);
    return totals || (result && !header.has(Field.COUNTRY));
  }

  /** What a draft became, or enough about a symbol: a list all the same. */
  private static boolean tellsWithoutResult(Header header) {
    boolean symbol = header.hasAny(Field.SYMBOL, Field.DRAFT);
    boolean link = header.has(Field.SYMBOL) && header.hasAny(Field.LEADS_TO, Field.DRAFT);
    long about = ABOUT.stream().filter(header::has).count();
    return symbol
        && !header.hasAny(Field.COUNTRY, Field.CODE, Field.VOTE)
        && (link || about >= 2 || (header.has(Field.DRAFT) && header.has(Field.LEADS_TO)));
  }

  @Override
  public void read(Document document, SourceSettings settings, RawSink sink) {
    ChosenSheets.report(document, settings, sink);
    for (Sheet sheet : ChosenSheets.of(document, settings)) {
      Optional<Header> header = Header.find(sheet, settings, DecisionListReader::fits);
      if (header.isPresent()) {
        TableLines.forEach(sheet, header.get(), sink, row -> line(header.get(), row, sink));
        LayoutNotices.unusedColumns(header.get()).ifPresent(sink::notice);
      } else if (!sheet.head(1).isEmpty()) {
        sink.notice(
            LayoutNotices.skippedSheet(sheet.name(), LayoutNotices.texts(sheet.head(1).get(0))));
      }
    }
  }

  private static void line(Header header, Row row, RawSink sink) {
    DecisionDraft draft = DecisionDraft.of(header, row);
    draftComesFirst(header, draft);
    String vote = header.value(row, Field.VOTE);
    if (vote != null) {
      draft.put(DecisionDraft.isTally(vote) ? Field.TALLY : Field.ADOPTION, vote);
    }
    int column = Math.max(0, header.column(Field.SYMBOL));
    if (!draft.identified()) {
      sink.notice(LayoutNotices.unidentifiedDecision(row.ref(column), LayoutNotices.texts(row)));
      return;
    }
    for (int cell = 0; cell < row.width(); cell++) {
      if (row.error(cell)) {
        sink.notice(LayoutNotices.errorCell(row.ref(cell), row.text(cell), "value"));
      }
    }
    Map<Field, List<String>> lists = lists(header, row, sink.names());
    lists.keySet().forEach(field -> draft.set(field, null));
    long decision = sink.decision(draft.at(row.ref(column)));
    lists.forEach(
        (field, names) ->
            names.forEach(
                name ->
                    sink.vote(
                        decision,
                        name,
                        Objects.requireNonNull(WORDS.get(field)),
                        null,
                        ref(header, field, row))));
  }

  private static String ref(Header header, Field field, Row row) {
    return row.ref(header.column(field));
  }

  /** Under a heading such as In favour the States may stand by name instead of their number. */
  private static Map<Field, List<String>> lists(Header header, Row row, NameOracle known) {
    Map<Field, List<String>> lists = new EnumMap<>(Field.class);
    for (Field field : List.of(Field.YES, Field.NO, Field.ABSTAIN, Field.ABSENT)) {
      String cell = header.value(row, field);
      if (cell != null) {
        List<String> names = NamesInCell.of(cell, known);
        if (names.stream().anyMatch(known::isName)) {
          lists.put(field, names);
        }
      }
    }
    return lists;
  }

  /** Columns Draft and Resolution: the line is the draft's, and the resolution what it became. */
  private static void draftComesFirst(Header header, DecisionDraft line) {
    boolean resolutions =
        header.has(Field.SYMBOL)
            && HeaderWords.is(header.row().text(header.column(Field.SYMBOL)), Field.RESOLUTION);
    String draft = line.get(Field.DRAFT);
    if (resolutions && draft != null) {
      line.move(Field.SYMBOL, Field.LEADS_TO);
      line.set(Field.SYMBOL, draft);
      line.set(Field.DRAFT, null);
    }
  }
}
