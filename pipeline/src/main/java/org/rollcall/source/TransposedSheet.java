package org.rollcall.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.source.MatrixColumn.HeaderText;

/**
 * A matrix that lies on its side: one line per decision, one column per country. It is turned, so
 * that its columns become rows; its cells keep the addresses that they have in the file.
 *
 * @param original the sheet as it is
 * @param lines the header line, then the lines below it
 * @param header what the header line says of the decisions
 * @param countries columns whose headers are not known: then they are names, if votes stand below
 */
record TransposedSheet(Sheet original, List<Row> lines, Header header, List<Integer> countries)
    implements Sheet {

  /** Titles and notes may stand before the header, but not more lines than this. */
  private static final int DEEPEST = 40;

  private static final int FEWEST_COUNTRIES = 3;

  /** The ways to write a vote in one table are few, and short. */
  private static final int MOST_TEXTS = 12;

  private static final int LONGEST_TEXT = 30;

  /** What tells one decision from another. */
  private static final Field[] TELLING = {
    Field.SYMBOL, Field.DRAFT, Field.LEADS_TO, Field.DATE, Field.YEAR, Field.OWN_ID
  };

  /** What else a line may say of its decision. */
  private static final Set<Field> SAID =
      Set.of(
          Field.SYMBOL,
          Field.DRAFT,
          Field.LEADS_TO,
          Field.DATE,
          Field.YEAR,
          Field.OWN_ID,
          Field.BODY,
          Field.SESSION,
          Field.TITLE,
          Field.KIND,
          Field.PART,
          Field.ADOPTION,
          Field.OUTCOME,
          Field.YES,
          Field.NO,
          Field.ABSTAIN,
          Field.ABSENT,
          Field.TALLY,
          Field.EVIDENCE);

  /** The layout of a sheet that is a matrix on its side. */
  static Optional<MatrixLayout> find(Sheet sheet, List<Row> rows) {
    return IntStream.range(0, Math.min(DEEPEST, rows.size()))
        .mapToObj(index -> of(sheet, rows, index))
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(TransposedSheet::layout);
  }

  private static Optional<TransposedSheet> of(Sheet sheet, List<Row> rows, int index) {
    Header header = Header.of(rows.get(index));
    if (!header.hasAny(TELLING) || header.hasAny(Field.COUNTRY, Field.VOTE, Field.CODE)) {
      return Optional.empty();
    }
    List<Integer> unknown =
        IntStream.range(0, header.width())
            .filter(column -> !header.row().text(column).isEmpty())
            .filter(column -> HeaderWords.field(header.row().text(column)).isEmpty())
            .boxed()
            .toList();
    TransposedSheet turned =
        new TransposedSheet(sheet, rows.subList(index, rows.size()), header, unknown);
    return turned.holdsVotes() ? Optional.of(turned) : Optional.empty();
  }

  /** Few short texts that come again and again, under different headers. */
  private boolean holdsVotes() {
    Set<String> names = new HashSet<>();
    countries.forEach(column -> names.add(header.row().text(column)));
    Set<String> texts = new HashSet<>();
    int filled = 0;
    for (Row line : lines.subList(1, lines.size())) {
      for (int column : countries) {
        String text = line.text(column);
        if (text.length() > LONGEST_TEXT) {
          return false;
        }
        if (!text.isEmpty() && !line.error(column) && !said(line).isEmpty()) {
          texts.add(text);
          filled++;
        }
      }
    }
    return names.size() >= FEWEST_COUNTRIES
        && names.size() == countries.size()
        && texts.size() <= MOST_TEXTS
        && texts.size() * 2 <= filled;
  }

  private Optional<MatrixLayout> layout() {
    List<MatrixColumn> decisions = new ArrayList<>();
    for (int line = 1; line < lines.size(); line++) {
      MatrixColumn decision = new MatrixColumn(line, 0, said(lines.get(line)));
      if (decision.tellsDecision()) {
        decisions.add(decision);
      }
    }
    List<Row> rows = rows().toList();
    return decisions.isEmpty()
        ? Optional.empty()
        : Optional.of(new MatrixLayout(this, rows, 0, 1, List.of(0), decisions, List.of(), 85));
  }

  /** The column that tells decisions apart. */
  private int telling() {
    return Stream.of(TELLING).filter(header::has).map(header::column).findFirst().orElse(0);
  }

  /** What a line says of its decision; a line of totals is none's. */
  private List<HeaderText> said(Row line) {
    List<HeaderText> texts = new ArrayList<>();
    if (Totals.isLabel(line.text(0)) || Totals.isLabel(line.text(telling()))) {
      return texts;
    }
    for (Map.Entry<Field, Integer> column : header.columns().entrySet()) {
      String text = line.text(column.getValue());
      if (SAID.contains(column.getKey()) && !text.isEmpty()) {
        texts.add(
            new HeaderText(
                text,
                column.getKey(),
                line.comment(column.getValue()),
                line.ref(column.getValue())));
      }
    }
    return texts;
  }

  /**
   * For {@code inspect}: "one row per decision (12), countries in 193 columns, header in row 3".
   */
  String words(int decisions) {
    return "one row per decision (%d), countries in %d columns, header in row %d with %s"
        .formatted(decisions, countries.size(), header.row().number(), header.words());
  }

  @Override
  public String name() {
    return original.name();
  }

  @Override
  public boolean hidden() {
    return original.hidden();
  }

  /** A row for what the header says itself, then one per country. */
  @Override
  public Stream<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(new Turned(lines, 0, 1));
    for (int column : countries) {
      rows.add(new Turned(lines, column, rows.size() + 1));
    }
    return rows.stream();
  }

  /** A column of the original, as a row. */
  private record Turned(List<Row> lines, int original, int number) implements Row {

    @Override
    public int width() {
      return lines.size();
    }

    private Row line(int column) {
      return lines.get(Math.max(0, column));
    }

    @Override
    public String text(int column) {
      return column < lines.size() ? line(column).text(original) : "";
    }

    @Override
    public @Nullable String comment(int column) {
      return column < lines.size() ? line(column).comment(original) : null;
    }

    @Override
    public boolean error(int column) {
      return column < lines.size() && line(column).error(original);
    }

    @Override
    public @Nullable String fill(int column) {
      return column < lines.size() ? line(column).fill(original) : null;
    }

    @Override
    public String ref(int column) {
      return line(column).ref(original);
    }
  }
}
