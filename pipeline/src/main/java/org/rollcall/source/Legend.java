package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file says that its letters mean: two columns, a code and its meaning. */
final class Legend {

  /** "Y = voted in favour", in one cell. */
  private static final Pattern IN_ONE_CELL =
      Pattern.compile("^(\\S{1,12}|[(\\[][^)\\]]{1,20}[)\\]])\\s*[=:–—]\\s*(\\S.*)$");

  private static final Pattern BLANK =
      Pattern.compile(
          "(?i)^\\W*(an? )?(blank|empty|nothing|no entry|left blank)( cell| entry| field)?s?\\W*$");

  /** Before a colour that stands for a vote; the colour's six hex digits follow. */
  private static final String FILL = "fill ";

  /** One line of a legend. */
  record Entry(String text, String meaning, String ref) {}

  private Legend() {}

  /** How a cell is written that holds no text but a colour. */
  static String fillText(String colour) {
    return FILL + colour;
  }

  /** Whether a sheet is a legend: by its name, or by a header such as Code and Meaning. */
  static boolean isLegend(Sheet sheet) {
    return HeaderWords.is(sheet.name(), Field.LEGEND) || header(sheet).isPresent();
  }

  private static Optional<Header> header(Sheet sheet) {
    return sheet.head(15).stream()
        .map(Header::of)
        .filter(header -> header.has(Field.MEANING) && header.column(Field.MEANING) > 0)
        .filter(header -> !header.hasVotes())
        .findFirst();
  }

  /** Passes a legend sheet on; lines that explain nothing are named in a notice. */
  static void read(Sheet sheet, RawSink sink) {
    Optional<Header> header = header(sheet);
    int first = header.map(found -> found.row().number()).orElse(0);
    int meaning = header.map(found -> found.column(Field.MEANING)).orElse(1);
    List<String> others = new ArrayList<>();
    try (var rows = sheet.rows()) {
      rows.filter(row -> row.number() > first)
          .forEach(
              row -> {
                Optional<Entry> entry = entry(row, meaning - 1, meaning, header.isPresent());
                entry.ifPresentOrElse(
                    found -> sink.legend(found.text(), found.meaning(), found.ref()),
                    () -> others.add(LayoutNotices.texts(row)));
              });
    }
    others.removeIf(String::isEmpty);
    if (!others.isEmpty()) {
      sink.notice(LayoutNotices.skippedRows(sheet.name(), "notes of the legend", others));
    }
  }

  /**
   * The legend line in a row.
   *
   * @param table whether the two columns are known to be a legend's, so that a blank code means a
   *     blank cell
   */
  static Optional<Entry> entry(Row row, int code, int meaning, boolean table) {
    String text = row.text(code);
    String means = row.text(meaning);
    String ref = row.ref(code);
    if (means.isEmpty() || means.equals(text)) {
      return inOneCell(text, ref);
    }
    String fill = row.fill(code);
    if (text.isEmpty() && fill != null) {
      return Optional.of(new Entry(fillText(fill), means, ref));
    }
    if (text.isEmpty()) {
      return table ? Optional.of(new Entry("", means, ref)) : Optional.empty();
    }
    boolean code12 = text.length() <= 30;
    return code12 ? Optional.of(new Entry(code(text), means, ref)) : Optional.empty();
  }

  /** "Y = voted in favour", in one cell. */
  static Optional<Entry> inOneCell(String text, String ref) {
    Matcher match = IN_ONE_CELL.matcher(text);
    return match.matches()
        ? Optional.of(new Entry(code(match.group(1)), match.group(2), ref))
        : Optional.empty();
  }

  private static String code(String text) {
    if (BLANK.matcher(text).matches()) {
      return "";
    }
    boolean quoted = text.length() > 2 && "\"'“‘".indexOf(text.charAt(0)) >= 0;
    return quoted ? Text.strip(text.substring(1, text.length() - 1)) : text;
  }
}
