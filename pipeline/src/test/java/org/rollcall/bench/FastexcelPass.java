package org.rollcall.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A floor of reading a workbook: a bare pass of fastexcel-reader over all cells of the first sheet,
 * in a process of its own. Touches each cell's text and keeps nothing.
 */
final class FastexcelPass {

  private static long cells;
  private static long characters;

  private FastexcelPass() {}

  /**
   * Prints {@code pass SECONDS}, from opening the file to its last cell.
   *
   * @param arguments the workbook
   */
  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    try (ReadableWorkbook workbook = new ReadableWorkbook(Path.of(arguments[0]).toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(FastexcelPass::touch);
    }
    System.out.printf(Locale.ROOT, "pass %.3f%n", (System.nanoTime() - start) / 1e9);
    System.out.printf(Locale.ROOT, "cells %d%ncharacters %d%n", cells, characters);
  }

  private static void touch(Row row) {
    for (Cell cell : row) {
      if (cell != null) {
        cells++;
        characters += cell.getText().length();
      }
    }
  }
}
