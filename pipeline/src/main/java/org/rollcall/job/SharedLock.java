package org.rollcall.job;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * One run at a time per output folder, though hosts that share the folder see no locks of each
 * other in it: an advisory lock of PostgreSQL, which goes with the connection that took it, however
 * that ends. The folder carries an id of its own, since hosts may know it by different paths.
 */
final class SharedLock implements AutoCloseable {

  private static final String TRY = "SELECT pg_try_advisory_lock(?)";

  /** The two halves of the key as the system's view shows them. */
  private static final String THE_LOCK =
      " FROM pg_locks AS l INNER JOIN pg_stat_activity AS a ON a.pid = l.pid"
          + " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
          + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
          + " AND (l.classid::BIGINT << 32) | l.objid::BIGINT = ?";

  private static final String HOLDER =
      "SELECT COALESCE(NULLIF(a.application_name, ''), 'somebody') AS who, a.backend_start"
          + THE_LOCK;

  private static final String MINE = "SELECT 1" + THE_LOCK + " AND a.pid = pg_backend_pid()";

  private final Connection connection;
  private final SharedJobs jobs;
  private final long key;

  private SharedLock(Connection connection, SharedJobs jobs, UUID output) {
    this.connection = connection;
    this.jobs = jobs;
    this.key = key(output);
  }

  /**
   * Does something while holding it.
   *
   * @throws RunLock.Held if a run on another host has it
   * @throws JobFailure if the database cannot be reached
   */
  static <T> T holding(SharedJobs jobs, Workspace workspace, Function<SharedLock, T> work) {
    UUID output = outputId(workspace);
    try (SharedLock lock = new SharedLock(jobs.connect(myself()), jobs, output)) {
      if (!lock.take()) {
        throw new RunLock.Held(
            "Another run is using "
                + workspace.output()
                + ": "
                + lock.holder().orElse("one that ends just now"));
      }
      return work.apply(lock);
    } catch (SQLException e) {
      throw jobs.unusable(reason(e));
    }
  }

  /** Whether somebody is running on the output folder now. */
  static boolean isHeld(SharedJobs jobs, UUID output) {
    try (SharedLock lock = new SharedLock(jobs.connect(myself()), jobs, output)) {
      return lock.holder().isPresent();
    } catch (SQLException e) {
      throw jobs.unusable(reason(e));
    }
  }

  /**
   * To be asked before what cannot be undone.
   *
   * @throws JobFailure if the connection was lost, and somebody else may be running by now
   */
  void requireHeld() {
    try {
      if (!ask(MINE, row -> true).orElse(false)) {
        throw lost("it was given up");
      }
    } catch (SQLException e) {
      throw lost(reason(e));
    }
  }

  private JobFailure lost(String why) {
    return new JobFailure(
        "The lock in " + jobs.place() + " was lost while the run went on: " + why,
        "Run it again: nothing was published, since a run on another host may have begun");
  }

  private boolean take() throws SQLException {
    return ask(TRY, row -> row.getBoolean(1)).orElse(false);
  }

  private Optional<String> holder() throws SQLException {
    return ask(
        HOLDER,
        row -> {
          Instant since = row.getTimestamp(2).toInstant();
          return row.getString(1) + ", since " + since.truncatedTo(ChronoUnit.SECONDS);
        });
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> Optional<T> ask(String sql, Reading<T> reading) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, key);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(reading.of(rows)) : Optional.empty();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static long key(UUID output) {
    return output.getMostSignificantBits() ^ output.getLeastSignificantBits();
  }

  private static String myself() {
    return "rollcall on " + host() + ", process " + ProcessHandle.current().pid();
  }

  /** The name of this machine, as well as it knows it. */
  static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "a host without a name";
    }
  }

  /**
   * The output folder's own id, which is made when it is first asked for.
   *
   * @throws JobFailure if it cannot be read or written
   */
  static UUID outputId(Workspace workspace) {
    try {
      Optional<UUID> known = knownId(workspace);
      if (known.isPresent()) {
        return known.get();
      }
      Path unfinished = Files.createTempFile(workspace.memory(), "id", "");
      Files.writeString(unfinished, UUID.randomUUID() + "\n");
      Files.move(unfinished, workspace.id(), StandardCopyOption.ATOMIC_MOVE);
      return knownId(workspace).orElseThrow();
    } catch (IOException e) {
      throw new JobFailure(
          "The output folder's id " + workspace.id() + " cannot be read: " + e.getMessage(),
          "Check the permissions of the output folder",
          e);
    }
  }

  /** The same, if there is one. */
  static Optional<UUID> knownId(Workspace workspace) throws IOException {
    if (!Files.exists(workspace.id())) {
      return Optional.empty();
    }
    String text = Files.readString(workspace.id()).strip();
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new JobFailure(
          workspace.id() + " does not hold the output folder's id, but: " + text,
          "Put back what it held; if nobody knows, remove it: the runs so far are then listed no"
              + " more",
          e);
    }
  }

  /** What the driver says, and what the network said to it. */
  private static String reason(SQLException e) {
    String text = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return e.getCause() instanceof UnknownHostException ? text + " There is no such host" : text;
  }
}
