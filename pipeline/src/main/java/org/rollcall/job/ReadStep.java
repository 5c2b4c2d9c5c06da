package org.rollcall.job;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.source.Authority;
import org.rollcall.source.Document;
import org.rollcall.source.Documents;
import org.rollcall.source.NameOracle;
import org.rollcall.source.SourceReaders;
import org.rollcall.source.SourceSettings;
import org.rollcall.source.UnreadableSourceException;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.Warehouse;

/** Turns every file into raw rows: text as written, and its address. */
final class ReadStep implements JobStep {

  private final NameOracle names;

  ReadStep(References references) {
    this.names = new KnownNames(references.countries());
  }

  @Override
  public String name() {
    return "read";
  }

  @Override
  public Done run(RunContext run) {
    Warehouse warehouse = run.warehouse();
    RawTables tables = RawTables.empty(warehouse);
    long refused = 0;
    long cells = 0;
    long decisions = 0;
    try (NoticeLog notices = run.notices(name());
        Appender files = warehouse.appender("source_file")) {
      run.inventory().notices().forEach(notices::add);
      for (InputFile file : run.inventory().files()) {
        SourceSettings settings = run.inventory().settings(file);
        String id = run.inventory().sourceId(file);
        try (WarehouseSink sink = new WarehouseSink(tables, id, notices, names)) {
          Read read = read(file, settings, sink, id, notices);
          files.row(sourceRow(file, id, settings, read, sink));
          if (read.reader() != null && sink.decisions() == 0) {
            notices.add(nothingFound(file, id, read.reader()));
          }
          refused += read.reader() == null ? 1 : 0;
          cells += sink.votes();
          decisions += sink.decisions();
        }
      }
    }
    int files = run.inventory().files().size();
    return new Done(
        files,
        cells,
        refused,
        Words.count(files, "file")
            + ", "
            + Words.count(decisions, "decision")
            + ", "
            + Words.count(cells, "vote cell")
            + (refused == 0 ? "" : ", " + Words.count(refused, "file") + " refused"));
  }

  private record Read(
      @Nullable String container,
      @Nullable String reader,
      @Nullable String codeBook,
      @Nullable String seen) {}

  private static Read read(
      InputFile file, SourceSettings settings, WarehouseSink sink, String id, NoticeLog notices) {
    try (Document document = Documents.open(file.path())) {
      SourceReaders.Choice choice = SourceReaders.choose(document, settings);
      choice.reader().read(document, settings, sink);
      sink.keep();
      return new Read(
          document.container(),
          choice.reader().name(),
          choice.reader().codeBook(),
          choice.recognition().seen());
    } catch (UnreadableSourceException e) {
      notices.add(
          new Notice(
              Severity.ERROR,
              "unreadable-file",
              id,
              "",
              file.name() + ": " + e.getMessage(),
              file.name(),
              e.suggestion()));
      return new Read(null, null, null, null);
    }
  }

  private static Notice nothingFound(InputFile file, String id, String reader) {
    return new Notice(
        Severity.WARNING,
        "nothing-found",
        id,
        "",
        file.name() + " has the layout of a " + reader + ", but no decision and no vote in it",
        file.name(),
        "Look at it with rollcall inspect, or take it out of the folder");
  }

  private static @Nullable Object[] sourceRow(
      InputFile file, String id, SourceSettings settings, Read read, WarehouseSink sink) {
    Authority authority = settings.authority() == null ? Authority.HAND_MADE : settings.authority();
    return new @Nullable Object[] {
      id,
      file.name(),
      file.sha256(),
      file.bytes(),
      read.container(),
      read.reader(),
      settings.codeBook() == null ? read.codeBook() : settings.codeBook(),
      read.seen(),
      settings.title(),
      settings.origin(),
      settings.evidence(),
      settings.license(),
      authority.name().toLowerCase(Locale.ROOT),
      authority.rank(),
      null,
      settings.file() != null,
      read.reader() == null ? "refused" : "read",
      sink.votes() + sink.refused(),
      sink.refused()
    };
  }
}
