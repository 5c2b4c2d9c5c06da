package org.rollcall.job;

import java.io.IOException;
import java.util.Set;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;
import org.rollcall.source.UnreadableSourceException;

/**
 * Why nothing of a file is used.
 *
 * @param code of the notice
 * @param what is wrong, in words
 * @param suggestion what its owner can do
 */
record Unread(String code, String what, String suggestion) {

  private static final String CHANGED = "changed-while-read";
  private static final String TOO_LARGE = "too-large-for-memory";

  /** Codes of what may be otherwise the next time, though the files are the same. */
  static final Set<String> PASSING = Set.of(CHANGED, TOO_LARGE);

  private static final String WAIT =
      "Run again when whoever writes it has ended; move files into the folder when whole";

  static Unread damaged(UnreadableSourceException e) {
    return new Unread("unreadable-file", String.valueOf(e.getMessage()), e.suggestion());
  }

  static Unread vanished(IOException e) {
    return new Unread(
        CHANGED,
        "The file vanished while it was read (" + e.getClass().getSimpleName() + ")",
        "Put it there again, and run again");
  }

  static Unread resized(long before, long now) {
    return new Unread(
        CHANGED,
        "The file changed while it was read: it had %,d bytes, and has %,d".formatted(before, now),
        WAIT);
  }

  static Unread rewritten() {
    return new Unread(CHANGED, "The file changed while it was read; its size is what it was", WAIT);
  }

  static Unread tooLarge() {
    return new Unread(
        TOO_LARGE,
        "To read the file takes more memory than there is",
        "Run again with more --memory, or split the file");
  }

  Notice notice(InputFile file, String id) {
    return new Notice(
        Severity.ERROR, code, id, "", file.name() + ": " + what, file.name(), suggestion);
  }
}
