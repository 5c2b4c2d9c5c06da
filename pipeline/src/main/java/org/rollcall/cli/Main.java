package org.rollcall.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TimeZone;
import org.rollcall.job.EventLog;
import org.rollcall.job.JobFailure;
import org.rollcall.job.Program;
import org.rollcall.job.RunLock;
import org.rollcall.notice.AdvisedException;
import org.rollcall.warehouse.OutOfResourcesException;
import org.rollcall.warehouse.WarehouseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code rollcall}. */
@Command(
    name = "rollcall",
    description =
        "Raw UN voting spreadsheets in; one clean, checked, citable data set and its reports out.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      RunCommand.class,
      InspectCommand.class,
      ResolveCommand.class,
      ReportCommand.class,
      VotesCommand.class,
      SubjectsCommand.class,
      ExportCommand.class,
      DiffCommand.class,
      SqlCommand.class,
      ExplainCommand.class,
      StatusCommand.class,
      HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed; nothing was published",
      "2:wrong usage",
      "3:published, but a notice at or above --fail-on was raised",
      "4:another run is using the output folder"
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  /** Ends the process with one of the exit codes. */
  public static void main(String[] arguments) {
    // Hosts that share a job repository may stand in different zones, and no zone is without jumps.
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    StopSignal.listen();
    int code = execute(arguments, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    StopSignal.ended(code);
    System.exit(code);
  }

  /** Runs a command with its output going to the given writers. */
  static int execute(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine commands = commandLine(out, err);
    try {
      return commands.execute(arguments);
    } catch (Throwable e) { // or what else runs in the process would keep it for ever
      return failed(e, commands);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** All commands, their output going to the given writers. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do, for instance: rollcall run");
  }

  private static int failed(Throwable e, CommandLine command) {
    PrintWriter err = command.getErr();
    boolean asEvents =
        command.getCommand() instanceof RunCommand run && run.log() == LogFormat.JSON;
    if (asEvents && (e instanceof RunLock.Held || e instanceof JobFailure)) {
      int code = e instanceof RunLock.Held ? ExitCode.LOCKED : ExitCode.FAILED;
      String suggestion = e instanceof JobFailure failure ? failure.suggestion() : "Let it end";
      new EventLog(err)
          .error(
              String.valueOf(e.getMessage()), Map.of("exit_code", code, "suggestion", suggestion));
      return code;
    }
    if (e instanceof RunLock.Held held) {
      err.println(held.getMessage());
      return ExitCode.LOCKED;
    }
    if (e instanceof AdvisedException advised) {
      say(err, advised.getMessage(), advised.suggestion());
    } else if (e instanceof WarehouseException warehouse) {
      say(err, warehouse.getMessage(), "If it happens again, please report it");
    } else if (e instanceof OutOfResourcesException machine) {
      say(
          err,
          String.valueOf(machine.getMessage()).lines().findFirst().orElse(""),
          "Free some memory or room on the disk, then try again");
    } else {
      err.println("Rollcall failed in a way it should not; please report this:");
      e.printStackTrace(err);
    }
    return ExitCode.FAILED;
  }

  private static void say(
      PrintWriter err, @org.jspecify.annotations.Nullable String what, String suggestion) {
    err.println("Failed: " + sentence(String.valueOf(what)));
    err.println("What to do: " + sentence(suggestion));
  }

  /** With a full stop, unless it ends like a sentence already. */
  private static String sentence(String text) {
    String plain = text.strip();
    return plain.matches("(?s).*[.!?]") ? plain : plain + ".";
  }

  /** Names of countries need more than ASCII, whatever the terminal's locale says. */
  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }

  /** Asks the program for its version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Program program = Program.current();
      return new String[] {
        "rollcall " + program.version() + " (" + program.hash().substring(0, 12) + ")"
      };
    }
  }
}
