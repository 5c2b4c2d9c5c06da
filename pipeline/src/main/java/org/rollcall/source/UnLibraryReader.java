package org.rollcall.source;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The UN Digital Library's export of voting records, of the General Assembly and of the Security
 * Council, in both editions of its header: one line per decision and State, with all that is known
 * of the decision on every line.
 */
final class UnLibraryReader implements SourceReader {

  private static final String FAMILY = "undl";

  @Override
  public String name() {
    return "un-library";
  }

  @Override
  public String description() {
    return "the UN Digital Library's export: undl_id, ms_name, ms_vote and the decision on each line";
  }

  @Override
  public String codeBook() {
    return "undl";
  }

  @Override
  public Authority authority() {
    return Authority.UN_LIBRARY;
  }

  @Override
  public Optional<Recognition> recognise(Document document, SourceSettings settings) {
    return LibraryTables.recognise(
        document, settings, "a UN Digital Library export", UnLibraryReader::fits);
  }

  private static boolean fits(Header header) {
    return LibraryTables.hasWords(header, "undl_id", "date")
        && header.has(Field.SYMBOL)
        && (LibraryTables.hasWords(header, "ms_vote") || LibraryTables.hasWords(header, "ms_votes"))
        && header.hasVotes();
  }

  @Override
  public void read(Document document, SourceSettings settings, RawSink sink) {
    LibraryTables.read(
        document,
        settings,
        sink,
        UnLibraryReader::fits,
        header -> new VoteTable(header, new Votes(header, sink), sink));
  }

  /** The lines of one export. */
  private static final class Votes implements VoteLayout {

    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    /** "A/65/456/Add. 3": the blank is a slip. */
    private static final Pattern STRAY_BLANK = Pattern.compile("[./]\\s+\\S|\\S\\s+/");

    /** "A/61/443/Add." or "A/C.3/61/": the number is missing. */
    private static final Pattern CUT_SHORT =
        Pattern.compile("(?i).*(?:[./]|\\b(?:add|rev|corr|l))$");

    private final Header header;
    private final RawSink sink;
    private final Set<String> reported = new HashSet<>();
    private final int idColumn;
    private final int voteColumn;
    private final int nameColumn;
    private final int codeColumn;
    private final int noteColumn;
    private final int symbolColumn;
    private final int membersColumn;

    Votes(Header header, RawSink sink) {
      this.header = header;
      this.sink = sink;
      this.idColumn = header.column(Field.OWN_ID);
      this.voteColumn = header.column(Field.VOTE);
      this.nameColumn = header.column(Field.COUNTRY);
      this.codeColumn = header.column(Field.CODE);
      this.noteColumn = header.column(Field.NOTE);
      this.symbolColumn = header.column(Field.SYMBOL);
      this.membersColumn = LibraryTables.column(header, "total_ms");
    }

    @Override
    public List<Integer> decisionColumns() {
      return List.of(idColumn);
    }

    /** A line without a number is told by its symbol. */
    @Override
    public List<String> lastResort(Row line) {
      return VoteLayout.texts(line, List.of(symbolColumn));
    }

    @Override
    public List<Integer> countryColumns() {
      return header.columns(Field.COUNTRY, Field.CODE);
    }

    @Override
    public int voteColumn() {
      return voteColumn;
    }

    @Override
    public int noteColumn() {
      return noteColumn;
    }

    /** Both sides of the export name a State: its name of the day, and a code of its own. */
    @Override
    public String country(Row row) {
      String name = row.text(nameColumn);
      String code = name.isEmpty() ? row.text(codeColumn) : "";
      return code.isEmpty() ? name : RawSink.countryCode("iso3", code);
    }

    @Override
    public RawDecision decision(Row row) {
      DecisionDraft decision = DecisionDraft.of(header, row).family(FAMILY);
      decision.set(Field.NOTE, null);
      symbol(decision, row);
      decision.put(Field.BODY, body(decision, row));
      if (listsEveryMember(decision, row)) {
        decision.coverage(Coverage.COMPLETE);
      }
      return decision.at(row.ref(idColumn));
    }

    /** A draft that failed has no resolution: the line is the draft's own. */
    private void symbol(DecisionDraft decision, Row row) {
      String resolution = chosen(decision.get(Field.SYMBOL), Field.SYMBOL, "/RES/", row);
      String draft = chosen(decision.get(Field.DRAFT), Field.DRAFT, "/L.", row);
      decision.set(Field.SYMBOL, resolution == null ? draft : resolution);
      decision.set(Field.DRAFT, resolution == null ? null : draft);
    }

    /** Of several symbols the one that is of the kind wanted; what is odd of them is told once. */
    private @Nullable String chosen(@Nullable String text, Field field, String kind, Row row) {
      if (text == null) {
        return null;
      }
      Set<String> whole = new LinkedHashSet<>();
      for (String part : BAR.split(text, -1)) {
        if (!part.isEmpty() && !CUT_SHORT.matcher(part).matches()) {
          whole.add(part);
        }
      }
      String chosen =
          whole.stream()
              .filter(symbol -> symbol.contains(kind))
              .findFirst()
              .orElse(whole.isEmpty() ? null : whole.iterator().next());
      if (reported.add(field + text)) {
        report(text, chosen, row.ref(header.column(field)));
      }
      return chosen;
    }

    private void report(String text, @Nullable String chosen, String ref) {
      List<String> parts = Arrays.asList(BAR.split(text, -1));
      if (parts.stream().anyMatch(part -> CUT_SHORT.matcher(part).matches())) {
        sink.notice(LibraryNotices.cutShort(ref, text));
      }
      if (chosen != null && parts.size() > 1) {
        sink.notice(LibraryNotices.severalSymbols(ref, text, chosen));
      }
      if (parts.stream().anyMatch(part -> STRAY_BLANK.matcher(part).find())) {
        sink.notice(LibraryNotices.strayBlank(ref, text));
      }
    }

    /**
     * Where the symbol does not say it, the record of the meeting does (A/78/PV.50, S/PV.9000); and
     * the General Assembly's export has a column for its session, the Security Council's has none.
     */
    private @Nullable String body(DecisionDraft decision, Row row) {
      String symbol = decision.get(Field.SYMBOL);
      String meeting = row.text(LibraryTables.column(header, "meeting"));
      boolean committee = symbol != null && symbol.contains("/C.");
      if (meeting.startsWith("S/") || (symbol != null && symbol.startsWith("S/"))) {
        return "SC";
      }
      return header.has(Field.SESSION) && !committee ? "GA" : null;
    }

    /** The export says so itself, where its totals add up to the number of members. */
    private boolean listsEveryMember(DecisionDraft decision, Row row) {
      int members = figure(row.text(membersColumn));
      int sum = 0;
      for (Field total : List.of(Field.YES, Field.NO, Field.ABSTAIN, Field.ABSENT)) {
        int figure = figure(decision.get(total));
        if (figure < 0) {
          return false;
        }
        sum += figure;
      }
      return members > 0 && sum == members;
    }

    private static int figure(@Nullable String text) {
      boolean digits =
          text != null
              && !text.isEmpty()
              && text.length() < 6
              && text.chars().allMatch(c -> c >= '0' && c <= '9');
      return digits ? Integer.parseInt(text) : -1;
    }
  }
}
