package org.rollcall.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;
import org.rollcall.source.Coverage;
import org.rollcall.source.Document;
import org.rollcall.source.NameOracle;
import org.rollcall.source.RawDecision;
import org.rollcall.source.RawSink;
import org.rollcall.source.Row;
import org.rollcall.source.SourceReaders;
import org.rollcall.source.TableFile;
import org.rollcall.source.VoteTable;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.Warehouse;

/**
 * Takes what a reader finds in one file into the warehouse. Nothing of a file that turns out to be
 * unreadable half-way is kept, unless {@link #keep} was called.
 */
final class WarehouseSink implements RawSink, WholeTable.Numbers, AutoCloseable {

  private static final Set<String> NOTHING_IN_IT = Set.of("not-decided");

  private final RawTables tables;
  private final String sourceId;
  private final RawNumbers numbers;
  private final NameOracle names;
  private final List<Notice> notices = new ArrayList<>();
  private final Appender decisions;
  private final Appender votes;
  private final Appender legend;
  private final Appender ties;
  private final List<Appender> dictionaries = new ArrayList<>();
  private final Numbered countryNames;
  private final Numbered texts;
  private final Numbered places;
  private long cells;
  private long refused;
  private boolean kept;
  private boolean open; // all votes of a file in one transaction: half the time of many small ones

  WarehouseSink(RawTables tables, String sourceId, NameOracle names) {
    this.tables = tables;
    this.sourceId = sourceId;
    this.numbers = tables.numbers();
    this.names = names;
    Warehouse warehouse = tables.warehouse();
    this.decisions = warehouse.appender("raw_decision");
    this.votes = warehouse.appender("raw_vote");
    this.legend = warehouse.appender("raw_legend");
    this.ties = warehouse.appender("raw_tie");
    this.countryNames = numbered(RawNumbers.Kind.NAME);
    this.texts = numbered(RawNumbers.Kind.TEXT);
    this.places = numbered(RawNumbers.Kind.PLACE);
  }

  private Numbered numbered(RawNumbers.Kind kind) {
    Appender rows = tables.warehouse().appender(kind.table());
    dictionaries.add(rows);
    return new Numbered(sourceId, rows, numbers, kind);
  }

  @Override
  public long decision(RawDecision d) {
    int claim = numbers.next(RawNumbers.Kind.CLAIM);
    decisions.row(
        sourceId,
        claim,
        d.body(),
        d.symbol(),
        d.part(),
        d.session(),
        d.date(),
        d.title(),
        d.kind(),
        d.adoption(),
        d.outcome(),
        d.yes(),
        d.no(),
        d.abstain(),
        d.absent(),
        d.leadsTo(),
        d.draft(),
        d.evidence(),
        d.issues(),
        d.ownId(),
        d.family(),
        word(d.coverage()),
        d.ref());
    return claim;
  }

  private static @Nullable String word(@Nullable Coverage coverage) {
    return coverage == null ? null : coverage.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void vote(long decision, String country, String vote, @Nullable String note, String ref) {
    row(decision, country, vote, note, ref, false);
    cells++;
  }

  @Override
  public void vote(
      long decision, String country, String vote, @Nullable String note, Row row, int column) {
    String place = row.place(column);
    if (place == null) {
      row(decision, country, vote, note, row.ref(column), false);
    } else {
      row(decision, country, vote, note, place, row.number(), false);
    }
    cells++;
  }

  @Override
  public void intended(long decision, String country, String vote, String ref) {
    row(decision, country, vote, null, ref, true);
  }

  private void row(
      long decision,
      String country,
      String vote,
      @Nullable String note,
      String ref,
      boolean intended) {
    Address address = Address.of(ref);
    row(decision, country, vote, note, address.place(), address.line(), intended);
  }

  private void row(
      long decision,
      String country,
      String vote,
      @Nullable String note,
      String place,
      @Nullable Integer line,
      boolean intended) {
    if (!open) {
      open = true;
      tables.warehouse().begin();
    }
    votes
        .begin()
        .add((int) decision)
        .add(countryNames.of(country))
        .add(texts.of(vote))
        .add(note)
        .add(places.of(place))
        .add(line)
        .add(intended)
        .end();
  }

  @Override
  public boolean takes(TableFile file, VoteTable table, Consumer<Row> odd) {
    Optional<Long> taken = WholeTable.take(tables.warehouse(), file, table, this, odd);
    cells += taken.orElse(0L);
    return taken.isPresent();
  }

  @Override
  public int name(String name) {
    return countryNames.of(name);
  }

  @Override
  public int text(String text) {
    return texts.of(text);
  }

  @Override
  public int place(String place) {
    return places.of(place);
  }

  @Override
  public void lost(Notice notice) {
    refused++;
    notice(notice);
  }

  @Override
  public NameOracle names() {
    return names;
  }

  @Override
  public void legend(String text, String meaning, String ref) {
    legend.row(sourceId, text, meaning, ref);
  }

  @Override
  public void tie(String family, String one, String other, String ref) {
    ties.row(sourceId, family, one, other, ref);
  }

  @Override
  public void notice(Notice notice) {
    notices.add(notice.in(sourceId));
  }

  /** How the file was read, once it has been read to its end. */
  Reading reading(Document document, SourceReaders.Choice choice) {
    return new Reading(
        document.container(),
        choice.reader().name(),
        choice.reader().codeBook(),
        choice.reader().authority(),
        choice.recognition().seen(),
        decisions.count(),
        cells,
        refused,
        notices());
  }

  /** Whether the reader has said why it found no decision, or has found pairs of them. */
  boolean saysWhyNothing() {
    return ties.count() > 0 || notices.stream().map(Notice::code).anyMatch(NOTHING_IN_IT::contains);
  }

  long decisions() {
    return decisions.count();
  }

  /** What the reader found odd, in the order in which it did. */
  List<Notice> notices() {
    return List.copyOf(notices);
  }

  /** The file was read to its end. */
  void keep() {
    kept = true;
  }

  @Override
  public void close() {
    decisions.close();
    votes.close();
    legend.close();
    ties.close();
    dictionaries.forEach(Appender::close);
    if (open) {
      tables.warehouse().commit();
    }
    if (!kept) {
      tables.forget(sourceId);
    }
  }
}
