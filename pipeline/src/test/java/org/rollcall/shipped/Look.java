package org.rollcall.shipped;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** The few cell styles of the workbooks. */
record Look(
    CellStyle title,
    CellStyle plain,
    CellStyle left,
    CellStyle header,
    CellStyle label,
    CellStyle rotated,
    CellStyle date,
    CellStyle headerDate,
    CellStyle centred,
    CellStyle note,
    CellStyle wrapped) {

  private static final String DATE_FORMAT = "d mmm yyyy";

  static Look in(Workbook workbook) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    Font large = workbook.createFont();
    large.setBold(true);
    large.setFontHeightInPoints((short) 14);
    Font italic = workbook.createFont();
    italic.setItalic(true);
    short dateFormat = workbook.getCreationHelper().createDataFormat().getFormat(DATE_FORMAT);

    CellStyle header = centred(workbook, bold);
    header.setWrapText(true);
    CellStyle left = styled(workbook, null);
    left.setAlignment(HorizontalAlignment.LEFT);
    CellStyle rotated = centred(workbook, bold);
    rotated.setRotation((short) 90);
    rotated.setVerticalAlignment(VerticalAlignment.BOTTOM);
    CellStyle date = styled(workbook, null);
    date.setDataFormat(dateFormat);
    date.setAlignment(HorizontalAlignment.LEFT);
    CellStyle headerDate = centred(workbook, bold);
    headerDate.setDataFormat(dateFormat);
    CellStyle wrapped = styled(workbook, null);
    wrapped.setWrapText(true);
    wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    return new Look(
        styled(workbook, large),
        styled(workbook, null),
        left,
        header,
        styled(workbook, bold),
        rotated,
        date,
        headerDate,
        centred(workbook, null),
        styled(workbook, italic),
        wrapped);
  }

  private static CellStyle styled(Workbook workbook, @Nullable Font font) {
    CellStyle style = workbook.createCellStyle();
    if (font != null) {
      style.setFont(font);
    }
    return style;
  }

  private static CellStyle centred(Workbook workbook, @Nullable Font font) {
    CellStyle style = styled(workbook, font);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }
}
