package org.rollcall.job;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.cluster.ClusterSettings;

/**
 * What the operator asked for.
 *
 * @param input folder of raw files, or of their copies if they lie on a store
 * @param output folder that the job publishes to
 * @param memory what the run may use as a whole, such as {@code 4GB}; null for as much as DuckDB
 *     finds right
 * @param threads null for one per core
 * @param skip names of reports, or {@code reports}, {@code site}, {@code workbook}, {@code
 *     ideal-points}
 * @param failOn gravest notice that a run may have and still end with 0
 * @param config settings that are read instead of {@code rollcall.yaml} in the input folder; null
 *     for none
 * @param jobs database that hosts share for the job repository; null for a file beside the output
 * @param cluster where the SQL runs and what it makes is published; null for this process. Then
 *     {@code output} is the driver's own folder
 */
public record RunOptions(
    Path input,
    Path output,
    @Nullable String memory,
    @Nullable Integer threads,
    Set<String> skip,
    FailOn failOn,
    @Nullable Path config,
    @Nullable SharedJobs jobs,
    @Nullable ClusterSettings cluster) {

  public RunOptions {
    skip = Set.copyOf(skip);
  }

  /** A run in this process that makes everything, with the settings of the input folder. */
  public static RunOptions of(Path input, Path output) {
    return new RunOptions(input, output, null, null, Set.of(), FailOn.ERROR, null, null, null);
  }

  public RunOptions withThreads(int number) {
    return new RunOptions(input, output, memory, number, skip, failOn, config, jobs, cluster);
  }

  public RunOptions skipping(String... names) {
    return new RunOptions(
        input, output, memory, threads, Set.of(names), failOn, config, jobs, cluster);
  }

  public RunOptions failingOn(FailOn gravest) {
    return new RunOptions(input, output, memory, threads, skip, gravest, config, jobs, cluster);
  }

  public RunOptions withConfig(Path file) {
    return new RunOptions(input, output, memory, threads, skip, failOn, file, jobs, cluster);
  }

  public RunOptions withJobs(@Nullable SharedJobs database) {
    return new RunOptions(input, output, memory, threads, skip, failOn, config, database, cluster);
  }

  public RunOptions onCluster(@Nullable ClusterSettings settings) {
    return new RunOptions(input, output, memory, threads, skip, failOn, config, jobs, settings);
  }

  /** Where the raw files lie: the input, or the store that the cluster reads. */
  public String source() {
    String store = store();
    return store == null ? input.toString() : store;
  }

  /** Whether the input is a copy of what lies on a store. */
  boolean isFetched() {
    return store() != null;
  }

  private @Nullable String store() {
    return cluster == null ? null : cluster.input();
  }

  /** Where readers find what is published: the output, or the cluster's. */
  public String target() {
    return cluster == null ? output.toString() : cluster.output();
  }

  public boolean skips(String name) {
    return skip.contains(name);
  }
}
