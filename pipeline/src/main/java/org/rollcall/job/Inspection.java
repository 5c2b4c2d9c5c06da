package org.rollcall.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolution;
import org.rollcall.country.CountryResolver;
import org.rollcall.decision.DateText;
import org.rollcall.notice.Notice;
import org.rollcall.source.Document;
import org.rollcall.source.Documents;
import org.rollcall.source.NameOracle;
import org.rollcall.source.RawDecision;
import org.rollcall.source.RawSink;
import org.rollcall.source.SourceReaders;
import org.rollcall.source.SourceSettings;
import org.rollcall.source.SourcesFile;
import org.rollcall.vote.VoteContext;
import org.rollcall.vote.VoteResolution;
import org.rollcall.warehouse.ParquetDocument;

/** Looks into one file and says in words what the job would make of it. */
public final class Inspection {

  private static final int DECISIONS_SHOWN = 25;

  /** What a reader hands over, kept in memory. */
  private static final class Found implements RawSink {
    private final List<RawDecision> decisions = new ArrayList<>();
    private final Map<Long, Long> votes = new HashMap<>();
    private final Map<String, Long> texts = new TreeMap<>();
    private final Map<String, Map<Long, String>> countries = new TreeMap<>();
    private final Map<String, String> legend = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private final NameOracle names;
    private long intended;
    private long ties;

    Found(NameOracle names) {
      this.names = names;
    }

    @Override
    public NameOracle names() {
      return names;
    }

    @Override
    public void intended(long decision, String country, String vote, String ref) {
      intended++;
    }

    @Override
    public long decision(RawDecision decision) {
      decisions.add(decision);
      return decisions.size();
    }

    @Override
    public void vote(
        long decision, String country, String vote, @Nullable String note, String ref) {
      votes.merge(decision, 1L, Long::sum);
      texts.merge(vote, 1L, Long::sum);
      countries.computeIfAbsent(country, name -> new TreeMap<>()).put(decision, vote);
    }

    @Override
    public void legend(String text, String meaning, String ref) {
      legend.putIfAbsent(text, meaning);
    }

    @Override
    public void tie(String family, String one, String other, String ref) {
      ties++;
    }

    @Override
    public void notice(Notice notice) {
      notices.add(notice);
    }
  }

  private final References references = References.load();
  private final List<String> lines = new ArrayList<>();
  private final SourceSettings settings;
  private final CountryResolver resolver;
  private Found found = new Found(new KnownNames(references.countries()));
  private @Nullable String codeBook;

  private Inspection(SourceSettings settings, AliasesFile aliases) {
    this.settings = settings;
    this.resolver = references.countries().withAliases(List.copyOf(aliases.aliases().values()));
  }

