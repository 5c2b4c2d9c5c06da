package org.rollcall.source;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All readers. A new format is one class, and its line in {@link #all}. */
public final class SourceReaders {

  private static final List<SourceReader> ALL =
      List.of(
          new UnLibraryReader(),
          new VoetenReader(),
          new UnvotesReader(),
          new OhchrReader(),
          new TieTableReader(),
          new ThirdCommitteeReader(),
          new LongTableReader(),
          new SheetPerVoteReader(),
          new DisassociationListReader(),
          new DecisionListReader(),
          new MatrixReader(),
          new RecordedVoteReader(),
          new CorrectionsReader());

  private static final int DEEPEST_HEADER = 40;

  private SourceReaders() {}

  /**
   * The reader that takes a document.
   *
   * @param recognition how sure it is, and what it saw
   */
  public record Choice(SourceReader reader, Recognition recognition) {}

  /** Every reader; of two that are equally sure, the first wins. */
  public static List<SourceReader> all() {
    return ALL;
  }

  /**
   * Chooses a reader and reads a document with it; once more, and into another sink, if it turns
   * out that the document did not give its rows as they are.
   *
   * @param sinks gives a new sink each time; what the one before took does not hold
   * @throws UnreadableSourceException if no reader fits or the document is damaged
   */
  public static Choice read(
      Document document, SourceSettings settings, Supplier<? extends RawSink> sinks) {
    while (true) {
      try {
        RawSink sink = sinks.get();
        Choice choice = choose(document, settings);
        choice.reader().read(document, settings, sink);
        if (!document.mustBeReadAgain()) {
          return choice;
        }
      } catch (UnreadableSourceException e) {
        if (!document.mustBeReadAgain()) {
          throw e;
        }
      } catch (StackOverflowError e) {
        throw new UnreadableSourceException(
            "A text in the file goes on too far to be looked through",
            "Look for a cell or a line that holds far more than names, votes and symbols",
            e);
      }
    }
  }

  /**
   * The reader that is surest of a document, or the one that {@code sources.yaml} names.
   *
   * @throws UnreadableSourceException if none takes it: the message says what was looked for and
   *     what was seen
   */
  public static Choice choose(Document document, SourceSettings settings) {
    String declared = settings.reader();
    if (declared != null) {
      SourceReader reader = named(declared);
      Recognition seen = new Recognition(100, "declared as " + declared + " in sources.yaml");
      return new Choice(
          reader,
          reader
              .recognise(document, settings)
              .map(found -> new Recognition(100, found.seen()))
              .orElse(seen));
    }
    Choice best = null;
    for (SourceReader reader : ALL) {
      Recognition seen = reader.recognise(document, settings).orElse(null);
      if (seen != null && (best == null || seen.certainty() > best.recognition().certainty())) {
        best = new Choice(reader, seen);
      }
      if (best != null && best.recognition().certainty() >= LibraryTables.CERTAIN) {
        break; // nobody is surer, and to ask may mean to go through all of a large file
      }
    }
    if (best == null) {
      throw unknownLayout(document);
    }
    return best;
  }

  private static SourceReader named(String name) {
    return ALL.stream()
        .filter(reader -> reader.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableSourceException(
                    "sources.yaml names the reader \"" + name + "\", which does not exist",
                    "Use one of " + ALL.stream().map(SourceReader::name).toList()));
  }

  private static UnreadableSourceException unknownLayout(Document document) {
    String seen =
        document.sheets().stream().map(SourceReaders::seen).collect(Collectors.joining("; "));
    return new UnreadableSourceException(
        "No known layout. Seen: " + seen + ". Looked for: " + lookedFor(),
        halfAMatrix(document)
            ? "Write a symbol, a date or a year over each column of votes, or declare the file in"
                + " sources.yaml: reader: matrix, header_rows and country_column"
            : "Declare the file in sources.yaml: reader, and where needed sheets, header_rows and"
                + " country_column; or take it out of the folder if it holds no votes");
  }

  /** What files are like that people make; of the public data sets their names are enough. */
  private static String lookedFor() {
    String layouts =
        ALL.stream()
            .filter(reader -> reader.codeBook() == null)
            .map(reader -> reader.name() + " (" + reader.description() + ")")
            .collect(Collectors.joining("; "));
    String dataSets =
        ALL.stream()
            .filter(reader -> reader.codeBook() != null)
            .map(SourceReader::name)
            .collect(Collectors.joining(", "));
    return layouts + "; and the files of the public data sets " + dataSets;
  }

  /** Countries and columns beside them, but nothing that tells what was decided. */
  private static boolean halfAMatrix(Document document) {
    return document.sheets().stream()
        .flatMap(sheet -> sheet.head(DEEPEST_HEADER).stream())
        .map(Header::of)
        .anyMatch(header -> header.has(Field.COUNTRY) && header.width() > header.columns().size());
  }

  private static String seen(Sheet sheet) {
    List<Row> rows = sheet.head(3);
    String name = sheet.name().isEmpty() ? "the file" : "sheet \"" + sheet.name() + "\"";
    String hidden = sheet.hidden() ? " (hidden)" : "";
    if (rows.isEmpty()) {
      return name + hidden + " is blank";
    }
    String beginning =
        rows.stream()
            .map(row -> "\"" + LayoutNotices.texts(row) + "\"")
            .collect(Collectors.joining(", "));
    return name + hidden + " begins with " + beginning + "; " + knownHeaders(sheet);
  }

  /** The line whose words look most like a header, so that a person sees which word is missing. */
  private static String knownHeaders(Sheet sheet) {
    return sheet.head(DEEPEST_HEADER).stream()
        .map(Header::of)
        .filter(header -> !header.columns().isEmpty())
        .max(Comparator.comparingInt(header -> header.columns().size()))
        .map(
            header ->
                "line %d has the known headers %s".formatted(header.row().number(), header.words()))
        .orElse("no line has a known header such as Country, Vote or Symbol");
  }
}
