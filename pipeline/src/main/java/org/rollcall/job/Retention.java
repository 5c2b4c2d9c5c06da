package org.rollcall.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.publish.RunRecord;

/**
 * Which published runs stay, and the removal of the others. Only folders that are named as runs are
 * looked at: what else somebody keeps in {@code runs/} is theirs.
 */
final class Retention {

  private static final Pattern RUN = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}(-\\d+)?");

  private final Workspace workspace;
  private final int keep;
  private final Remover remover;

  /** Removes a folder with all that is in it. */
  interface Remover {
    void remove(Path folder) throws IOException;
  }

  /**
   * What became of the runs that are not to be kept.
   *
   * @param removed ids of runs
   * @param failed why others are still there, in words
   */
  record Outcome(List<String> removed, List<String> failed) {

    static final Outcome NONE = new Outcome(List.of(), List.of());

    Outcome {
      removed = List.copyOf(removed);
      failed = List.copyOf(failed);
    }
  }

  /**
   * Prepares.
   *
   * @param keep how many runs stay, the published one among them; 0 for all
   */
  Retention(Workspace workspace, int keep) {
    this(workspace, keep, Workspace::remove);
  }

  Retention(Workspace workspace, int keep, Remover remover) {
    this.workspace = workspace;
    this.keep = keep;
    this.remover = remover;
  }

  /** Removes what is not kept; a run that cannot be removed costs nothing but its space. */
  Outcome prune() {
    List<String> removed = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    try {
      clear(failed);
      for (Path run : beyond(keep)) {
        String name = String.valueOf(run.getFileName());
        try {
          if (isBeingRead(run)) {
            failed.add("The run " + name + " is being read, so it stays until the next run");
          } else {
            remove(run);
            removed.add(name);
          }
        } catch (IOException e) {
          failed.add("The old run " + name + " could not be removed: " + e.getMessage());
        }
      }
    } catch (IOException e) {
      failed.add("Old runs could not be looked for: " + e.getMessage());
    }
    return new Outcome(removed, failed);
  }

  /** It goes from {@code runs/} in one step, so that nobody finds half a run there. */
  private void remove(Path run) throws IOException {
    Files.createDirectories(workspace.pruned());
    Path aside = workspace.pruned().resolve(run.getFileName());
    Files.move(run, aside, StandardCopyOption.ATOMIC_MOVE);
    remover.remove(aside);
  }

  /** What could not be removed at an earlier time. */
  private void clear(List<String> failed) {
    try {
      remover.remove(workspace.pruned());
    } catch (IOException e) {
      failed.add("What is left of old runs could not be removed: " + e.getMessage());
    }
  }

  /**
   * SHA-256 of the raw files of the runs that will be kept once one more is published.
   *
   * @throws IOException if the runs cannot be listed
   */
  Set<String> filesOfKeptRuns() throws IOException {
    List<Path> going = keep == 0 ? List.of() : beyond(Math.max(1, keep - 1));
    Set<String> files = new HashSet<>();
    if (keep == 1) {
      return files;
    }
    for (Path run : runs()) {
      if (!going.contains(run)) {
        RunRecord.in(run)
            .ifPresent(record -> record.files().forEach(file -> files.add(file.sha256())));
      }
    }
    return files;
  }

  /** The oldest runs beyond a number, but never what {@code latest} leads to. */
  private List<Path> beyond(int number) throws IOException {
    List<Path> runs = new ArrayList<>(runs());
    Path latest = latest();
    if (number == 0 || latest == null) {
      return List.of();
    }
    runs.remove(latest);
    return runs.size() < number ? List.of() : List.copyOf(runs.subList(number - 1, runs.size()));
  }

  /** Latest first: a run's name begins with its time. */
  private List<Path> runs() throws IOException {
    if (!Files.isDirectory(workspace.runs())) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(workspace.runs().toRealPath())) {
      return all.filter(path -> RUN.matcher(String.valueOf(path.getFileName())).matches())
          .filter(path -> Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
          .sorted(Comparator.comparing((Path path) -> path.getFileName().toString()).reversed())
          .toList();
    }
  }

  private @Nullable Path latest() throws IOException {
    return Files.isDirectory(workspace.latest()) ? workspace.latest().toRealPath() : null;
  }

  /**
   * Whether a program has the run's database open: DuckDB locks it for as long. Whoever reads
   * another file goes on reading it though its name is gone.
   */
  private static boolean isBeingRead(Path run) throws IOException {
    Path database = run.resolve("rollcall.duckdb");
    if (!Files.isRegularFile(database)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock()) {
      return Objects.isNull(lock);
    } catch (OverlappingFileLockException inThisProcess) {
      return true;
    }
  }
}
