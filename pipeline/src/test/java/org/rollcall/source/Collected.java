package org.rollcall.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.job.KnownNames;
import org.rollcall.notice.Notice;
import org.rollcall.reference.CountryReference;

/** A sink that keeps what it is given. */
final class Collected implements RawSink {

  /** A vote, with its decision's number in the order in which they came. */
  record Cast(int decision, String country, String vote, @Nullable String note, String ref) {}

  private static final NameOracle NAMES = new KnownNames(CountryReference.resolver());

  final List<RawDecision> decisions = new ArrayList<>();
  final List<Cast> votes = new ArrayList<>();
  final List<Cast> intended = new ArrayList<>();
  final Map<String, String> legend = new LinkedHashMap<>();
  final List<Notice> notices = new ArrayList<>();
  String reader = "";
  String seen = "";

  /** Opens a file, chooses its reader and reads it. */
  static Collected from(Path file) {
    return from(file, SourceSettings.NONE);
  }

  static Collected from(Path file, SourceSettings settings) {
    List<Collected> sinks = new ArrayList<>();
    try (Document document = Documents.open(file)) {
      SourceReaders.Choice choice =
          SourceReaders.read(
              document,
              settings,
              () -> {
                sinks.add(new Collected());
                return sinks.get(sinks.size() - 1);
              });
      Collected sink = sinks.get(sinks.size() - 1);
      sink.reader = choice.reader().name();
      sink.seen = choice.recognition().seen();
      return sink;
    }
  }

  final List<String> ties = new ArrayList<>();

  @Override
  public void tie(String family, String one, String other, String ref) {
    ties.add(String.join(" ", family, one, other, ref));
  }

  @Override
  public long decision(RawDecision decision) {
    decisions.add(decision);
    return decisions.size() - 1L;
  }

  @Override
  public void vote(long decision, String country, String vote, @Nullable String note, String ref) {
    votes.add(new Cast((int) decision, country, vote, note, ref));
  }

  @Override
  public void intended(long decision, String country, String vote, String ref) {
    intended.add(new Cast((int) decision, country, vote, null, ref));
  }

  @Override
  public NameOracle names() {
    return NAMES;
  }

  @Override
  public void legend(String text, String meaning, String ref) {
    legend.put(text, meaning);
  }

  @Override
  public void notice(Notice notice) {
    notices.add(notice);
  }

  /** The votes of one decision, as "Country: vote". */
  List<String> votesOf(int decision) {
    return votes.stream()
        .filter(vote -> vote.decision() == decision)
        .map(vote -> vote.country() + ": " + vote.vote())
        .toList();
  }

  /** The symbols of all decisions. */
  List<@Nullable String> symbols() {
    List<@Nullable String> symbols = new ArrayList<>();
    decisions.forEach(decision -> symbols.add(decision.symbol()));
    return symbols;
  }

  /** Code of each notice. */
  List<String> codes() {
    return notices.stream().map(Notice::code).toList();
  }

  /** The one notice with a code. */
  Notice notice(String code) {
    List<Notice> found = notices.stream().filter(notice -> notice.code().equals(code)).toList();
    if (found.size() != 1) {
      throw new AssertionError("Expected one notice " + code + ", there are: " + notices);
    }
    return found.get(0);
  }
}
