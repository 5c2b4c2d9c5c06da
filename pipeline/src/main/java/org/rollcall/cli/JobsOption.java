package org.rollcall.cli;

import org.jspecify.annotations.Nullable;
import org.rollcall.job.SharedJobs;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --jobs-url}, for commands that use the job repository. */
final class JobsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--jobs-url",
      paramLabel = "URL",
      description =
          "PostgreSQL database for the job repository, jdbc:postgresql://host/database, so that"
              + " several hosts may share it (default: ROLLCALL_JOBS_URL, else a file beside the"
              + " output). User and password: ROLLCALL_JOBS_USER, ROLLCALL_JOBS_PASSWORD.",
      defaultValue = "${env:" + SharedJobs.URL + "}")
  private @Nullable String url;

  /**
   * The database, if one is named.
   *
   * @throws ParameterException if its address is of no use
   */
  @Nullable SharedJobs database() {
    if (url == null || url.isBlank()) {
      return null;
    }
    try {
      return SharedJobs.of(url.strip(), System.getenv());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--jobs-url: " + e.getMessage(), e);
    }
  }
}
