package org.rollcall.shipped;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the raw files that ship with Rollcall; {@code make input} runs it. */
public final class ShippedInput {

  private ShippedInput() {}

  /**
   * Writes the six files.
   *
   * @param arguments the folder of facts, and the folder to write to
   */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("Needs two folders: the facts, and where to write");
    }
    Path target = Files.createDirectories(Path.of(arguments[1])).normalize();
    for (Map.Entry<String, byte[]> file : files(Path.of(arguments[0])).entrySet()) {
      Files.write(target.resolve(file.getKey()), file.getValue());
      System.out.println("Wrote " + target.resolve(file.getKey()));
    }
  }

  /** The files' names and bytes, made from a folder of facts. */
  static Map<String, byte[]> files(Path factsFolder) throws IOException {
    Facts facts = Facts.read(factsFolder);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("dprk-plenary.xlsx", StableBytes.of(PlenaryWorkbook.of(facts)));
    files.put("dprk-third-committee.xlsx", StableBytes.of(CommitteeWorkbook.of(facts)));
    files.put("dprk-commission-and-council.csv", utf8(CsvTables.commissionAndCouncil(facts)));
    files.put("dprk-decisions.xls", StableBytes.of(DecisionsWorkbook.of(facts)));
    files.put("dprk-disassociations.csv", utf8(CsvTables.disassociations(facts)));
    files.put("third-committee-iran-78.xlsx", StableBytes.of(PairWorkbook.of(facts)));
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
