package org.rollcall.job;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.cluster.ClusterSettings;

/**
 * What the operator asked for.
 *
 * @param input folder of raw files
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

  /** Options of a run in this process. */
  public RunOptions(
      Path input,
      Path output,
      @Nullable String memory,
      @Nullable Integer threads,
      Set<String> skip,
      FailOn failOn,
      @Nullable Path config,
      @Nullable SharedJobs jobs) {
    this(input, output, memory, threads, skip, failOn, config, jobs, null);
  }

  /** Options of a run whose job repository is a file beside the output. */
  public RunOptions(
      Path input,
      Path output,
      @Nullable String memory,
      @Nullable Integer threads,
      Set<String> skip,
      FailOn failOn,
      @Nullable Path config) {
    this(input, output, memory, threads, skip, failOn, config, null);
  }

  /** The same, its settings, if any, lying in the input folder. */
  public RunOptions(
      Path input,
      Path output,
      @Nullable String memory,
      @Nullable Integer threads,
      Set<String> skip,
      FailOn failOn) {
    this(input, output, memory, threads, skip, failOn, null);
  }

  /** Where readers find what is published: the output, or the cluster's. */
  public String target() {
    return cluster == null ? output.toString() : cluster.output();
  }

  public boolean skips(String name) {
    return skip.contains(name);
  }
}
