package org.rollcall.hostile;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One broken or hostile file, and what its owner must see.
 *
 * @param name of the file in the input folder
 * @param code of the notice; empty if it must be read and nothing is wrong with it
 * @param words that stand in a notice of this code on this file
 * @param votes that must be published from it
 */
public record Hostile(String name, String code, String words, int votes, Maker maker) {

  /** Makes a file. */
  @FunctionalInterface
  public interface Maker {
    void make(Path file, Around around) throws IOException;
  }

  /**
   * What a file may name.
   *
   * @param symbol of a resolution that no other file tells of
   * @param secret a file outside the input folder, of which nothing may be read
   * @param port on this machine where nobody may call
   */
  public record Around(String symbol, Path secret, int port) {}

  /** A file that is refused as a whole. */
  static Hostile refused(String name, String words, Maker maker) {
    return new Hostile(name, "unreadable-file", words, 0, maker);
  }

  /** A file of which something is read, with a notice. */
  static Hostile noticed(String name, String code, String words, int votes, Maker maker) {
    return new Hostile(name, code, words, votes, maker);
  }

  /** A file that is odd, but read whole. */
  static Hostile read(String name, int votes, Maker maker) {
    return new Hostile(name, "", "", votes, maker);
  }
}