  /**
   * Reads the file.
   *
   * @throws org.rollcall.source.UnreadableSourceException if it cannot be read
   */
  public static Inspection of(Path file) {
    Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("."));
    SourceSettings settings =
        SourcesFile.read(folder).settingsFor(Objects.requireNonNull(file.getFileName()));
    Inspection inspection = new Inspection(settings, AliasesFile.read(folder));
    try (Document document = Documents.open(file, ParquetDocument::open)) {
      SourceReaders.Choice choice = SourceReaders.read(document, settings, inspection::startAnew);
      inspection.say("%s (%s)", file.getFileName(), document.container());
      inspection.say("Read as %s: %s", choice.reader().name(), choice.reader().description());
      inspection.say("Seen: %s", choice.recognition().seen());
      inspection.codeBook =
          settings.codeBook() == null ? choice.reader().codeBook() : settings.codeBook();
    }
    inspection.describe();
    return inspection;
  }

  private Found startAnew() {
    found = new Found(new KnownNames(references.countries()));
    return found;
  }

  /** What was found, in words, a line each. */
  public Stream<String> lines() {
    return lines.stream();
  }

  private void describe() {
    decisions();
    if (found.ties > 0) {
      say("%s of roll calls on equal texts", Words.count(found.ties, "pair"));
    }
    voteTexts();
    countries();
    if (found.intended > 0) {
      say("%s: what delegations later said they had meant", Words.count(found.intended, "vote"));
    }
    if (found.notices.isEmpty()) {
      say("Nothing odd in its layout");
    }
    for (Notice notice : found.notices) {
      say("%s %s %s", notice.severity().word(), notice.sourceRef(), notice.message());
      say("    → %s", notice.suggestion());
    }
  }

  private void decisions() {
    say("%s:", Words.count(found.decisions.size(), "decision"));
    for (int i = 0; i < Math.min(DECISIONS_SHOWN, found.decisions.size()); i++) {
      RawDecision d = found.decisions.get(i);
      String what =
          Stream.of(d.body(), d.symbol(), d.part(), d.date(), d.adoption())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" · "));
      say(
          "  %-22s %s%s",
          d.ref(),
          what,
          found.votes.containsKey(i + 1L)
              ? " · " + Words.count(found.votes.getOrDefault(i + 1L, 0L), "vote cell")
              : "");
    }
    if (found.decisions.size() > DECISIONS_SHOWN) {
      say("  … and %,d more", found.decisions.size() - DECISIONS_SHOWN);
    }
  }

  private VoteContext context() {
    Map<String, String> legend = new HashMap<>(found.legend);
    legend.putAll(settings.values());
    if (settings.blank() != null) {
      legend.put("", settings.blank());
    }
    return new VoteContext(legend, codeBook, found.texts.keySet());
  }

  private void voteTexts() {
    VoteContext context = context();
    if (!found.texts.isEmpty()) {
      say("Vote texts:");
    }
    found.texts.forEach(
        (text, cells) ->
            say(
                "  %-24s %,8d cells  %s",
                text.isEmpty() ? "(blank)" : text,
                cells,
                meaning(references.votes().resolve(text, context))));
  }

  private static String meaning(VoteResolution answer) {
    if (answer instanceof VoteResolution.Matched m) {
      return m.vote().code() + " (" + m.rule() + ")";
    }
    if (answer instanceof VoteResolution.NoVote n) {
      return "no vote: " + n.reason();
    }
    if (answer instanceof VoteResolution.Ambiguous a) {
      return "AMBIGUOUS: " + a.reason();
    }
    return "UNKNOWN: " + ((VoteResolution.Unknown) answer).reason();
  }

  private void countries() {
    long refused = 0;
    for (Map.Entry<String, Map<Long, String>> entry : found.countries.entrySet()) {
      for (Map.Entry<Long, String> cell : entry.getValue().entrySet()) {
        int decision = cell.getKey().intValue() - 1;
        String odd = refusal(entry.getKey(), found.decisions.get(decision).date());
        if (odd != null && says(cell.getValue())) {
          refused++;
          say("  %s: %s", entry.getKey(), odd);
          break;
        }
      }
    }
    if (!found.countries.isEmpty()) {
      say(
          "Names of countries: %,d, of which %,d would be refused on at least one day",
          found.countries.size(), refused);
    }
  }

  /** Whether a vote would be lost with the cell. */
  private boolean says(String text) {
    return !text.isBlank()
        && !(references.votes().resolve(text, context()) instanceof VoteResolution.NoVote);
  }

  private @Nullable String refusal(String name, @Nullable String date) {
    CountryText country = CountryText.of(name);
    CountryResolution answer =
        date != null && DateText.read(date) instanceof DateText.Reading.Read read
            ? country.resolve(resolver, read.date().from(), read.date().to())
            : country.resolve(resolver, null, null);
    if (answer instanceof CountryResolution.Unknown u) {
      return u.reason() + (date == null ? "" : " (" + date + ")");
    }
    return answer instanceof CountryResolution.Ambiguous a
        ? "could be "
            + a.candidates().stream()
                .map(CountryResolution.Candidate::name)
                .collect(Collectors.joining(" or "))
        : null;
  }

  private void say(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
