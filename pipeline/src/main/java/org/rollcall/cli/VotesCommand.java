package org.rollcall.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.warehouse.Filters;
import org.rollcall.warehouse.ReportMaker;
import org.rollcall.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rollcall votes}. */
@Command(
    name = "votes",
    description = {
      "Print published votes, each with its source: what stands behind a figure.",
      "--country can be given several times."
    },
    mixinStandardHelpOptions = true)
final class VotesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private PublishedFolder published = new PublishedFolder();

  @Option(
      names = "--decision",
      paramLabel = "DECISION",
      description = "Only this decision, by decision_id or symbol: A/RES/60/173.")
  private @Nullable String decision;

  @Option(names = "--vote", paramLabel = "VOTE", description = "Only this vote: abstain.")
  private @Nullable String vote;

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "table")
  private ResultPrinter.Format format;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    new ResultPrinter(out).print(published.readBeside(this::votes), format);
    return ExitCode.OK;
  }

  private String ofCountries() {
    List<String> codes = filters.codes();
    return codes.isEmpty()
        ? ""
        : codes.stream()
            .map(Warehouse::literal)
            .collect(Collectors.joining(", ", " AND country_code IN (", ")"));
  }

  private ResultPrinter.Result votes(Warehouse warehouse) {
    Filters asked = filters.of(warehouse);
    String table = new ReportMaker(warehouse).votes(asked);
    String sql =
        "SELECT * FROM "
            + table
            + (decision == null
                ? " WHERE TRUE"
                : " WHERE (decision_id = %1$s OR UPPER(symbol) = UPPER(%1$s))"
                    .formatted(Warehouse.literal(decision)))
            + ofCountries()
            + (vote == null
                ? ""
                : " AND vote = " + Warehouse.literal(vote.toLowerCase(Locale.ROOT)))
            + " ORDER BY date, decision_id, country_code";
    return ResultPrinter.Result.of(warehouse, sql);
  }
}
