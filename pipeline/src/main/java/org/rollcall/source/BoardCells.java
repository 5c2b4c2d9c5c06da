package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The States of a voting-board sheet, each with its letter. Where the blanks between the columns
 * are kept, a long name goes on below itself, in its own column; where they are lost, it goes on at
 * the beginning of the next line.
 */
final class BoardCells {

  /**
   * A State's place on the sheet.
   *
   * @param letter Y, N or A; empty where there is none
   */
  record Cell(String letter, String name, String ref) {}

  /** Cells are three blanks apart at least: "TRINIDAD AND TOBAGO" has two within its name. */
  private static final Pattern LAID_OUT = Pattern.compile("\\S+(?:\\s{1,2}\\S+)*");

  private static final Pattern LETTER = Pattern.compile("(?:^|\\s)([YNA])\\s+(?=[\\p{Lu}(])");
  private static final Pattern ONE_LETTER = Pattern.compile("([YNA])\\s+(\\S.*)");
  private static final Pattern LETTER_ALONE = Pattern.compile("[YNA]");
  private static final Pattern LETTER_BEHIND = Pattern.compile("(.*\\S)\\s+([YNA])");
  private static final Pattern OFFICER =
      Pattern.compile(
          "\\s*\\((?:VC|C|CH|CHAIR|R|RAPP?|P|VP)\\)|\\s+(?:VICE-?)?CHAIR(?:MAN|PERSON)?$|\\s+RAPPORTEUR$");
  private static final int SAME_COLUMN = 6;
  private static final int BESIDE = 8;

  private final NameOracle oracle;
  private final List<Column> columns = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  /** One column of the sheet, or all of a sheet whose columns are lost. */
  private static final class Column {
    private final int offset;
    private final List<Cell> cells = new ArrayList<>();
    private int lineBefore;

    Column(int offset) {
      this.offset = offset;
    }
  }

  BoardCells(NameOracle oracle) {
    this.oracle = oracle;
  }

  /** Whether a line holds a State with its letter. */
  static boolean isLine(String line) {
    return LETTER.matcher(line).find();
  }

  /** Takes the cells of a line in. */
  void add(ProseLine line) {
    String text = RecordText.clean(line.text());
    List<int[]> spans = spans(text);
    boolean flat =
        spans.stream().anyMatch(span -> severalIn(text.substring(span[0], span[1])))
            || (spans.size() == 1 && columns.size() <= 1);
    if (flat) {
      flat(Text.oneLine(text), line.ref());
    } else {
      laidOut(text, spans, line.ref());
    }
  }

  /** Where the cells begin and end; a letter may stand close behind a long name of its left. */
  private static List<int[]> spans(String text) {
    List<int[]> spans = new ArrayList<>();
    LAID_OUT.matcher(text).results().forEach(m -> spans.add(new int[] {m.start(), m.end()}));
    for (int i = 0; i + 1 < spans.size(); i++) {
      int[] span = spans.get(i);
      Matcher last = LETTER_BEHIND.matcher(text.substring(span[0], span[1]));
      if (last.matches()) {
        spans.set(i, new int[] {span[0], span[0] + last.end(1)});
        spans.add(++i, new int[] {span[0] + last.start(2), span[1]});
      }
    }
    return spans;
  }

  /** Whether more than one cell stands in a text, so that the blanks tell nothing. */
  private boolean severalIn(String text) {
    List<MatchResult> letters = letters(text);
    return letters.size() > 1 || (letters.size() == 1 && letters.get(0).start() > 0);
  }

  /** The letters that are votes; the A of "UNITED A EMI" is none. */
  private List<MatchResult> letters(String text) {
    List<MatchResult> letters = new ArrayList<>(LETTER.matcher(text).results().toList());
    for (int i = letters.size() - 1; i >= 0; i--) {
      int from = i == 0 ? 0 : letters.get(i - 1).end();
      int to = i + 1 < letters.size() ? letters.get(i + 1).start() : text.length();
      boolean begins = letters.get(i).start() <= from;
      String behind = Text.oneLine(text.substring(letters.get(i).end(), to));
      if (!begins
          && !oracle.isName(behind)
          && oracle.isName(Text.oneLine(text.substring(from, to)))) {
        letters.remove(i);
      }
    }
    return letters;
  }

