package org.rollcall.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolution;
import org.rollcall.country.CountryResolution.Candidate;
import org.rollcall.country.CountryResolver;
import org.rollcall.decision.DateText;
import org.rollcall.reference.CountryReference;
import org.rollcall.reference.VoteReference;
import org.rollcall.vote.Vote;
import org.rollcall.vote.VoteContext;
import org.rollcall.vote.VoteResolution;
import org.rollcall.vote.VoteResolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rollcall resolve}. */
@Command(
    name = "resolve",
    description = "What names of countries, or texts of votes, mean.",
    mixinStandardHelpOptions = true)
final class ResolveCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to resolve: rollcall resolve countries, or votes");
  }

  @Command(
      name = "countries",
      description = "CSV name,date in; CSV name,date,status,code,name_then,rule,suggestions out.",
      mixinStandardHelpOptions = true)
  int countries(
      @Option(
              names = "--in",
              paramLabel = "FILE",
              description = "CSV file; - or nothing for standard input.")
          @Nullable Path in) {
    CountryResolver resolver = CountryReference.resolver();
    new CsvStream("name", "date")
        .run(
            in,
            new String[] {"name", "date", "status", "code", "name_then", "rule", "suggestions"},
            values -> country(resolver, values[0], values[1]),
            spec.commandLine().getOut());
    return ExitCode.OK;
  }

  @Command(
      name = "votes",
      description = "CSV text in; CSV text,status,vote,rule,suggestions out.",
      mixinStandardHelpOptions = true)
  int votes(
      @Option(
              names = "--in",
              paramLabel = "FILE",
              description = "CSV file; - or nothing for standard input.")
          @Nullable Path in,
      @Option(
              names = "--code-book",
              paramLabel = "NAME",
              description = "What numbers and letters stand for: voeten, undl, ohchr.")
          @Nullable String codeBook) {
    VoteResolver resolver = VoteReference.resolver();
    if (codeBook != null && !resolver.codeBooks().contains(codeBook)) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no code book "
              + codeBook
              + "; there are "
              + String.join(", ", resolver.codeBooks()));
    }
    VoteContext context = new VoteContext(Map.of(), codeBook, Set.of());
    Map<String, String[]> votes = new Answered();
    new CsvStream("text")
        .run(
            in,
            new String[] {"text", "status", "vote", "rule", "suggestions"},
            values ->
                votes.computeIfAbsent(
                    values[0], text -> vote(resolver.resolve(text, context), text)),
            spec.commandLine().getOut());
    return ExitCode.OK;
  }

  /** The answers to the latest distinct texts: a million cells hold some dozens. */
  private static final class Answered extends LinkedHashMap<String, String[]> {
    private static final int MOST = 10_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String[]> eldest) {
      return size() > MOST;
    }
  }

  private static String[] country(CountryResolver resolver, String name, String date) {
    CountryResolution answer;
    if (date.isBlank()) {
      answer = resolver.resolve(name);
    } else if (DateText.read(date) instanceof DateText.Reading.Read read) {
      answer = resolver.resolve(name, read.date().from(), read.date().to());
    } else {
      return new String[] {
        name, date, "unknown", "", "", "unreadable date", "write it as year-month-day: 2005-12-16"
      };
    }
    if (answer instanceof CountryResolution.Matched m) {
      return new String[] {name, date, "matched", m.code(), m.nameThen(), m.rule(), ""};
    }
    if (answer instanceof CountryResolution.Ambiguous a) {
      return new String[] {name, date, "ambiguous", "", "", a.rule(), listed(a.candidates())};
    }
    CountryResolution.Unknown u = (CountryResolution.Unknown) answer;
    return new String[] {name, date, "unknown", "", "", u.rule(), listed(u.suggestions())};
  }

  private static String listed(List<Candidate> candidates) {
    return candidates.stream()
        .map(
            c ->
                c.name()
                    + " ("
                    + c.code()
                    + ")"
                    + (c.difference().isEmpty() ? "" : ": " + c.difference()))
        .collect(Collectors.joining("; "));
  }

  private static String[] vote(VoteResolution answer, String text) {
    if (answer instanceof VoteResolution.Matched m) {
      return new String[] {text, "matched", m.vote().code(), m.rule(), ""};
    }
    if (answer instanceof VoteResolution.Ambiguous a) {
      String candidates = a.candidates().stream().map(Vote::code).collect(Collectors.joining("; "));
      return new String[] {text, "ambiguous", "", a.rule(), candidates};
    }
    if (answer instanceof VoteResolution.NoVote n) {
      return new String[] {text, "unknown", "", n.rule(), n.reason()};
    }
    VoteResolution.Unknown u = (VoteResolution.Unknown) answer;
    return new String[] {text, "unknown", "", u.rule(), String.join("; ", u.suggestions())};
  }
}
