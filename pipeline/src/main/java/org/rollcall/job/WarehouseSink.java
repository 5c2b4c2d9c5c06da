package org.rollcall.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;
import org.rollcall.source.Coverage;
import org.rollcall.source.NameOracle;
import org.rollcall.source.RawDecision;
import org.rollcall.source.RawSink;
import org.rollcall.warehouse.Appender;
import org.rollcall.warehouse.Warehouse;

/**
 * Takes what a reader finds in one file into the warehouse. Nothing of a file that turns out to be
 * unreadable half-way is kept, unless {@link #keep} was called.
 */
final class WarehouseSink implements RawSink, AutoCloseable {

  private static final List<String> TABLES = List.of("raw_decision", "raw_vote", "raw_legend");

  private final Warehouse warehouse;
  private final String sourceId;
  private final NoticeLog notices;
  private final List<Notice> own = new ArrayList<>();
  private final Appender decisions;
  private final Appender votes;
  private final Appender legend;
  private final NameOracle names;
  private boolean kept;

  WarehouseSink(Warehouse warehouse, String sourceId, NoticeLog notices, NameOracle names) {
    this.warehouse = warehouse;
    this.sourceId = sourceId;
    this.notices = notices;
    this.names = names;
    this.decisions = warehouse.appender(TABLES.get(0));
    this.votes = warehouse.appender(TABLES.get(1));
    this.legend = warehouse.appender(TABLES.get(2));
  }

  @Override
  public long decision(RawDecision d) {
    long key = decisions.count() + 1;
    decisions.row(
        sourceId,
        key,
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
        d.ownId(),
        d.family(),
        word(d.coverage()),
        d.ref());
    return key;
  }

  private static @Nullable String word(@Nullable Coverage coverage) {
    return coverage == null ? null : coverage.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void vote(long decision, String country, String vote, @Nullable String note, String ref) {
    votes.row(sourceId, decision, country, vote, note, ref, false);
  }

  @Override
  public void intended(long decision, String country, String vote, String ref) {
    votes.row(sourceId, decision, country, vote, null, ref, true);
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
  public void notice(Notice notice) {
    own.add(notice.in(sourceId));
  }

  long decisions() {
    return kept ? decisions.count() : 0;
  }

  long votes() {
    return kept ? votes.count() : 0;
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
    own.forEach(notices::add);
    if (!kept) {
      for (String table : TABLES) {
        warehouse.execute(
            table, "DELETE FROM " + table + " WHERE source_id = " + Warehouse.literal(sourceId));
      }
    }
  }
}
