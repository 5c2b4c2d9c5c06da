package org.rollcall.job;

import java.nio.file.Path;
import java.util.Optional;
import org.rollcall.source.InputFiles;
import org.rollcall.source.UnreadableSourceException;

/** A file that lies beside the raw data and says how they are to be taken. */
final class SideFile {

  private SideFile() {}

  /**
   * The file, if it is there.
   *
   * @throws JobFailure if it may not be opened, as {@link InputFiles#beside} says
   */
  static Optional<Path> in(Path input, String name) {
    try {
      return InputFiles.beside(input, name);
    } catch (UnreadableSourceException e) {
      throw new JobFailure(e);
    }
  }
}
