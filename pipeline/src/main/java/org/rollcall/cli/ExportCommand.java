package org.rollcall.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.job.JobFailure;
import org.rollcall.publish.Export;
import org.rollcall.warehouse.ReportMaker;
import org.rollcall.warehouse.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rollcall export}. */
@Command(
    name = "export",
    description = {
      "Write the published votes in a shape that other programs read, into a folder.",
      "Without --format, list the formats."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "Where the files go (default: rollcall-NAME, here).")
  private @Nullable Path folder;

  @Option(names = "--format", paramLabel = "NAME", description = "The format, such as unvotes.")
  private @Nullable String format;

  @Option(
      names = "--as",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "csv")
  private Export.As as;

  @Option(
      names = "--force",
      description = "Write into a folder that is not empty; files of the same names are replaced.")
  private boolean force;

  @Mixin private FilterOptions filters = new FilterOptions();
  @Mixin private PublishedFolder published = new PublishedFolder();

  @Override
  public Integer call() {
    if (format == null) {
      requireNothingElse();
      Export.all().forEach(this::list);
      return ExitCode.OK;
    }
    Export export = named(format);
    Path target = folder == null ? Path.of("rollcall-" + export.name()) : folder;
    requireFree(target);
    say(published.readBeside(warehouse -> write(warehouse, export, target)), target);
    return ExitCode.OK;
  }

  private void list(Export export) {
    spec.commandLine().getOut().printf("%-18s %s%n", export.name(), export.main().title());
  }

  private void requireNothingElse() {
    if (folder != null) {
      throw new ParameterException(spec.commandLine(), "Say --format NAME; " + there());
    }
  }

  private static String there() {
    return "there are " + Export.all().stream().map(Export::name).collect(Collectors.joining(", "));
  }

  private Export named(String name) {
    return Export.all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "There is no format " + name + "; " + there()));
  }

  private void requireFree(Path target) {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new ParameterException(spec.commandLine(), target + " is a file; give a folder");
    }
    if (!force && Files.isDirectory(target) && !isEmpty(target)) {
      throw new JobFailure(
          "The folder " + target + " is not empty",
          "Give another folder, or --force to replace the files of the same names in it");
    }
  }

  private static boolean isEmpty(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Export.Written write(Warehouse warehouse, Export export, Path target) {
    try {
      return export.with(filters.ofOneCountry(warehouse)).write(warehouse, target, as);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new JobFailure(
          "The export cannot be written to " + target + ": " + e.getMessage(),
          "Check the folder's permissions and the space left on the disk",
          e);
    }
  }

  /** What was left out goes to the standard error, where scripts do not mistake it for data. */
  private void say(Export.Written written, Path target) {
    PrintWriter out = spec.commandLine().getOut();
    written
        .rows()
        .forEach((name, rows) -> out.printf("%s  %,d rows%n", target.resolve(name), rows));
    List<String> words = written.account().stream().map(ReportMaker.Account::words).toList();
    words.forEach(spec.commandLine().getErr()::println);
  }
}
