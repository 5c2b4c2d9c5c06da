package org.rollcall.shipped;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Saves workbooks so that the same content gives the same bytes, whenever it is saved. */
final class StableBytes {

  private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private StableBytes() {}

  /** The bytes of the workbook as a file; closes it. */
  static byte[] of(Workbook workbook) throws IOException {
    try (workbook;
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      if (workbook instanceof XSSFWorkbook xlsx) {
        CoreProperties properties = xlsx.getProperties().getCoreProperties();
        properties.setCreator("Rollcall");
        properties.setCreated(Optional.of(Date.from(CREATED)));
        properties.setModified(Optional.of(Date.from(CREATED)));
        xlsx.write(out);
        return withFixedTimes(out.toByteArray());
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  /** An .xlsx is a zip archive, whose entries carry the time of writing. */
  private static byte[] withFixedTimes(byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(ENTRY_TIME);
        out.putNextEntry(copy);
        in.transferTo(out);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
