package org.rollcall.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The history as a workbook with one sheet, as somebody keeps it who needs no titles: number,
 * State, vote, date, session and resolution under the Library's words; numbers and dates as such.
 */
final class HistoryWorkbook {

  static final List<String> COLUMNS =
      List.of("undl_id", "ms_name", "ms_vote", "date", "session", "resolution");

  private static final int ROWS_IN_MEMORY = 1_000;

  private final Worksheet sheet;
  private int rows;

  private HistoryWorkbook(Worksheet sheet) {
    this.sheet = sheet;
  }

  static void write(History history, Path file) throws IOException, SQLException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        Workbook workbook = new Workbook(out, "Rollcall", "1.0")) {
      HistoryWorkbook votes = new HistoryWorkbook(workbook.newWorksheet("votes"));
      votes.header();
      history.forEachLine(COLUMNS, votes::row);
    }
  }

  private void header() {
    for (int column = 0; column < COLUMNS.size(); column++) {
      sheet.value(0, column, COLUMNS.get(column));
    }
    rows = 1;
  }

  private void row(ResultSet line) throws SQLException {
    sheet.value(rows, 0, line.getInt(1));
    sheet.value(rows, 1, line.getString(2));
    sheet.value(rows, 2, line.getString(3));
    sheet.value(rows, 3, line.getObject(4, LocalDate.class));
    sheet.style(rows, 3).format("yyyy-mm-dd").set();
    sheet.value(rows, 4, line.getInt(5));
    String resolution = line.getString(6);
    if (resolution != null) {
      sheet.value(rows, 5, resolution);
    }
    rows++;
    if (rows % ROWS_IN_MEMORY == 0) {
      flush();
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
