package org.rollcall.source;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rollcall.job.KnownNames;
import org.rollcall.notice.Notice;
import org.rollcall.reference.CountryReference;
import org.rollcall.warehouse.ParquetDocument;

/**
 * Reads a file as the job does, and counts. It ends with rows and notices or with a refusal in
 * words; anything else that is thrown is a fault.
 */
final class FuzzedRead implements RawSink {

  private static final NameOracle NAMES = new KnownNames(CountryReference.resolver());

  private long decisions;

  private FuzzedRead() {}

  /**
   * Reads it.
   *
   * @param streamed whether a workbook is read as a large one is
   * @param reader declared in {@code sources.yaml}; null to find it
   * @throws AssertionError if a cell has no address, or a refusal no words
   */
  static void of(Path file, boolean streamed, @Nullable String reader) throws IOException {
    SourceSettings settings =
        reader == null ? SourceSettings.NONE : SourceSettings.ofReader("fuzzed", reader);
    try (Document document =
        streamed ? streamed(file) : Documents.open(file, ParquetDocument::open)) {
      SourceReaders.read(document, settings, FuzzedRead::new);
      document.notices().forEach(FuzzedRead::require);
    } catch (UnreadableSourceException e) {
      require(e.getMessage(), "A refusal without words");
      require(e.suggestion(), "A refusal without a suggestion");
    }
  }

  private static Document streamed(Path file) throws IOException {
    try {
      return StreamedWorkbook.open(file);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw e instanceof UnreadableSourceException refused
          ? refused
          : new UnreadableSourceException("As the job says it", "The same", e);
    }
  }

  private static void require(@Nullable String text, String otherwise) {
    if (text == null || text.isBlank()) {
      throw new AssertionError(otherwise);
    }
  }

  private static void require(Notice notice) {
    require(notice.code(), "A notice without a code");
    require(notice.message(), "A notice without words");
  }

  private void require(long decision, String ref) {
    require(ref, "A cell without an address");
    if (decision < 1 || decision > decisions) {
      throw new AssertionError("A vote on no decision");
    }
  }

  @Override
  public long decision(RawDecision decision) {
    require(decision.ref(), "A decision without an address");
    return ++decisions;
  }

  @Override
  public void vote(long decision, String country, String vote, @Nullable String note, String ref) {
    require(decision, ref);
  }

  @Override
  public void intended(long decision, String country, String vote, String ref) {
    require(decision, ref);
  }

  @Override
  public void legend(String text, String meaning, String ref) {
    require(ref, "A line of the legend without an address");
  }

  @Override
  public void notice(Notice notice) {
    require(notice);
  }

  @Override
  public NameOracle names() {
    return NAMES;
  }
}