  private void laidOut(String text, List<int[]> spans, String ref) {
    for (int i = 0; i < spans.size(); i++) {
      int[] span = spans.get(i);
      String cell = text.substring(span[0], span[1]);
      Matcher one = ONE_LETTER.matcher(cell);
      boolean beside = i + 1 < spans.size() && spans.get(i + 1)[0] - span[0] <= BESIDE;
      if (LETTER_ALONE.matcher(cell).matches() && beside) {
        int[] name = spans.get(++i);
        put(column(name[0]), cell, text.substring(name[0], name[1]), ref);
      } else if (one.matches()) {
        put(column(span[0] + one.start(2)), one.group(1), one.group(2), ref);
      } else {
        put(column(span[0]), "", cell, ref);
      }
    }
  }

  private Column column(int offset) {
    for (Column column : columns) {
      if (Math.abs(column.offset - offset) <= SAME_COLUMN) {
        return column;
      }
    }
    columns.add(new Column(offset));
    return columns.get(columns.size() - 1);
  }

  /** A line without columns: one cell, or several side by side. */
  private void flat(String line, String ref) {
    Column all = columns.isEmpty() ? column(0) : columns.get(0);
    int begin = all.cells.size();
    int start = 0;
    String letter = "";
    for (MatchResult next : letters(line)) {
      put(all, letter, line.substring(start, next.start()), ref);
      letter = next.group(1);
      start = next.end();
    }
    put(all, letter, line.substring(start), ref);
    all.lineBefore = begin;
  }

  private void put(Column column, String letter, String text, String ref) {
    String name = Text.oneLine(OFFICER.matcher(text).replaceAll("")).strip();
    if (name.isEmpty() || goesOn(column, letter, name, ref)) {
      return;
    }
    List<NameList.Name> names = NameList.of(name.replace(",", " "), oracle).names();
    boolean known = names.stream().allMatch(part -> oracle.isName(part.text()));
    if (names.size() > 1 && known) {
      for (int i = 0; i < names.size(); i++) {
        column.cells.add(new Cell(i == 0 ? letter : "", names.get(i).text(), ref));
      }
    } else {
      column.cells.add(new Cell(letter, name, ref));
    }
  }

  /**
   * Whether a text is the rest of a long name above it: of the one just above, or of any in the
   * line before where the columns are lost. "REPUBLIC OF KOREA" is, below "DEMOCRATIC PEOPLE'S".
   */
  private boolean goesOn(Column column, String letter, String name, String ref) {
    for (int i = column.cells.size() - 1; i >= Math.max(0, from(column)); i--) {
      Cell above = column.cells.get(i);
      if (!above.letter().isEmpty() && !letter.isEmpty()) {
        continue;
      }
      String rest = rest(above.name(), name);
      if (rest != null) {
        String whole = above.name() + " " + rest;
        String voted = above.letter().isEmpty() ? letter : above.letter();
        column.cells.set(i, new Cell(voted, whole, above.ref()));
        put(column, "", name.substring(rest.length()), ref);
        return true;
      }
    }
    return false;
  }

  private static int from(Column column) {
    return column.offset == 0 ? column.lineBefore : column.cells.size() - 1;
  }

  /** As much of a text as finishes the name above it; null if it is a name of its own. */
  private @Nullable String rest(String above, String text) {
    boolean open = above.indexOf('(') >= 0 && above.indexOf(')') < 0;
    int close = text.indexOf(')');
    if (open && close >= 0) {
      return text.substring(0, close + 1);
    }
    return oracle.isName(above + " " + text) ? text : null;
  }

  /** All States; what is on the sheet beside them is in {@link #unread}. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    unread.clear();
    for (Column column : columns) {
      for (Cell cell : column.cells) {
        if (cell.letter().isEmpty() && !oracle.isName(cell.name())) {
          unread.add(cell.ref() + ": " + cell.name());
        } else {
          cells.add(cell);
        }
      }
    }
    return cells;
  }

  /** Texts without a letter that are no names; after {@link #cells}. */
  List<String> unread() {
    return List.copyOf(unread);
  }
}
