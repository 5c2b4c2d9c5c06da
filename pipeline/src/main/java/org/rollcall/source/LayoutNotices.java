package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/** Everything that readers find odd in a layout, in one place. */
final class LayoutNotices {

  /** How many of the same are named in one notice. */
  static final int SHOWN = 100;

  private LayoutNotices() {}

  /** A hidden sheet is not read unless sources.yaml names it. */
  static Notice hiddenSheet(String sheet) {
    return Notice.at(
        Severity.WARNING,
        "hidden-sheet",
        sheet,
        "The sheet is hidden and was not read",
        sheet,
        "Unhide it, or name it under sheets in sources.yaml, if its votes should count");
  }

  /** A visible sheet without the layout of the others. */
  static Notice skippedSheet(String sheet, String seen) {
    return Notice.at(
        Severity.INFO,
        "skipped-sheet",
        sheet,
        "The sheet holds no table of votes and was not read",
        seen,
        "Nothing, if it holds notes only; else give it a header as the other sheets have");
  }

  /** What a large workbook holds beside the texts of its cells. */
  static Notice leftOutOfLarge(String what) {
    return Notice.at(
        Severity.INFO,
        "large-workbook",
        "",
        "The workbook is too large to be held in memory, so its " + what + " were not read",
        what,
        "Nothing, if they say nothing of the votes; else split the workbook");
  }

  /** Lines that are no votes: titles within the data, totals, notes, names of regions. */
  static Notice skippedRows(String ref, String what, List<String> texts) {
    return skippedRows(ref, what, texts, texts.size());
  }

  /** The same of lines of which only the first ones are kept. */
  static Notice skippedRows(String ref, String what, Skipped lines) {
    return skippedRows(ref, what, lines.first(), lines.count());
  }

  private static Notice skippedRows(String ref, String what, List<String> texts, int count) {
    String shown = String.join(" | ", texts.subList(0, Math.min(SHOWN, texts.size())));
    String more = count > SHOWN ? " | and %d more".formatted(count - SHOWN) : "";
    return Notice.at(
        Severity.INFO,
        "skipped-rows",
        ref,
        "%d %s without votes skipped: %s".formatted(count, lines(count), what),
        shown + more,
        "Nothing, if none of them is a country's line");
  }

  private static String lines(int count) {
    return count == 1 ? "line" : "lines";
  }

  /** Columns of a table of whose headers nothing is known; empty if there are none. */
  static Optional<Notice> unusedColumns(Header header) {
    List<String> unknown = new ArrayList<>();
    for (int column = 0; column < header.width(); column++) {
      String word = header.row().text(column);
      if (!word.isEmpty() && HeaderWords.field(word).isEmpty()) {
        unknown.add(word);
      }
    }
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Notice.at(
                Severity.INFO,
                "unused-columns",
                header.row().ref(0),
                "%s not read: %s not known"
                    .formatted(
                        unknown.size() == 1 ? "A column was" : unknown.size() + " columns were",
                        unknown.size() == 1 ? "its header is" : "their headers are"),
                Text.brief(String.join(" · ", unknown), 200),
                "Nothing, if no votes stand in them; else name them Country, Vote, Symbol, Date"));
  }

  /** A column of cells that no header explains. */
  static Notice skippedColumn(String ref, String header, int cells) {
    return Notice.at(
        Severity.WARNING,
        "skipped-column",
        ref,
        "%d cells of a column were not read: its header names no symbol, date or year"
            .formatted(cells),
        header,
        "Write the decision's symbol or date over the column, if it holds votes");
  }

  /** A line of a matrix on its side whose decision nothing tells. */
  static Notice skippedDecision(String ref, String texts, int cells) {
    return Notice.at(
        Severity.WARNING,
        "skipped-column",
        ref,
        "%d cells of a row were not read: it names no symbol, date or year".formatted(cells),
        texts,
        "Write the decision's symbol or date at the row's beginning, if it holds votes");
  }

  /** Hidden rows or columns, which are read all the same. */
  static Notice hiddenPart(String ref, String what) {
    return Notice.at(
        Severity.INFO,
        "hidden-cells",
        ref,
        "Hidden " + what + " were read like the others",
        "",
        "Delete them, if they should not count");
  }

  /** A cell with an error, or a formula without a value, where a vote or a name should be. */
  static Notice errorCell(String ref, String text, String what) {
    boolean formula = text.startsWith("=");
    return Notice.at(
        Severity.ERROR,
        "error-cell",
        ref,
        formula
            ? "The cell's formula has no computed value, so its " + what + " is lost"
            : "The cell holds an error, so its " + what + " is lost",
        text,
        formula
            ? "Open the workbook in a spreadsheet program and save it, so that values are computed"
            : "Repair the formula, or write the value into the cell");
  }

  /** A line of a text file whose quotes are not in order. */
  static Notice brokenLine(Row line) {
    return Notice.at(
        Severity.ERROR,
        "broken-line",
        line.ref(0),
        "The line was not read: " + line.problem(),
        Text.brief(line.text(0), 120),
        "Close the quote, or double a quote that belongs to the text");
  }

  /** More fields than the header has: a delimiter stands inside a name that is not quoted. */
  static Notice tooManyFields(Row line, int expected) {
    return Notice.at(
        Severity.ERROR,
        "too-many-fields",
        line.ref(0),
        "The line has %d fields, its header %d, so it was not read"
            .formatted(line.width(), expected),
        texts(line),
        "Put quotes around a field that holds the delimiter");
  }

  /** A vote, but no country beside it. */
  static Notice voteWithoutCountry(String ref, String vote) {
    return Notice.at(
        Severity.ERROR,
        "vote-without-country",
        ref,
        "A vote stands here without a country",
        vote,
        "Write the country beside it, or delete the cell");
  }

  /** A country and a vote, but nothing that says on what. */
  static Notice voteWithoutDecision(String ref, String country) {
    return Notice.at(
        Severity.ERROR,
        "vote-without-decision",
        ref,
        "The line does not say which decision the vote belongs to",
        country,
        "Give it a symbol, a date or a title");
  }

  /** A decision of which nothing is said that tells it from others. */
  static Notice unidentifiedDecision(String ref, String texts) {
    return Notice.at(
        Severity.ERROR,
        "decision-without-identity",
        ref,
        "The line gives no symbol, date, title or id, so it was not read",
        texts,
        "Give it a symbol or a date");
  }

  /** A labelled line at the head of a sheet whose label is not known. */
  static Notice unknownLabel(String ref, String label, String value) {
    return Notice.at(
        Severity.INFO,
        "unknown-label",
        ref,
        "The label \"%s\" is not known; its value was not used".formatted(Text.brief(label, 40)),
        value,
        "Use a label such as Body, Symbol, Date or Result");
  }

  /** Blank cells told apart by colour only, and no legend says what the colours mean. */
  static Notice colourOnly(String ref, int cells, String colours) {
    return Notice.at(
        Severity.WARNING,
        "colour-only",
        ref,
        "%d blank cells differ by fill colour only, and no legend gives the colours' meaning"
            .formatted(cells),
        colours,
        "Add a legend with a cell of each colour beside its meaning, or write letters");
  }

  /** All texts of a line, for messages. */
  static String texts(Row line) {
    StringBuilder texts = new StringBuilder();
    String last = "";
    for (int column = 0; column < line.width(); column++) {
      String text = line.text(column);
      if (!text.isEmpty() && !text.equals(last)) {
        texts.append(texts.isEmpty() ? "" : " · ").append(Text.brief(text, 60));
      }
      last = text;
    }
    return Text.brief(texts.toString(), 160);
  }
}
