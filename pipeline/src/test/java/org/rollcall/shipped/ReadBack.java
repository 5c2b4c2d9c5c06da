package org.rollcall.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.job.KnownNames;
import org.rollcall.notice.Notice;
import org.rollcall.reference.CountryReference;
import org.rollcall.source.Document;
import org.rollcall.source.Documents;
import org.rollcall.source.NameOracle;
import org.rollcall.source.RawDecision;
import org.rollcall.source.RawSink;
import org.rollcall.source.SourceReaders;
import org.rollcall.source.SourceSettings;

/** What the reader of recorded votes finds in a file. */
final class ReadBack implements RawSink {

  private static final NameOracle NAMES = new KnownNames(CountryReference.resolver());

  final List<RawDecision> decisions = new ArrayList<>();

  /** All votes of a file that holds one decision; of several, see {@link #votesOf}. */
  final Map<String, String> votes = new TreeMap<>();

  final List<String> intended = new ArrayList<>();
  final List<Notice> notices = new ArrayList<>();
  private final Map<Long, Map<String, String>> byDecision = new LinkedHashMap<>();

  static ReadBack of(Path file) {
    ReadBack read = new ReadBack();
    try (Document document = Documents.open(file)) {
      SourceReaders.Choice choice = SourceReaders.choose(document, SourceSettings.NONE);
      assertThat(choice.reader().name()).isEqualTo("recorded-vote");
      choice.reader().read(document, SourceSettings.NONE, read);
    }
    return read;
  }

  /** The votes of a decision by its place, from 0. */
  Map<String, String> votesOf(int decision) {
    return byDecision.getOrDefault(decision + 1L, Map.of());
  }

  @Override
  public long decision(RawDecision decision) {
    decisions.add(decision);
    return decisions.size();
  }

  @Override
  public void vote(long key, String country, String vote, @Nullable String note, String ref) {
    votes.merge(country, vote, (a, b) -> a + " and " + b);
    byDecision
        .computeIfAbsent(key, k -> new TreeMap<>())
        .merge(country, vote, (a, b) -> a + " and " + b);
  }

  @Override
  public void intended(long decision, String country, String vote, String ref) {
    intended.add(country + ": " + vote);
  }

  @Override
  public void legend(String text, String meaning, String ref) {
    throw new IllegalStateException("A record has no legend: " + text);
  }

  @Override
  public void notice(Notice notice) {
    notices.add(notice);
  }

  @Override
  public NameOracle names() {
    return NAMES;
  }
}
