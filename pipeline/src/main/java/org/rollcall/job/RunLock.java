package org.rollcall.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time per output folder. The operating system drops the lock with the process that
 * held it, so that a killed run leaves nothing to clean up.
 */
public final class RunLock {

  /** Another run holds the lock; the message says which. */
  public static final class Held extends RuntimeException {
    Held(String message) {
      super(message);
    }
  }

  private RunLock() {}

  /**
   * Does something while holding the lock.
   *
   * @throws Held if another run has it
   * @throws JobFailure if the file cannot be made
   */
  public static <T> T holding(Workspace workspace, Supplier<T> work) {
    try (FileChannel channel =
        FileChannel.open(
            workspace.lock(),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      if (tryLock(channel) == null) {
        throw new Held("Another run is using " + workspace.output() + ": " + holder(workspace));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(myself().getBytes(StandardCharsets.UTF_8)), 0);
      channel.force(true);
      return work.get();
    } catch (IOException e) {
      throw new JobFailure(
          "The lock " + workspace.lock() + " cannot be taken: " + e.getMessage(),
          "Check the permissions of the output folder",
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException inThisProcess) {
      return null;
    }
  }

  private static String myself() {
    return "process "
        + ProcessHandle.current().pid()
        + ", since "
        + Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String holder(Workspace workspace) throws IOException {
    String text = Files.readString(workspace.lock());
    return text.isBlank() ? "a process that has just started" : text;
  }
}
