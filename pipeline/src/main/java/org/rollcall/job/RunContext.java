package org.rollcall.job;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.cluster.Cluster;
import org.rollcall.publish.RunRecord;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.ReportMaker;
import org.rollcall.warehouse.SqlFile;
import org.rollcall.warehouse.SqlFolder;
import org.rollcall.warehouse.Warehouse;

/**
 * What the steps of one run share. All that must survive a restart is in the warehouse file or on
 * disk; this is only the way to it.
 */
public final class RunContext implements AutoCloseable {

  /** What {@code --skip} calls all reports that rest on an estimate of ideal points. */
  private static final String IDEAL_POINTS = "ideal-points";

  private static final Pattern ESTIMATE = Pattern.compile("\\bideal_position\\b|\\bscope_ideal_");

  private final String run;
  private final RunOptions options;
  private final Workspace workspace;
  private final Inventory inventory;
  private final String fingerprint;
  private final RunGuards guards;
  private final Program program = Program.current();
  private final Instant started = Instant.now();
  private final List<RunRecord.Step> stepsDone = new ArrayList<>();
  private final Map<String, Double> reportSeconds = new HashMap<>();
  private final Background background = new Background();
  private final @Nullable Cluster cluster;
  private @Nullable DuckDbWarehouse driver;
  private @Nullable Warehouse warehouse;

  RunContext(
      String run,
      RunOptions options,
      Workspace workspace,
      Inventory inventory,
      String fingerprint,
      RunGuards guards,
      @Nullable Cluster cluster) {
    this.cluster = cluster;
    this.run = run;
    this.options = options;
    this.workspace = workspace;
    this.inventory = inventory;
    this.fingerprint = fingerprint;
    this.guards = guards;
  }

  /** The run's id: when it began and the first letters of its fingerprint. */
  String run() {
    return run;
  }

  RunOptions options() {
    return options;
  }

  Workspace workspace() {
    return workspace;
  }

  Inventory inventory() {
    return inventory;
  }

  String fingerprint() {
    return fingerprint;
  }

  Progress progress() {
    return guards.progress();
  }

  /**
   * To be called where the run can go on later.
   *
   * @throws StopRequest.Stopped if it has been asked to stop
   */
  void goOn() {
    guards.stop().heed();
  }

  /**
   * To be called before what was made is shown to all.
   *
   * @throws JobFailure if another run may be at it
   */
  void requireAlone() {
    guards.stillAlone().run();
  }

  Program program() {
    return program;
  }

  Instant started() {
    return started;
  }

  /** What the steps of this process have done so far. */
  List<RunRecord.Step> stepsDone() {
    return stepsDone;
  }

  /** Work that no step waits for, but the last. */
  Background background() {
    return background;
  }

  /** How long each report took that was made in this process, by name. */
  Map<String, Double> reportSeconds() {
    return reportSeconds;
  }

  /** The folder in which this run builds what it will publish. */
  Path work() {
    return workspace.work(run);
  }

  /** Without what the cluster held of it, no run can go on there: its file has another name. */
  Path warehouseFile() {
    return work().resolve(cluster == null ? "rollcall.duckdb" : "driver.duckdb");
  }

  /** The cluster that the SQL runs on, if it does not run in this process. */
  Optional<Cluster> cluster() {
    return Optional.ofNullable(cluster);
  }

  /** The warehouse of this run; opened when it is first asked for. */
  Warehouse warehouse() {
    if (warehouse == null) {
      warehouse = cluster == null ? driver() : cluster.warehouse(driver(), run);
    }
    return Objects.requireNonNull(warehouse);
  }

  /** What of it is in this process: all of it, unless the SQL runs on a cluster. */
  DuckDbWarehouse driver() {
    if (driver == null) {
      driver =
          DuckDbWarehouse.open(
              warehouseFile(),
              new Warehouse.Limits(
                  Memory.ofDuckDb(options.memory()), options.threads(), workspace.spill()));
    }
    return Objects.requireNonNull(driver);
  }

  /** A log of notices for one step; what the step logged on an earlier try is forgotten. */
  NoticeLog notices(String step) {
    return NoticeLog.begin(warehouse(), step);
  }

  /**
   * The reports that this run writes: those that come with Rollcall, those that {@code
   * reports.yaml} asks for, and last those that are made of the others.
   */
  List<SqlFile> reports() {
    if (options.skips("reports")) {
      return List.of();
    }
    boolean hasSamples = inventory.operation().idealPoints().samples() > 0;
    return Stream.concat(SqlFolder.load("reports").stream(), inventory.reports().stream())
        .filter(report -> !options.skips(report.name()))
        .filter(report -> hasSamples || !ReportMaker.takesSamples(report))
        .filter(report -> !options.skips(IDEAL_POINTS) || !ESTIMATE.matcher(report.query()).find())
        .sorted(Comparator.comparing(report -> report.header().after() != null))
        .toList();
  }

  /** Lets go of the warehouse file, so that it can be moved. */
  @Override
  public void close() {
    try {
      background.join();
    } finally {
      if (warehouse != null && cluster != null) {
        warehouse.close();
      }
      if (driver != null) {
        driver.close();
      }
      warehouse = null;
      driver = null;
    }
  }
}
