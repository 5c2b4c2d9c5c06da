package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.source.ListHeading.Position;

/**
 * A sheet that the voting board printed: a head with name, totals and time, then columns of "Y
 * ALBANIA". A State without a letter took no part.
 */
final class BoardSheet {

  private static final Pattern HEAD =
      Pattern.compile("(?i)\\b(?:Vote Name|Vote Time|Yes\\W{0,3}\\d+\\s+No\\W{0,3}\\d+)\\b");
  private static final Pattern TOTALS =
      Pattern.compile(
          "(?i)\\bYes\\W{0,3}(\\d+)\\s+No\\W{0,3}(\\d+)\\s+Abst(?:ain(?:ing|ed)?|entions?)?\\W{0,3}(\\d+)");
  private static final Pattern NAME =
      Pattern.compile("(?is)Vote Name\\s*:?\\s*(.*?)(?=\\s*(?:·|\\bYes\\W{0,3}\\d|Vote Time|$))");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)Vote Time\\s*:?\\s*(\\d{1,2})/(\\d{1,2})/(\\d{4})(?:\\s+[\\d:]+\\s*[AP]M)?");
  private static final Pattern CELL = Pattern.compile("(?:^|\\s)([YNA])\\s+(?=[\\p{Lu}(])");
  private static final Pattern OFFICER = Pattern.compile("\\s*\\((?:VC|C|CH|CHAIR|R|P|VP)\\)");
  private static final int HEAD_LINES = 30;
  private static final int LONGEST_LINE = 2_000;

  private final List<ProseLine> lines;
  private final RawSink sink;
  private final List<Cell> cells = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();

  /** A State's line: its letter, or "" where it has none. */
  private record Cell(String letter, String name, String ref) {}

  BoardSheet(List<ProseLine> lines, RawSink sink) {
    this.lines = lines;
    this.sink = sink;
  }

  static boolean isHead(String line) {
    return marks(line) > 0;
  }

  /** How many parts of a sheet's head stand in a line. */
  static int marks(String line) {
    return line.length() > LONGEST_LINE ? 0 : (int) HEAD.matcher(line).results().count();
  }

  static boolean isSheet(List<ProseLine> lines) {
    String head = head(lines);
    return NAME.matcher(head).find() && TOTALS.matcher(head).find() && TIME.matcher(head).find();
  }

  private static String head(List<ProseLine> lines) {
    StringBuilder head = new StringBuilder();
    lines.stream()
        .filter(line -> !line.text().isBlank())
        .limit(HEAD_LINES)
        .forEach(line -> head.append(RecordText.clean(line.text())).append('\n'));
    return head.toString();
  }

  void read() {
    String head = head(lines);
    int first = firstCell();
    for (ProseLine line : lines.subList(first, lines.size())) {
      if (!line.text().isBlank() && !isHead(line.text())) {
        cells(Text.oneLine(RecordText.clean(line.text())), line.ref());
      }
    }
    int yes = count("Y");
    int no = count("N");
    int abstain = count("A");
    String counted = yes + "-" + no + "-" + abstain;
    Matcher totals = TOTALS.matcher(head);
    String stated =
        totals.find() ? totals.group(1) + "-" + totals.group(2) + "-" + totals.group(3) : counted;
    String ref = lines.get(0).ref();
    long key = sink.decision(decision(head, stated, counted.equals(stated)).at(ref));
    for (Cell cell : cells) {
      sink.vote(key, cell.name(), word(cell.letter()), null, cell.ref());
    }
    if (!counted.equals(stated)) {
      sink.notice(RecordNotices.namesAgainstTally(ref, "Voting board", stated, counted));
    }
    if (!unread.isEmpty()) {
      sink.notice(RecordNotices.unreadBoardText(ref, unread));
    }
  }

  /** The first line behind the head; a title may go on over several lines of it. */
  private int firstCell() {
    int behind = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = RecordText.clean(lines.get(i).text()).strip();
      if (isHead(line)) {
        behind = i + 1;
      } else if (behind > 0 && CELL.matcher(line).find()) {
        return behind;
      }
    }
    return lines.size();
  }

  /** The cells of a line: one, or four side by side. */
  private void cells(String line, String ref) {
    Matcher matcher = CELL.matcher(line);
    int start = 0;
    String letter = null;
    while (matcher.find()) {
      cell(letter, line.substring(start, matcher.start()), ref);
      letter = matcher.group(1);
      start = matcher.end();
    }
    cell(letter, line.substring(start), ref);
  }

  private void cell(@Nullable String letter, String text, String ref) {
    String name = OFFICER.matcher(text).replaceAll("").strip();
    if (name.isEmpty()) {
      return;
    }
    NameOracle oracle = sink.names();
    if (letter == null && continues(name, oracle)) {
      Cell last = cells.remove(cells.size() - 1);
      cells.add(new Cell(last.letter(), last.name() + " " + name, last.ref()));
      return;
    }
    List<NameList.Name> names = NameList.of(name.replace(",", " "), oracle).names();
    boolean known = names.stream().allMatch(part -> oracle.isName(part.text()));
    if (letter == null && !known) {
      unread.add(ref + ": " + name);
    } else if (names.size() > 1 && known) {
      for (int i = 0; i < names.size(); i++) {
        cells.add(new Cell(i == 0 && letter != null ? letter : "", names.get(i).text(), ref));
      }
    } else {
      cells.add(new Cell(letter == null ? "" : letter, name, ref));
    }
  }

  /** Whether a text without a letter is the rest of a long name in the line above. */
  private boolean continues(String name, NameOracle oracle) {
    if (cells.isEmpty()) {
      return false;
    }
    String last = cells.get(cells.size() - 1).name();
    boolean open = last.indexOf('(') >= 0 && last.indexOf(')') < 0;
    return open || (!oracle.isName(name) && oracle.isName(last + " " + name));
  }

  private int count(String letter) {
    return (int) cells.stream().filter(cell -> cell.letter().equals(letter)).count();
  }

  private static String word(String letter) {
    return switch (letter) {
      case "Y" -> Position.FAVOUR.words();
      case "N" -> Position.AGAINST.words();
      case "A" -> Position.ABSTAINING.words();
      default -> Position.ABSENT.words();
    };
  }

  /** Whoever is not on the sheet took no part if the totals are met; else it may be lost. */
  private DecisionDraft decision(String head, String stated, boolean complete) {
    Matcher named = NAME.matcher(head);
    String name = named.find() ? Text.oneLine(named.group(1)) : "";
    Matcher time = TIME.matcher(head);
    String date =
        time.find()
            ? "%s-%02d-%02d"
                .formatted(
                    time.group(3), Integer.valueOf(time.group(1)), Integer.valueOf(time.group(2)))
            : null;
    String symbol = VoteSubject.lastDraft(name);
    String after = symbol == null ? name : name.substring(name.indexOf(symbol) + symbol.length());
    DecisionDraft draft =
        new DecisionDraft().coverage(complete ? Coverage.UNLISTED_ABSENT : Coverage.PARTIAL);
    draft.put(Field.BODY, body(symbol));
    draft.put(Field.SYMBOL, symbol);
    draft.put(Field.PART, VoteSubject.paragraph(name));
    draft.put(
        Field.KIND,
        VoteSubject.paragraph(name) != null
            ? "paragraph"
            : VoteSubject.amendment(name) ? "amendment" : "draft resolution");
    draft.put(Field.DATE, date);
    draft.put(Field.TITLE, after.replaceAll("^[\\s:,–—-]+", ""));
    draft.put(Field.ADOPTION, "recorded vote");
    draft.put(Field.TALLY, stated);
    return draft;
  }

  private static @Nullable String body(@Nullable String symbol) {
    return symbol != null && symbol.matches("A/(\\d+|ES-\\d+)/L\\..*") ? "General Assembly" : null;
  }
}
