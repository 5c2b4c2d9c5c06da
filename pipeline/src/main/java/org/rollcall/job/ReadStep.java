package org.rollcall.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.reference.Sha256;
import org.rollcall.source.Authority;
import org.rollcall.source.Document;
import org.rollcall.source.Documents;
import org.rollcall.source.NameOracle;
import org.rollcall.source.SourceReaders;
import org.rollcall.source.SourceSettings;
import org.rollcall.source.UnreadableSourceException;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.ParquetDocument;

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
    RawTables tables = RawTables.empty(run.warehouse());
    RawCache cache =
        new RawCache(
            run.workspace().cache(),
            run.program(),
            tables,
            run.driver(),
            run.progress(),
            run.background());
    List<Reading> readings = new ArrayList<>();
    try (NoticeLog notices = run.notices(name());
        Appender files = run.warehouse().appender("source_file")) {
      run.inventory().notices().forEach(notices::add);
      for (InputFile file : run.inventory().files()) {
        run.goOn();
        SourceSettings settings = run.inventory().settings(file);
        String id = run.inventory().sourceId(file);
        Reading reading =
            cache
                .load(file, settings, id)
                .orElseGet(() -> readAnew(run, tables, cache, file, settings, id));
        reading.notices().forEach(notice -> notices.add(notice.in(id)));
        files.row(sourceRow(file, id, settings, reading));
        readings.add(reading);
      }
    }
    cache.prune(filesOfKeptRuns(run));
    return done(readings, cache.hits());
  }

  private static Set<String> filesOfKeptRuns(RunContext run) {
    try {
      return new Retention(run.workspace(), run.inventory().operation().keep()).filesOfKeptRuns();
    } catch (IOException e) {
      run.progress().say("Old runs could not be looked for: " + e.getMessage());
      return Set.of();
    }
  }

  private static Done done(List<Reading> readings, int cached) {
    int files = readings.size();
    long cells = readings.stream().mapToLong(Reading::cells).sum();
    long decisions = readings.stream().mapToLong(Reading::decisions).sum();
    long refused = readings.stream().filter(reading -> reading.reader() == null).count();
    return new Done(
        files,
        cells,
        refused,
        Words.count(files, "file")
            + ", "
            + Words.count(decisions, "decision")
            + ", "
            + Words.count(cells, "vote cell")
            + (cached == 0 ? "" : ", " + Words.count(cached, "file") + " from the cache")
            + (refused == 0 ? "" : ", " + Words.count(refused, "file") + " refused"));
  }

  private Reading readAnew(
      RunContext run,
      RawTables tables,
      RawCache cache,
      InputFile file,
      SourceSettings settings,
      String id) {
    RawNumbers before = tables.numbers().copy();
    Reading reading = read(tables, file, settings, id);
    boolean isHere = run.cluster().filter(cluster -> cluster.reads(file.bytes())).isEmpty();
    if (reading.reader() != null && isHere) {
      cache.store(file, settings, id, before, reading);
    }
    return reading;
  }

  private Reading read(RawTables tables, InputFile file, SourceSettings settings, String id) {
    try (Sinks sinks = new Sinks(tables, id)) {
      try (Document document = Documents.open(file.path(), ParquetDocument::open)) {
        SourceReaders.Choice choice = SourceReaders.read(document, settings, sinks);
        Optional<Unread> changed = changed(file);
        if (changed.isPresent()) {
          return refused(sinks, changed.get().notice(file, id));
        }
        WarehouseSink sink = sinks.last();
        sink.keep();
        if (sink.decisions() == 0 && !sink.saysWhyNothing()) {
          sink.notice(nothingFound(file, id, choice.reader().name()));
        }
        return sink.reading(document, choice);
      } catch (UnreadableSourceException e) {
        // half a file looks damaged
        Unread why = changed(file).orElseGet(() -> Unread.damaged(e));
        return refused(sinks, why.notice(file, id));
      } catch (OutOfMemoryError e) {
        // what took the memory is let go of by now, and nothing that was read of the file is kept
        return refused(sinks, Unread.tooLarge().notice(file, id));
      }
    }
  }

  private static Reading refused(Sinks sinks, Notice why) {
    WarehouseSink sink = sinks.last();
    sink.notice(why);
    return Reading.refused(sink.notices());
  }

  /**
   * What was read must be what was hashed. The file is hashed once more only where the file system
   * does not rule out that it changed.
   */
  private static Optional<Unread> changed(InputFile file) {
    try {
      FileState now = FileState.of(file.path());
      if (now.bytes() != file.bytes()) {
        return Optional.of(Unread.resized(file.bytes(), now.bytes()));
      }
      boolean same = now.isSurely(file.state()) || Sha256.of(file.path()).equals(file.sha256());
      return same ? Optional.empty() : Optional.of(Unread.rewritten());
    } catch (IOException e) {
      return Optional.of(Unread.vanished(e));
    }
  }

  /** One sink after the other for the same file; what the earlier ones took is forgotten. */
  private final class Sinks implements Supplier<WarehouseSink>, AutoCloseable {

    private final RawTables tables;
    private final String sourceId;
    private final RawNumbers before;
    private WarehouseSink last;

    Sinks(RawTables tables, String sourceId) {
      this.tables = tables;
      this.sourceId = sourceId;
      this.before = tables.numbers().copy();
      this.last = new WarehouseSink(tables, sourceId, names);
    }

    @Override
    public WarehouseSink get() {
      last.close();
      tables.numbers().returnTo(before);
      last = new WarehouseSink(tables, sourceId, names);
      return last;
    }

    WarehouseSink last() {
      return last;
    }

    @Override
    public void close() {
      last.close();
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
      InputFile file, String id, SourceSettings settings, Reading read) {
    Authority authority =
        Optional.ofNullable(settings.authority())
            .or(() -> Optional.ofNullable(read.authority()))
            .orElse(Authority.HAND_MADE);
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
      read.cells() + read.refused(),
      read.refused()
    };
  }
}
