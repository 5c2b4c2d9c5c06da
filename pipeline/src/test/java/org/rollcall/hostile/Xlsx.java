package org.rollcall.hostile;

/** The parts of an .xlsx of one sheet, a long table of two votes. */
final class Xlsx {

  static final String SHEET = "xl/worksheets/sheet1.xml";
  static final String WORKBOOK = "xl/workbook.xml";
  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
          + "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%s\"/>"
          + "<Override PartName=\"/xl/worksheets/sheet1.xml\""
          + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
          + "%s</Types>";
  private static final String PLAIN =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final String MACROS = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

  private Xlsx() {}

  static Zips of(String symbol) {
    return ofRows(rows(symbol));
  }

  /** With other rows, as XML. */
  static Zips ofRows(String rows) {
    return new Zips()
        .part("[Content_Types].xml", XML + TYPES.formatted(PLAIN, ""))
        .part(
            "_rels/.rels",
            relations(
                "<Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/>"))
        .part(WORKBOOK, workbook(""))
        .part(
            "xl/_rels/workbook.xml.rels",
            relations(
                "<Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"))
        .part(SHEET, sheet(rows, ""));
  }

  /** With texts that its cells name by number. */
  static Zips withTexts(String rows, Zips.Content texts) {
    return ofRows(rows)
        .part(
            "[Content_Types].xml",
            XML
                + TYPES.formatted(
                    PLAIN,
                    "<Override PartName=\"/xl/sharedStrings.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"))
        .part(
            "xl/_rels/workbook.xml.rels",
            relations(
                "<Relationship Id=\"r1\" Type=\"%1$s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"r2\" Type=\"%1$s/sharedStrings\" Target=\"sharedStrings.xml\"/>"))
        .part("xl/sharedStrings.xml", texts);
  }

  static Zips withMacros(String symbol) {
    return of(symbol)
        .part("[Content_Types].xml", XML + TYPES.formatted(MACROS, ""))
        .part("xl/vbaProject.bin", "Sub Auto_Open(): Shell \"touch /tmp/owned\": End Sub");
  }

  static String relations(String body) {
    return XML
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + body.formatted(OFFICE)
        + "</Relationships>";
  }

  static String workbook(String doctype) {
    return XML
        + doctype
        + "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, OFFICE)
        + "<sheet name=\"Votes\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
  }

  static String sheet(String rows, String behind) {
    return XML + sheetBegin() + rows + sheetEnd(behind);
  }

  static String sheetBegin() {
    return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>";
  }

  static String sheetEnd(String behind) {
    return "</sheetData>" + behind + "</worksheet>";
  }

  static String rows(String symbol) {
    return row(1, "Country", "Vote", "Symbol")
        + row(2, "Cuba", "N", symbol)
        + row(3, "Norway", "Y", symbol);
  }

  static String row(int number, String... texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < texts.length; i++) {
      row.append(cell((char) ('A' + i) + "" + number, texts[i]));
    }
    return row + "</row>";
  }

  static String cell(String address, String text) {
    return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }
}
