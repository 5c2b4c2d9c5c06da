package org.rollcall.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.publish.SubjectCatch;
import org.rollcall.publish.SubjectCatch.Caught;
import org.rollcall.publish.SubjectCatch.Rule;
import org.rollcall.publish.SubjectCatch.Subject;
import org.rollcall.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rollcall subjects}. */
@Command(
    name = "subjects",
    description = {
      "List the subjects that decisions are followed on.",
      "With a name: its rule, what it catches among the published decisions, and what it narrowly"
          + " misses."
    },
    mixinStandardHelpOptions = true)
final class SubjectsCommand implements Callable<Integer> {

  private static final int SHOWN = 25;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "A subject, such as dprk.")
  private @Nullable String name;

  @Option(names = "--all", description = "Every title that is caught, not the commonest only.")
  private boolean all;

  @Mixin private PublishedFolder published = new PublishedFolder();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    published.read(this::lines).forEach(out::println);
    return ExitCode.OK;
  }

  private List<String> lines(Warehouse warehouse) {
    SubjectCatch subjects = new SubjectCatch(warehouse);
    if (name == null) {
      return subjects.all().stream().map(SubjectsCommand::line).toList();
    }
    Rule rule = subjects.rule(name).stream().findFirst().orElseThrow(() -> unknown(subjects));
    List<String> lines = new ArrayList<>();
    lines.add(rule.name() + ": " + rule.rule());
    say(lines, "  titles that match   %s", rule.title());
    say(lines, "  symbols that match  %s", rule.symbol());
    say(lines, "  issue codes         %s", rule.issues());
    say(lines, "  source              %s", rule.source());
    List<Caught> caught = subjects.caught(name);
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "Caught: %,d decisions under %,d titles",
            caught.stream().mapToLong(Caught::decisions).sum(),
            caught.size()));
    caught.stream()
        .limit(all ? caught.size() : SHOWN)
        .map(SubjectsCommand::line)
        .forEach(lines::add);
    if (!all && caught.size() > SHOWN) {
      lines.add(String.format(Locale.ROOT, "  and %,d more titles: --all", caught.size() - SHOWN));
    }
    lines.add("");
    lines.add("Missed, but near in words to one that is caught:");
    subjects
        .missed(caught)
        .forEach(
            near ->
                lines.add(String.format(Locale.ROOT, "  %.2f  %s", near.nearness(), near.title())));
    return lines;
  }

  private ParameterException unknown(SubjectCatch subjects) {
    return new ParameterException(
        spec.commandLine(),
        "There is no subject "
            + name
            + "; there are "
            + subjects.all().stream().map(Subject::id).collect(Collectors.joining(", ")));
  }

  private static void say(List<String> lines, String format, @Nullable String text) {
    if (text != null) {
      lines.add(String.format(Locale.ROOT, format, text));
    }
  }

  private static String line(Subject subject) {
    return String.format(
        Locale.ROOT, "%-28s %,7d decisions  %s", subject.id(), subject.decisions(), subject.name());
  }

  private static String line(Caught caught) {
    String years =
        caught.first() == null
            ? "no date"
            : caught.first().equals(caught.last())
                ? caught.first()
                : caught.first() + "–" + caught.last();
    return String.format(
        Locale.ROOT,
        "  %4d  %-9s  by %-14s  %s",
        caught.decisions(),
        years,
        caught.told(),
        caught.title().isEmpty() ? "(no title)" : caught.title());
  }
}
