package org.rollcall.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.ttzero.excel.reader.ExcelReader;
import org.ttzero.excel.reader.Row;

/** The same as {@link FastexcelPass} by another library, eec. */
final class EecPass {

  private static long cells;
  private static long characters;

  private EecPass() {}

  /**
   * Prints {@code pass SECONDS}, from opening the file to its last cell.
   *
   * @param arguments the workbook
   */
  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    try (ExcelReader workbook = ExcelReader.read(Path.of(arguments[0]))) {
      workbook.sheet(0).rows().forEach(EecPass::touch);
    }
    System.out.printf(Locale.ROOT, "pass %.3f%n", (System.nanoTime() - start) / 1e9);
    System.out.printf(Locale.ROOT, "cells %d%ncharacters %d%n", cells, characters);
  }

  private static void touch(Row row) {
    for (int column = row.getFirstColumnIndex(); column < row.getLastColumnIndex(); column++) {
      String text = row.getString(column);
      if (text != null) {
        cells++;
        characters += text.length();
      }
    }
  }
}
