package org.rollcall.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.rollcall.job.JobFailure;
import org.rollcall.publish.Explanation;
import org.rollcall.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private PublishedFolder published = new PublishedFolder();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String code = FilterOptions.code(spec, country);
    published.read(warehouse -> explained(warehouse, code)).forEach(out::println);
    return ExitCode.OK;
  }

  private List<String> explained(Warehouse warehouse, String code) {
    List<Explanation.Decision> decisions = Explanation.decisions(warehouse, decision);
    if (decisions.isEmpty()) {
      throw new JobFailure(
          "No published decision has the id or symbol " + decision,
          "Look it up in data/decisions.csv");
    }
    return decisions.stream().flatMap(each -> Explanation.of(warehouse, each, code)).toList();
  }
}
