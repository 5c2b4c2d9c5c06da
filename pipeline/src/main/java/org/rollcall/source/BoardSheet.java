package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.source.ListHeading.Position;

/**
 * A sheet that the voting board printed: a head with name, totals and time, then columns of "Y
 * ALBANIA". A State without a letter took no part, if the sheet's own totals are met; if they are
 * not, letters or States are missing from the text, and nothing is known of it.
 */
final class BoardSheet {

  private static final String ABSTAIN = "Abst(?:ain(?:ing|ed)?|entions?)?";
  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)\\b(?:Vote Name|Vote Time|Yes\\W{0,3}\\d+\\s+No\\W{0,3}\\d+|Yes\\s+No\\s+"
              + ABSTAIN
              + ")\\b");

  /** "Yes 84 No 30 Abstain 66"; or the words in one line, and the figures in the next. */
  private static final List<Pattern> TOTALS =
      List.of(
          Pattern.compile(
              "(?i)\\bYes\\W{0,3}(\\d+)\\s+No\\W{0,3}(\\d+)\\s+" + ABSTAIN + "\\W{0,3}(\\d+)"),
          Pattern.compile(
              "(?i)\\bYes\\s+No\\s+" + ABSTAIN + "\\W{0,20}?(\\d+)\\s+(\\d+)\\s+(\\d+)\\b"),
          Pattern.compile("(?i)\\b(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+Yes\\s+No\\s+" + ABSTAIN));

  private static final Pattern NAME =
      Pattern.compile(
          "(?is)Vote Name\\s*:?\\s*(.*?)(?=\\s*(?:·|\\bYes\\W{0,3}\\d|\\bYes\\s+No\\s+Abst|Vote Time|$))");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)Vote Time\\s*:?\\s*(\\d{1,2})/(\\d{1,2})/(\\d{4})(?:\\s+[\\d:]+\\s*[AP]M)?");
  private static final Pattern FIGURES = Pattern.compile("[\\d\\s]+");
  private static final Pattern MOTION =
      Pattern.compile(
          "(?i)\\b(?:motion|appeal|ruling|suspension|adjournment|closure|division|competence|question of)\\b");
  private static final int HEAD_LINES = 30;
  private static final int LONGEST_LINE = 2_000;

  private final List<ProseLine> lines;
  private final RawSink sink;
  private final String head;

  private BoardSheet(List<ProseLine> lines, RawSink sink) {
    this.lines = lines;
    this.sink = sink;
    this.head = head(lines);
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
    return NAME.matcher(head).find() && TIME.matcher(head).find();
  }

  /** Reads a document of one sheet, or of several behind each other. */
  static void read(List<ProseLine> lines, RawSink sink) {
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      boolean next = i < lines.size() && NAME.matcher(lines.get(i).text()).find();
      if (i == lines.size() || (next && isSheet(lines.subList(start, i)))) {
        new BoardSheet(lines.subList(start, i), sink).read();
        start = i;
      }
    }
  }

  private static String head(List<ProseLine> lines) {
    StringBuilder head = new StringBuilder();
    lines.stream()
        .filter(line -> !line.text().isBlank())
        .limit(HEAD_LINES)
        .forEach(line -> head.append(RecordText.clean(line.text())).append('\n'));
    return head.toString();
  }

  private void read() {
    BoardCells board = new BoardCells(sink.names());
    for (ProseLine line : lines.subList(firstLine(), lines.size())) {
      String text = line.text();
      if (!text.isBlank() && !isHead(text) && !FIGURES.matcher(text).matches()) {
        board.add(line);
      }
    }
    List<BoardCells.Cell> cells = board.cells();
    String counted = count(cells, "Y") + "-" + count(cells, "N") + "-" + count(cells, "A");
    String stated = totals();
    boolean complete = counted.equals(stated);
    String ref = lines.get(0).ref();
    long key = sink.decision(decision(stated, complete).at(ref));
    List<String> unknown = new ArrayList<>(board.unread());
    for (BoardCells.Cell cell : cells) {
      if (complete || !cell.letter().isEmpty()) {
        sink.vote(key, cell.name(), word(cell.letter()), null, cell.ref());
      } else {
        unknown.add(cell.ref() + ": " + cell.name());
      }
    }
    if (stated == null) {
      sink.notice(RecordNotices.noResult(ref));
    } else if (!complete) {
      sink.notice(RecordNotices.namesAgainstTally(ref, "Voting board", stated, counted));
    }
    if (!unknown.isEmpty()) {
      sink.notice(RecordNotices.unreadBoardText(ref, unknown));
    }
  }

  private @Nullable String totals() {
    for (Pattern pattern : TOTALS) {
      Matcher totals = pattern.matcher(head);
      if (totals.find()) {
        return totals.group(1) + "-" + totals.group(2) + "-" + totals.group(3);
      }
    }
    return null;
  }

  /** The first line behind the head; a title may go on over several lines of it. */
  private int firstLine() {
    int behind = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = RecordText.clean(lines.get(i).text()).strip();
      if (isHead(line)) {
        behind = i + 1;
      } else if (behind > 0 && BoardCells.isLine(line)) {
        return behind;
      }
    }
    return behind;
  }

  private static int count(List<BoardCells.Cell> cells, String letter) {
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

  private DecisionDraft decision(@Nullable String stated, boolean complete) {
    Matcher named = NAME.matcher(head);
    String name = named.find() ? Text.oneLine(named.group(1)) : "";
    VoteSubject subject = VoteSubject.of(name);
    String symbol = subject.symbol();
    DecisionDraft draft =
        new DecisionDraft().coverage(complete ? Coverage.UNLISTED_ABSENT : Coverage.PARTIAL);
    draft.put(Field.BODY, body(symbol));
    draft.put(Field.SYMBOL, symbol);
    draft.put(Field.PART, symbol == null ? null : subject.part());
    draft.put(Field.KIND, kind(subject, name));
    draft.put(Field.DATE, date());
    draft.put(Field.TITLE, title(name, symbol));
    draft.put(Field.ADOPTION, "recorded vote");
    draft.put(Field.TALLY, stated);
    return draft;
  }

  private static String kind(VoteSubject subject, String name) {
    String kind = subject.kind();
    if (kind == null) {
      kind = MOTION.matcher(name).find() ? "motion" : "draft resolution";
    }
    return kind;
  }

  private @Nullable String date() {
    Matcher time = TIME.matcher(head);
    return time.find()
        ? String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            time.group(3),
            Integer.valueOf(time.group(1)),
            Integer.valueOf(time.group(2)))
        : null;
  }

  private static String title(String name, @Nullable String symbol) {
    int at = symbol == null ? -1 : name.indexOf(symbol);
    String after = symbol == null || at < 0 ? name : name.substring(at + symbol.length());
    return after.replaceAll("^[\\s:,–—-]+", "");
  }

  private static @Nullable String body(@Nullable String symbol) {
    return symbol != null && symbol.matches("A/(\\d+|ES-\\d+)/L\\..*") ? "General Assembly" : null;
  }
}
