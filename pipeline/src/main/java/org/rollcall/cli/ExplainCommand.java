package org.rollcall.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rollcall.country.CountryResolution;
import org.rollcall.job.JobFailure;
import org.rollcall.publish.Explanation;
import org.rollcall.reference.CountryReference;
import org.rollcall.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rollcall explain}. */
@Command(
    name = "explain",
    description = "Where a published vote comes from: cell, raw text, how it was read.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "DECISION",
      description = "A decision_id or a symbol, such as A/RES/60/173.")
  private String decision;

  @Parameters(
      index = "1",
      paramLabel = "COUNTRY",
      description = "A country's code or name, such as EST or Estonia.")
  private String country;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder that the run published to (default: ${DEFAULT-VALUE}).",
      defaultValue = "output")
  private Path output;

  @Override
  public Integer call() {
    Path database = output.resolve("latest").resolve("rollcall.duckdb");
    if (!Files.exists(database)) {
      throw new JobFailure(
          "Nothing is published in " + output, "Run it first: rollcall run --output " + output);
    }
    PrintWriter out = spec.commandLine().getOut();
    String code = code();
    try (Warehouse warehouse = Warehouse.openReadOnly(database)) {
      List<Explanation.Decision> decisions = Explanation.decisions(warehouse, decision);
      if (decisions.isEmpty()) {
        throw new JobFailure(
            "No published decision has the id or symbol " + decision,
            "Look it up in data/decisions.csv");
      }
      for (Explanation.Decision each : decisions) {
        Explanation.of(warehouse, each, code).forEach(out::println);
      }
    }
    return ExitCode.OK;
  }

  private String code() {
    if (country.matches("[A-Z]{3}")) {
      return country;
    }
    CountryResolution answer = CountryReference.resolver().resolve(country);
    if (answer instanceof CountryResolution.Matched matched) {
      return matched.code();
    }
    throw new ParameterException(
        spec.commandLine(),
        "\"" + country + "\" does not tell one country; give its code, as in data/countries.csv");
  }
}
