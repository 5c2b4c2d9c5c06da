package org.rollcall.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.publish.RunRecord;

/**
 * {@code .rollcall/run.prom}: how the last run went, in Prometheus' text format, for the textfile
 * collector of its node exporter. It is replaced in one step when a run ends, however it ends; of a
 * process that was killed it tells nothing, so that the last end grows old.
 */
final class RunMetrics {

  private static final Pattern LAST_SUCCESS =
      Pattern.compile("(?m)^rollcall_last_success_timestamp_seconds (\\S+)$");

  private final Path file;
  private final Instant started;

  RunMetrics(Workspace workspace, Instant started) {
    this.file = workspace.metrics();
    this.started = started;
  }

  /**
   * Writes them.
   *
   * @param result what the run ended with; null if it failed
   * @param exitCode that it earned
   * @throws IOException if they cannot be written
   */
  void write(JobRunner.@Nullable Result result, int exitCode) throws IOException {
    if (!Files.isDirectory(file.resolveSibling("."))) {
      return; // nothing was ever run there: a folder that was named by mistake is not made
    }
    Instant now = Instant.now();
    Path unfinished = file.resolveSibling("run.prom.unfinished");
    Files.writeString(unfinished, text(result, exitCode, now), StandardCharsets.UTF_8);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private String text(JobRunner.@Nullable Result result, int exitCode, Instant now)
      throws IOException {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try {
      gauge(
          registry, "rollcall.last.run.timestamp.seconds", "When the last run ended", seconds(now));
      Optional<Double> success = result == null ? lastSuccess() : Optional.of(seconds(now));
      success.ifPresent(
          time ->
              gauge(
                  registry,
                  "rollcall.last.success.timestamp.seconds",
                  "When a run last ended with something published, or with nothing changed",
                  time));
      gauge(
          registry,
          "rollcall.run.duration.seconds",
          "How long the last run took",
          Duration.between(started, now).toMillis() / 1000.0);
      gauge(registry, "rollcall.run.exit.code", "What the last run ended with", exitCode);
      if (result != null) {
        published(registry, result);
      }
      return registry.scrape();
    } finally {
      registry.close();
    }
  }

  private static void published(PrometheusMeterRegistry registry, JobRunner.Result result) {
    RunRecord record = result.record();
    gauge(
        registry,
        "rollcall.run.changed",
        "1 if the last run published anew, 0 if nothing had changed",
        result.changed() ? 1 : 0);
    gauge(registry, "rollcall.votes", "Votes that are published", total(record, "votes"));
    gauge(
        registry, "rollcall.decisions", "Decisions that are published", total(record, "decisions"));
    gauge(
        registry,
        "rollcall.refused.cells",
        "Vote cells of the raw files that were refused",
        total(record, "refused_cells"));
    record
        .notices()
        .forEach(
            (severity, count) ->
                gauge(
                    registry,
                    "rollcall.notices",
                    "Notices on what is published, by severity",
                    count,
                    "severity",
                    severity));
    record
        .steps()
        .forEach(
            step ->
                gauge(
                    registry,
                    "rollcall.step.duration.seconds",
                    "How long each step took of the run that published last",
                    step.seconds(),
                    "step",
                    step.name()));
  }

  private static double total(RunRecord record, String name) {
    return (double) record.totals().getOrDefault(name, 0L);
  }

  private static void gauge(
      PrometheusMeterRegistry registry, String name, String help, double value, String... tags) {
    Gauge.builder(name, () -> value).description(help).tags(Tags.of(tags)).register(registry);
  }

  private static double seconds(Instant time) {
    return time.toEpochMilli() / 1000.0;
  }

  /** A run that failed leaves it as it was. */
  private Optional<Double> lastSuccess() throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Matcher before = LAST_SUCCESS.matcher(Files.readString(file));
    return before.find() ? Optional.of(Double.valueOf(before.group(1))) : Optional.empty();
  }
}
