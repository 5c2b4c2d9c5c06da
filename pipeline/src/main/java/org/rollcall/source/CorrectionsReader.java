package org.rollcall.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/**
 * {@code corrections.csv}: what a person knows better than all sources. One line per vote, under a
 * heading: decision (its decision_id, or its symbol), country, vote, reason, source.
 */
final class CorrectionsReader implements SourceReader {

  /** The file's name; no other file is read so, unless {@code sources.yaml} says that it is. */
  static final String FILE = "corrections.csv";

  private static final List<String> NEEDED = List.of("decision", "country", "vote");
  private static final String SHAPE = "Write it as decision,country,vote,reason,source";

  @Override
  public String name() {
    return "corrections";
  }

  @Override
  public String description() {
    return "one line per vote that a person corrects: decision, country, vote, reason, source";
  }

  @Override
  public Authority authority() {
    return Authority.CORRECTION;
  }

  @Override
  public Optional<Recognition> recognise(Document document, SourceSettings settings) {
    boolean meant = name().equals(settings.reader());
    return meant && header(document, settings).isPresent()
        ? Optional.of(new Recognition(100, "one line per vote that a person corrects"))
        : Optional.empty();
  }

  private static Optional<Header> header(Document document, SourceSettings settings) {
    return document.sheets().stream()
        .flatMap(sheet -> Header.find(sheet, settings, CorrectionsReader::fits).stream())
        .findFirst();
  }

  private static boolean fits(Header header) {
    return LibraryTables.hasWords(header, NEEDED.toArray(new String[0]));
  }

  @Override
  public void read(Document document, SourceSettings settings, RawSink sink) {
    Header header =
        header(document, settings)
            .orElseThrow(
                () ->
                    new UnreadableSourceException(
                        "Its heading has not all of the columns " + NEEDED, SHAPE));
    Sheet sheet = document.sheets().get(0);
    TableLines.forEach(sheet, header, sink, new Lines(header, sink));
  }

  /** The corrections, of which several may be of one decision. */
  private static final class Lines implements LibraryTables.Lines {

    private final Header header;
    private final RawSink sink;
    private final Map<String, Long> decisions = new HashMap<>();

    Lines(Header header, RawSink sink) {
      this.header = header;
      this.sink = sink;
    }

    @Override
    public void line(Row row) {
      String decision = text(row, "decision");
      String country = text(row, "country");
      String vote = text(row, "vote");
      String ref = row.ref(0);
      if (decision.isEmpty() || country.isEmpty() || vote.isEmpty()) {
        sink.lost(incomplete(row));
        return;
      }
      String reason = reason(row);
      if (reason == null) {
        sink.notice(unexplained(row));
      }
      sink.vote(
          decisions.computeIfAbsent(decision, text -> sink.decision(claim(text, ref))),
          country,
          vote,
          reason,
          ref);
    }

    private String text(Row row, String column) {
      return row.text(LibraryTables.column(header, column));
    }

    private @Nullable String reason(Row row) {
      return Notes.join(text(row, "reason"), text(row, "source"));
    }

    private static RawDecision claim(String decision, String ref) {
      return new DecisionDraft().put(Field.OWN_ID, decision).at(ref);
    }

    private static Notice incomplete(Row row) {
      return Notice.at(
          Severity.ERROR,
          "correction-refused",
          row.ref(0),
          "A correction needs a decision, a country and a vote; it is not used",
          LayoutNotices.texts(row),
          SHAPE);
    }

    private static Notice unexplained(Row row) {
      return Notice.at(
          Severity.WARNING,
          "correction-unexplained",
          row.ref(0),
          "A correction gives neither reason nor source; it is used all the same",
          LayoutNotices.texts(row),
          "Say why, and who says so, for those who read the data later");
    }
  }
}
