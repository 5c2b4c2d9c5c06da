package org.rollcall.job;

import java.nio.file.Path;

/**
 * One raw file.
 *
 * @param path where it is
 * @param name its path from the input folder, with slashes
 * @param sha256 of its content, in hex
 * @param state of it before its hash was made
 */
record InputFile(Path path, String name, String sha256, FileState state) {

  /** Its size. */
  long bytes() {
    return state.bytes();
  }
}
