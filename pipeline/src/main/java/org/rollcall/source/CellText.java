package org.rollcall.source;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/**
 * Text of a workbook's cell, as its owner sees it.
 *
 * @param error whether it holds an error, or a formula whose value was never computed
 */
record CellText(String text, boolean error) {

  static final CellText BLANK = new CellText("", false);

  /** A date shown as a year only stands for the year. */
  private static final Pattern YEAR_ONLY = Pattern.compile("(?i)(\\[[^]]*])*y+(;@)?");

  static CellText of(Cell cell) {
    CellType type = cell.getCellType();
    if (type != CellType.FORMULA) {
      return of(cell, type);
    }
    CellType cached = cell.getCachedFormulaResultType();
    if (isUnset(cell) || (cached == CellType.NUMERIC && isEmpty(cell))) {
      // Written by a program that doesn't calculate; POI would give 0.
      return new CellText("=" + cell.getCellFormula(), true);
    }
    return of(cell, cached);
  }

  private static boolean isUnset(Cell cell) {
    return cell instanceof XSSFCell xlsx && !xlsx.getCTCell().isSetV();
  }

  private static boolean isEmpty(Cell cell) {
    return cell instanceof XSSFCell xlsx
        && xlsx.getCTCell().isSetV()
        && xlsx.getCTCell().getV().isBlank();
  }

  private static CellText of(Cell cell, CellType type) {
    return switch (type) {
      case STRING -> new CellText(RichText.of(cell), false);
      case NUMERIC -> isEmpty(cell) ? BLANK : new CellText(number(cell), false);
      case BOOLEAN -> new CellText(cell.getBooleanCellValue() ? "TRUE" : "FALSE", false);
      case ERROR -> new CellText(errorWord(cell), true);
      default -> BLANK;
    };
  }

  private static String number(Cell cell) {
    double value = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell)) {
      boolean year = isYearOnly(cell.getCellStyle().getDataFormatString());
      return date(value, year, cell.getLocalDateTimeCellValue());
    }
    return NumberToTextConverter.toText(value);
  }

  /** A number as the owner would type it: whole ones without decimals. */
  static String number(double value) {
    return NumberToTextConverter.toText(value);
  }

  /** A date that is stored as a number of days. */
  static String date(double value, boolean year, boolean since1904) {
    return date(value, year, DateUtil.getLocalDateTime(value, since1904));
  }

  private static String date(double value, boolean year, @Nullable LocalDateTime date) {
    if (date == null) {
      return NumberToTextConverter.toText(value);
    }
    return year ? String.valueOf(date.getYear()) : date.toLocalDate().toString();
  }

  /** Whether a format shows a date's year alone. */
  static boolean isYearOnly(String format) {
    return YEAR_ONLY.matcher(format).matches();
  }

  /** The word of the cell itself where the format keeps it: newer ones have no code in POI. */
  private static String errorWord(Cell cell) {
    if (cell instanceof XSSFCell xlsx) {
      return xlsx.getErrorCellString();
    }
    byte code = cell.getErrorCellValue();
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
  }

  /** Fill colour of a cell as six hex digits; null if it has none, or white. */
  static @Nullable String fill(Cell cell) {
    CellStyle style = cell.getCellStyle();
    if (style == null || style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
      return null;
    }
    String hex = null;
    if (style instanceof XSSFCellStyle xlsx) {
      hex = hex(xlsx.getFillForegroundXSSFColor());
    } else if (style instanceof HSSFCellStyle xls) {
      hex = hex(xls, (HSSFWorkbook) cell.getSheet().getWorkbook());
    }
    return "FFFFFF".equals(hex) ? null : hex;
  }

  private static @Nullable String hex(@Nullable XSSFColor color) {
    if (color == null) {
      return null;
    }
    byte[] rgb = color.isIndexed() ? indexed(color.getIndexed()) : color.getRGBWithTint();
    return rgb == null ? null : hex(rgb[0] & 0xFF, rgb[1] & 0xFF, rgb[2] & 0xFF);
  }

  /** Of the palette that Excel starts with. */
  private static byte @Nullable [] indexed(int index) {
    return new DefaultIndexedColorMap().getRGB(index);
  }

  private static @Nullable String hex(HSSFCellStyle style, HSSFWorkbook workbook) {
    HSSFColor color = style.getFillForegroundColorColor();
    if (color == null || workbook == null) {
      return null;
    }
    short[] rgb = color.getTriplet();
    return hex(rgb[0], rgb[1], rgb[2]);
  }

  private static String hex(int red, int green, int blue) {
    return String.format(Locale.ROOT, "%02X%02X%02X", red, green, blue);
  }
}
