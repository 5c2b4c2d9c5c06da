package org.rollcall.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recorded votes in the United Nations' own documents: verbatim and summary records, committees'
 * reports, press releases with their annexes, sheets of the voting board; as text, as a saved web
 * page, a Word document or a PDF.
 */
final class RecordedVoteReader implements SourceReader {

  /** So much of a file decides whether it is a record; the first vote may stand on page thirty. */
  private static final int MOST_LINES = 20_000;

  private static final int BROKEN_HEADING = 12;

  /** Blanks set columns apart, a few hundred at most; accents stand one or two to a letter. */
  private static final int LONGEST_RUN = 500;

  private static final Pattern LONG_RUN =
      Pattern.compile("([\\p{Z}\\s\\p{M}]{" + LONGEST_RUN + "})[\\p{Z}\\s\\p{M}]+");

  /** No word has so many letters: it is a picture as text, or a key. */
  private static final Pattern LONG_WORD = Pattern.compile("(\\S{2000})\\S+");

  private static final Pattern VOTE_TAKEN =
      Pattern.compile("(?i)\\bvote was taken|\\bvoting was as follows|\\brecorded vote\\b");

  @Override
  public String name() {
    return "recorded-vote";
  }

  @Override
  public String description() {
    return "a record in running text with lists \"In favour: …\", \"Against: …\", \"Abstaining: …\"";
  }

  @Override
  public Authority authority() {
    return Authority.OFFICIAL_RECORD;
  }

  @Override
  public Optional<Recognition> recognise(Document document, SourceSettings settings) {
    int favour = 0;
    int against = 0;
    int abstaining = 0;
    int taken = 0;
    int board = 0;
    String before = "";
    try (Stream<ProseLine> lines = lines(document)) {
      for (ProseLine line : (Iterable<ProseLine>) lines.limit(MOST_LINES)::iterator) {
        if (mayBeHeading(line.text())) {
          // A heading may be broken, too: "In" at the end of one line, "favour:" in the next.
          String both = before + "\n" + RecordText.clean(line.text());
          for (ListHeading heading : ListHeading.all(both)) {
            boolean here = heading.end() > before.length() + 1;
            favour += here && heading.position() == ListHeading.Position.FAVOUR ? 1 : 0;
            against += here && heading.position() == ListHeading.Position.AGAINST ? 1 : 0;
            abstaining += here && heading.position() == ListHeading.Position.ABSTAINING ? 1 : 0;
          }
        }
        if (!line.text().isBlank()) {
          before = line.text().substring(Math.max(0, line.text().length() - BROKEN_HEADING));
        }
        taken += VOTE_TAKEN.matcher(line.text()).find() ? 1 : 0;
        board += BoardSheet.marks(line.text());
      }
    }
    // A page's number may part "In" from "favour": then the other lists and their sentence tell.
    boolean others = against > 0 && abstaining > 0 && taken > 0;
    if (others || (favour > 0 && (against > 0 || abstaining > 0 || taken > 0))) {
      String seen =
          "%d lists \"In favour\", %d \"Against\", %d \"Abstaining\""
              .formatted(favour, against, abstaining);
      return Optional.of(new Recognition(92, seen));
    }
    if (board >= 2) {
      return Optional.of(new Recognition(92, "the head of a voting-board sheet"));
    }
    return favour + against + abstaining == 0 ? inAnotherLanguage(document) : Optional.empty();
  }

  private static Optional<Recognition> inAnotherLanguage(Document document) {
    try (Stream<ProseLine> lines = lines(document)) {
      return RecordLanguage.of(lines.limit(MOST_LINES).toList())
          .map(language -> new Recognition(92, "lists of votes in " + language.title()));
    }
  }

  /** Text in which no run of blanks, accents or letters is so long that it takes forever. */
  private static Stream<ProseLine> lines(Document document) {
    return document.prose().map(RecordedVoteReader::bounded);
  }

  private static ProseLine bounded(ProseLine line) {
    if (line.text().length() <= LONGEST_RUN) {
      return line;
    }
    String blanks = LONG_RUN.matcher(line.text()).replaceAll("$1");
    String words = LONG_WORD.matcher(blanks).replaceAll("$1");
    return new ProseLine(words, line.page(), line.number(), line.paragraph());
  }

  private static boolean mayBeHeading(String line) {
    String lower = line.length() > 1_000_000 ? "" : line.toLowerCase(Locale.ROOT);
    return lower.contains("favo") || lower.contains("against") || lower.contains("abst");
  }

  @Override
  public void read(Document document, SourceSettings settings, RawSink sink) {
    List<ProseLine> lines;
    try (Stream<ProseLine> prose = lines(document)) {
      lines = prose.toList();
    }
    Optional<RecordLanguage> language = RecordLanguage.of(lines);
    if (language.isPresent()) {
      int lists = language.get().lists(lines);
      sink.notice(RecordNotices.anotherLanguage(lines.get(0).ref(), language.get().title(), lists));
    }
    if (BoardSheet.isSheet(lines)) {
      BoardSheet.read(lines, sink);
    } else {
      new RecordVotes(lines, sink).read();
    }
  }
}
