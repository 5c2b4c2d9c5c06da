package org.rollcall.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file says that its letters mean: two columns, a code and its meaning. */
final class Legend {

  /** "Y = voted in favour", in one cell. */
  private static final Pattern IN_ONE_CELL =
      Pattern.compile("^(\\S{1,12}|[(\\[][^)\\]]{1,20}[)\\]])\\s*[=:–—]\\s*(\\S.*)$");

  /** Between the entries of a legend that stands in one cell. */
  private static final List<Pattern> BETWEEN =
      List.of(
          Pattern.compile("\\s*[;|•·]\\s*"),
          Pattern.compile("\\s*,\\s*"),
          Pattern.compile("(?<=\\S) +(?=\\S{1,3} ?[=:])"));

  /** "Legend: Y = yes". */
  private static final Pattern TITLE = Pattern.compile("^([^:=]{3,20}):\\s*(\\S.*[=:–—].*)$");

  private static final Pattern BLANK =
      Pattern.compile(
          "(?i)^\\W*(an? )?(blank|empty|nothing|no entry|left blank)( cell| entry| field)?s?\\W*$");

  /** Before a colour that stands for a vote; the colour's six hex digits follow. */
  private static final String FILL = "fill ";

  private static final int LONGEST_CODE = 30;

  /** More lines than a legend has. */
  private static final int LONGEST = 200;

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

  /**
   * Passes a legend sheet on; lines that explain nothing are named in a notice.
   *
   * @return the texts that it explains
   */
  static Set<String> read(Sheet sheet, RawSink sink) {
    Optional<Header> header = header(sheet);
    int first = header.map(found -> found.row().number()).orElse(0);
    int meaning = header.map(found -> found.column(Field.MEANING)).orElse(1);
    Set<String> explained = new HashSet<>();
    List<String> others = new ArrayList<>();
    int last = first;
    for (Row row : sheet.head(LONGEST)) {
      if (row.number() > first) {
        boolean next = header.isPresent() && row.number() == last + 1;
        List<Entry> entries = entries(row, meaning - 1, meaning, next);
        entries.forEach(entry -> sink.legend(entry.text(), entry.meaning(), entry.ref()));
        entries.forEach(entry -> explained.add(entry.text()));
        if (entries.isEmpty()) {
          others.add(LayoutNotices.texts(row));
        } else {
          last = row.number();
        }
      }
    }
    others.removeIf(String::isEmpty);
    if (!others.isEmpty()) {
      sink.notice(LayoutNotices.skippedRows(sheet.name(), "notes of the legend", others));
    }
    return explained;
  }

  /**
   * The entries of a legend in a row; mostly one, or none.
   *
   * @param next whether it follows a line of the legend, so that a blank code means a blank cell; a
   *     note may stand further down
   */
  static List<Entry> entries(Row row, int code, int meaning, boolean next) {
    String text = row.text(code);
    String means = row.text(meaning);
    String ref = row.ref(code);
    if (means.isEmpty() || means.equals(text)) {
      return inOneCell(text, ref);
    }
    String fill = row.fill(code);
    if (text.isEmpty() && fill != null) {
      return List.of(new Entry(fillText(fill), means, ref));
    }
    if (text.isEmpty()) {
      return next ? List.of(new Entry("", means, ref)) : List.of();
    }
    return text.length() <= LONGEST_CODE ? List.of(new Entry(code(text), means, ref)) : List.of();
  }

  /**
   * "Y = voted in favour", in one cell, or several of them: "Key: Y = yes; N = no". Empty if it is
   * no legend.
   */
  static List<Entry> inOneCell(String text, String ref) {
    String plain = titleLess(text);
    for (Pattern between : BETWEEN) {
      String[] parts = between.split(plain, -1);
      List<Entry> entries =
          Arrays.stream(parts).flatMap(part -> oneEntry(Text.strip(part), ref).stream()).toList();
      if (parts.length > 1 && entries.size() == parts.length) {
        return entries;
      }
    }
    return oneEntry(plain, ref).map(List::of).orElse(List.of());
  }

  private static String titleLess(String text) {
    Matcher title = TITLE.matcher(text);
    return title.matches() && HeaderWords.is(title.group(1), Field.LEGEND) ? title.group(2) : text;
  }

  private static Optional<Entry> oneEntry(String text, String ref) {
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
