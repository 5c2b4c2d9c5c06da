package org.rollcall.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/**
 * The OHCHR Library's voting records of the Commission on Human Rights and the Human Rights
 * Council: a table of votes and a table of decisions, joined on {@code record_id}.
 */
final class OhchrReader implements SourceReader {

  private static final String FAMILY = "ohchr";

  /** "Draft resolution A/HRC/34/L.9 as amended": of a report, only the text within it is meant. */
  private static final Pattern DRAFT =
      Pattern.compile("(?i)^draft (?:resolution|decision)s?\\s+((?:A|E)/\\S*/?L\\.\\S+)");

  private static final Pattern AMENDMENT = Pattern.compile("(?i)^(oral )?(sub-?)?amendment");
  private static final Pattern SESSION =
      Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th) session");
  private static final Pattern UNDECIDED = Pattern.compile("(?i)withdrawn|not considered");

  @Override
  public String name() {
    return "ohchr";
  }

  @Override
  public String description() {
    return "the OHCHR Library's voting records: record_id, vote_type, and country and vote, or the"
        + " decision's title and totals";
  }

  @Override
  public String codeBook() {
    return "ohchr";
  }

  @Override
  public Authority authority() {
    return Authority.UN_LIBRARY;
  }

  @Override
  public Optional<Recognition> recognise(Document document, SourceSettings settings) {
    return LibraryTables.recognise(
        document, settings, "the OHCHR Library's votes or decisions", OhchrReader::fits);
  }

  private static boolean fits(Header header) {
    return LibraryTables.hasWords(header, "record_id", "vote_type", "symbol")
        && (header.hasVotes() || header.has(Field.YES));
  }

  @Override
  public void read(Document document, SourceSettings settings, RawSink sink) {
    LibraryTables.read(
        document,
        settings,
        sink,
        OhchrReader::fits,
        header ->
            header.hasVotes()
                ? new VoteTable(header, new NumberedVotes(header, FAMILY, null), sink)
                : new Decisions(header, sink));
  }

  /** One line per decision, also for drafts that were never put to one. */
  private static final class Decisions implements LibraryTables.Lines {

    private final Header header;
    private final RawSink sink;
    private final int statement;
    private final Map<String, List<String>> undecided = new TreeMap<>();

    Decisions(Header header, RawSink sink) {
      this.header = header;
      this.sink = sink;
      this.statement = LibraryTables.column(header, "statement");
    }

    @Override
    public void line(Row row) {
      String type = String.valueOf(header.value(row, Field.ADOPTION));
      if (UNDECIDED.matcher(type).matches()) {
        undecided
            .computeIfAbsent(type, t -> new ArrayList<>())
            .add(String.valueOf(header.value(row, Field.SYMBOL)));
        return;
      }
      DecisionDraft decision = DecisionDraft.of(header, row).family(FAMILY);
      String draft = decision.get(Field.DRAFT);
      decision.set(Field.DRAFT, draftSymbol(draft));
      decision.put(Field.SESSION, session(row.text(statement)));
      if (draft != null && AMENDMENT.matcher(draft).find()) {
        decision.put(Field.KIND, "amendment").put(Field.OUTCOME, draft);
      }
      sink.decision(decision.at(row.ref(header.column(Field.OWN_ID))));
    }

    private static @Nullable String draftSymbol(@Nullable String text) {
      Matcher draft = DRAFT.matcher(text == null ? "" : text);
      return draft.find() ? draft.group(1) : null;
    }

    private static @Nullable String session(String statement) {
      Matcher session = SESSION.matcher(statement);
      return session.find() ? session.group(1) : null;
    }

    @Override
    public void end() {
      undecided.forEach((type, symbols) -> sink.notice(notDecided(type, symbols)));
    }

    private static Notice notDecided(String type, List<String> symbols) {
      return Notice.at(
          Severity.INFO,
          "not-decided",
          "",
          "%d drafts are no decisions: %s".formatted(symbols.size(), type.toLowerCase(Locale.ROOT)),
          String.join("; ", symbols),
          "Nothing; the body took no decision on them");
    }
  }
}
