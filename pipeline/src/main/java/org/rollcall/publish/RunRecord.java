package org.rollcall.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.notice.Notice;
import tools.jackson.core.JacksonException;

/**
 * {@code run.json}: all that is known of one run and is not data. Times are ISO 8601 in UTC.
 *
 * @param run the run's id, and the name of its folder under {@code runs/}
 * @param version of Rollcall
 * @param dataVersion of the published data, as MAJOR.MINOR.PATCH: the schema changed, values were
 *     corrected or removed, rows were added; null in the record of a Rollcall that gave none
 * @param program hash of its classes, SQL and reference data
 * @param fingerprint of everything that decides what is published; empty if the next run must read
 *     anew whatever it finds, for a file could not be read as it was
 * @param started when the run began
 * @param finished when it began to switch over
 * @param seconds between the two
 * @param options as given
 * @param files that were read, with their hashes
 * @param totals numbers of decisions, votes, countries, sources, refused files, conflicts
 * @param notices numbers by severity
 * @param checks each check with its findings
 * @param reports each report with its rows
 * @param steps what each step did
 * @param previous the run that was published before, or null
 * @param removed files that the previous run read and this one no longer found
 * @param changes rows of changes.csv
 * @param machine where it ran
 * @param settings hashes of the files beside the raw ones that say how to read them, by name; null
 *     in records of earlier versions
 * @param changed rows of changes.csv by table, change and reason
 * @param raised notices of this run against the run before, which stand in no published table; they
 *     count in {@code notices}
 * @param cluster what the cluster did, by name: stages, rows, bytes shuffled, seconds; null of a
 *     run in one process
 */
public record RunRecord(
    String run,
    String version,
    @Nullable String dataVersion,
    String program,
    String fingerprint,
    String started,
    String finished,
    double seconds,
    Map<String, @Nullable String> options,
    List<RawFile> files,
    Map<String, Long> totals,
    Map<String, Long> notices,
    List<Check> checks,
    List<Report> reports,
    List<Step> steps,
    @Nullable String previous,
    List<String> removed,
    long changes,
    Map<String, String> machine,
    @Nullable Map<String, String> settings,
    List<Change> changed,
    List<Raised> raised,
    @Nullable Map<String, String> cluster) {

  @SuppressWarnings("NullAway") // records of earlier versions have none
  public RunRecord {
    changed = changed == null ? List.of() : List.copyOf(changed);
    raised = raised == null ? List.of() : List.copyOf(raised);
  }

  /** The file's name. */
  public static final String NAME = "run.json";

  /**
   * A file that was read.
   *
   * @param cells vote cells, or lines of one vote: as many as published, collapsed, conflicts,
   *     noVote and refused together
   */
  public record RawFile(
      String source,
      String path,
      String sha256,
      long bytes,
      @Nullable String reader,
      String status,
      long decisions,
      long cells,
      long published,
      long collapsed,
      long conflicts,
      long noVote,
      long refused) {}

  /** A check and how much it found. */
  public record Check(String code, String title, String severity, long findings) {}

  /**
   * A report and how long it is.
   *
   * @param filters that it was made with, by name
   * @param used votes that went into it
   * @param leftOut why other votes did not, and how many
   * @param seconds that it took; null if it was made before a restart
   */
  public record Report(
      String name,
      String title,
      long rows,
      Map<String, String> filters,
      long used,
      Map<String, Long> leftOut,
      @Nullable Double seconds) {}

  /**
   * Rows of changes.csv of one kind.
   *
   * @param table votes or decisions
   * @param change added, removed or changed
   * @param reason why, or unknown
   */
  public record Change(String table, String change, String reason, long rows) {}

  /** A notice on the run as a whole. */
  public record Raised(
      String severity, String code, String message, String value, String suggestion) {

    public static Raised of(Notice notice) {
      return new Raised(
          notice.severity().word(),
          notice.code(),
          notice.message(),
          notice.value(),
          notice.suggestion());
    }
  }

  /** How many rows of a table were added, removed or changed against the run before. */
  public long changes(String table, String change) {
    return changed.stream()
        .filter(each -> each.table().equals(table) && each.change().equals(change))
        .mapToLong(Change::rows)
        .sum();
  }

  /** A step of the job. */
  public record Step(
      String name, String words, long read, long written, long refused, double seconds) {}

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(NAME), text());
  }

  /** As JSON. */
  public String text() {
    return DataPackage.JSON.writeValueAsString(this) + "\n";
  }

  /** The record in a text, if it can be read. */
  public static Optional<RunRecord> of(String text) {
    try {
      return Optional.of(DataPackage.JSON.readValue(text, RunRecord.class));
    } catch (JacksonException ofAnotherVersion) {
      return Optional.empty();
    }
  }

  /** The record in a published folder, if there is one that can be read. */
  public static Optional<RunRecord> in(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return of(Files.readString(file)); // if none, nothing is known of it: this run publishes anew
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
