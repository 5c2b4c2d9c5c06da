package org.rollcall.hostile;

import static org.rollcall.hostile.Hostile.noticed;
import static org.rollcall.hostile.Hostile.read;
import static org.rollcall.hostile.Hostile.refused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Excel's workbooks, broken and hostile. */
final class HostileWorkbooks {

  private static final String TRAP = "zip bomb";
  private static final String DAMAGED = "damaged or cut short";

  /** So many blanks of XML make a workbook too large to be held. */
  private static final String BLANKS = " ".repeat(1 << 10);

  private HostileWorkbooks() {}

  static List<Hostile> all() {
    return List.of(
        // Damaged.
        refused("cut.xlsx", "cut short or damaged", (file, a) -> cut(file, xlsx(a))),
        refused("cut-in-half.xls", DAMAGED, (file, a) -> cut(file, xls(a))),
        refused("head-only.xls", DAMAGED, (file, a) -> write(file, Arrays.copyOf(xls(a), 512))),
        refused("circle-of-sectors.xls", DAMAGED, (file, a) -> write(file, circle(xls(a)))),
        refused("changed-byte.xlsx", DAMAGED, (file, a) -> write(file, changed(xlsx(a)))),
        refused(
            "no-sheet-part.xlsx",
            DAMAGED,
            (file, a) -> Xlsx.of(a.symbol()).without(Xlsx.SHEET).to(file)),
        refused(
            "no-workbook-part.xlsx",
            DAMAGED,
            (file, a) -> Xlsx.of(a.symbol()).without(Xlsx.WORKBOOK).to(file)),
        refused(
            "sheet-of-noise.xlsx",
            DAMAGED,
            (file, a) -> Xlsx.of(a.symbol()).part(Xlsx.SHEET, noise(5_000)).to(file)),
        refused("text-missing.xlsx", DAMAGED, HostileWorkbooks::textMissing),
        // Called something else.
        read(
            "table.xlsx",
            2,
            (file, a) -> write(file, HostileTexts.csv(a).getBytes(StandardCharsets.UTF_8))),
        read(
            "table.xls",
            2,
            (file, a) -> write(file, HostileTexts.csv(a).getBytes(StandardCharsets.UTF_8))),
        read("workbook.csv", 2, (file, a) -> write(file, xlsx(a))),
        read("workbook.txt", 2, (file, a) -> write(file, xls(a))),
        // Locked.
        refused("locked.xlsx", "password", HostileWorkbooks::locked),
        refused("locked.xls", "password", HostileWorkbooks::lockedOld),
        // Traps of packing.
        refused("bomb-sheet.xlsx", TRAP, (file, a) -> bomb(a, Xlsx.SHEET).to(file)),
        refused("bomb-workbook.xlsx", TRAP, (file, a) -> bomb(a, Xlsx.WORKBOOK).to(file)),
        refused("bomb-texts.xlsx", TRAP, HostileWorkbooks::bombOfTexts),
        refused(
            "bomb-lying.xlsx",
            TRAP,
            (file, a) -> write(file, Zips.lyingAboutSizes(bomb(a, Xlsx.SHEET).bytes(), 1_000))),
        read(
            "bomb-beside.xlsx",
            2,
            (file, a) ->
                Xlsx.of(a.symbol())
                    .part("xl/media/image1.png", Zips.times("", BLANKS, 64 << 10, ""))
                    .to(file)),
        read(
            "names-out-of-it.xlsx",
            2,
            (file, a) ->
                Xlsx.of(a.symbol())
                    .part("../../../../tmp/rollcall-owned.xml", "<owned/>")
                    .part("/etc/rollcall-owned.xml", "<owned/>")
                    .to(file)),
        refused(
            "zip-in-zip.zip",
            "ZIP archive without a workbook",
            (file, a) ->
                new Zips()
                    .part("inner.zip", new Zips().part("inner.xlsx", xlsx(a)).bytes())
                    .to(file)),
        refused("many-parts.zip", "ZIP archive without a workbook", HostileWorkbooks::manyParts),
        // Traps of XML.
        refused("laughs-sheet.xlsx", DAMAGED, (file, a) -> laughs(a, Xlsx.SHEET).to(file)),
        refused("laughs-workbook.xlsx", DAMAGED, (file, a) -> laughs(a, Xlsx.WORKBOOK).to(file)),
        refused("laughs-large.xlsx", DAMAGED, (file, a) -> large(laughs(a, Xlsx.SHEET)).to(file)),
        refused("quadratic.xlsx", DAMAGED, HostileWorkbooks::quadratic),
        refused("outside-entity.xlsx", DAMAGED, HostileWorkbooks::outsideEntity),
        refused("outside-entity-large.xlsx", DAMAGED, HostileWorkbooks::outsideEntityLarge),
        refused("outside-dtd.xlsx", DAMAGED, HostileWorkbooks::outsideDtd),
        refused("nested-deep.xlsx", DAMAGED, (file, a) -> nested(a).to(file)),
        // Sheets without end.
        read(
            "last-row.xlsx",
            2,
            (file, a) -> sheet(a, "<row r=\"1048576\" spans=\"1:16384\"/>", "").to(file)),
        noticed(
            "row-beyond.xlsx",
            "skipped-rows",
            "1 line",
            2,
            (file, a) -> sheet(a, Xlsx.row(2_000_000_000, "x"), "").to(file)),
        refused(
            "row-negative.xlsx", DAMAGED, (file, a) -> sheet(a, Xlsx.row(-5, "x"), "").to(file)),
        refused(
            "row-no-number.xlsx", DAMAGED, (file, a) -> sheet(a, "<row r=\"many\"/>", "").to(file)),
        refused(
            "million-columns.xlsx",
            "beyond the last column",
            (file, a) -> sheet(a, millionColumns(), "").to(file)),
        refused(
            "million-columns-large.xlsx",
            "beyond the last column",
            (file, a) -> large(sheet(a, millionColumns(), "")).to(file)),
        refused(
            "merged-whole.xlsx", "merged", (file, a) -> sheet(a, farCell(), MERGED_WHOLE).to(file)),
        refused(
            "merged-whole-large.xlsx",
            "merged",
            (file, a) -> large(sheet(a, farCell(), MERGED_WHOLE)).to(file)),
        refused("large-cell.xlsx", "cell", HostileWorkbooks::largeCell),
        // Formulas, macros, links to other files.
        read("macros.xlsm", 2, (file, a) -> Xlsx.withMacros(a.symbol()).to(file)),
        read("formula.xlsx", 1, HostileWorkbooks::formula),
        noticed("formula-unvalued.xlsx", "error-cell", "=HYPERLINK", 1, HostileWorkbooks::unvalued),
        read("linked.xlsx", 1, HostileWorkbooks::linked));
  }

  private static final String MERGED_WHOLE =
      "<mergeCells count=\"1\"><mergeCell ref=\"A4:XFD1048576\"/></mergeCells>";

  static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
  }

  static void cut(Path file, byte[] whole) throws IOException {
    write(file, Arrays.copyOf(whole, whole.length / 2));
  }

  private static byte[] xlsx(Hostile.Around around) throws IOException {
    return Xlsx.of(around.symbol()).bytes();
  }

  private static byte[] xls(Hostile.Around around) throws IOException {
    try (HSSFWorkbook workbook = table(around);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static HSSFWorkbook table(Hostile.Around around) {
    HSSFWorkbook workbook = new HSSFWorkbook();
    Sheet sheet = workbook.createSheet("Votes");
    int number = 0;
    for (String line : HostileTexts.csv(around).split("\n", -1)) {
      Row row = sheet.createRow(number++);
      int column = 0;
      for (String text : line.split(",", -1)) {
        row.createCell(column++).setCellValue(text);
      }
    }
    return workbook;
  }

  /** Every sector says that it is followed by the first. */
  private static byte[] circle(byte[] xls) {
    byte[] circle = xls.clone();
    int table = (int) (512L * (1 + (circle[76] & 0xFF)));
    Arrays.fill(circle, table, table + 512, (byte) 0);
    return circle;
  }

  private static byte[] changed(byte[] zip) {
    byte[] changed = zip.clone();
    int sheet = indexOf(changed, Xlsx.SHEET) + Xlsx.SHEET.length();
    for (int i = 40; i < 90; i++) {
      changed[sheet + i] ^= 0x55;
    }
    return changed;
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(7).nextBytes(noise);
    return noise;
  }

  private static void textMissing(Path file, Hostile.Around around) throws IOException {
    large(
            Xlsx.withTexts(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>",
                Zips.times("<sst xmlns=\"x\">", "", 0, "</sst>")))
        .to(file);
  }

  private static void locked(Path file, Hostile.Around around) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream packed = encryptor.getDataStream(files)) {
        new ByteArrayInputStream(xlsx(around)).transferTo(packed);
      }
      files.writeFilesystem(out);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static void lockedOld(Path file, Hostile.Around around) throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    try {
      write(file, xls(around));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  /** 64 MB of blanks in a few kB. */
  private static Zips bomb(Hostile.Around around, String part) {
    return Xlsx.of(around.symbol())
        .part(part, Zips.times(Xlsx.XML + Xlsx.sheetBegin(), BLANKS, 64 << 10, Xlsx.sheetEnd("")));
  }

  private static void bombOfTexts(Path file, Hostile.Around around) throws IOException {
    Xlsx.withTexts(
            Xlsx.rows(around.symbol()),
            Zips.times("<sst xmlns=\"x\">", "<si><t>aaaaaaaa</t></si>", 3 << 20, "</sst>"))
        .to(file);
  }

  private static void manyParts(Path file, Hostile.Around around) throws IOException {
    Zips zip = new Zips();
    for (int i = 0; i < 70_000; i++) {
      zip.part("p" + i, "");
    }
    zip.to(file);
  }

  private static String laughs() {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      doctype.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    return doctype + "]>";
  }

  private static Zips laughs(Hostile.Around around, String part) {
    String text =
        part.equals(Xlsx.SHEET)
            ? Xlsx.sheet(Xlsx.row(1, "&a29;"), "")
            : Xlsx.workbook("").replace("Votes", "&a29;");
    return Xlsx.of(around.symbol()).part(part, text.replace(Xlsx.XML, Xlsx.XML + laughs()));
  }

  /** The same with so much XML beside that it is streamed. */
  private static Zips large(Zips zip) {
    byte[] beside = new byte[17 << 20];
    Random random = new Random(1);
    for (int i = 0; i < beside.length; i++) {
      beside[i] = (byte) ('a' + (i % 64 == 0 ? random.nextInt(26) : 0));
    }
    return zip.part("docProps/thumbnail.xml", beside);
  }

  private static void quadratic(Path file, Hostile.Around around) throws IOException {
    String doctype = "<!DOCTYPE w [<!ENTITY a \"" + "x".repeat(100_000) + "\">]>";
    Xlsx.of(around.symbol())
        .part(
            Xlsx.SHEET,
            Xlsx.XML
                + doctype
                + Xlsx.sheetBegin()
                + Xlsx.row(1, "&a;".repeat(50_000))
                + Xlsx.sheetEnd(""))
        .to(file);
  }

  private static Zips outsideEntity(Hostile.Around around) {
    String doctype = "<!DOCTYPE w [<!ENTITY s SYSTEM \"" + around.secret().toUri() + "\">]>";
    return Xlsx.of(around.symbol())
        .part(
            Xlsx.SHEET,
            Xlsx.XML
                + doctype
                + Xlsx.sheetBegin()
                + Xlsx.row(1, "Country", "Vote", "&s;")
                + Xlsx.sheetEnd(""));
  }

  private static void outsideEntity(Path file, Hostile.Around around) throws IOException {
    outsideEntity(around).to(file);
  }

  private static void outsideEntityLarge(Path file, Hostile.Around around) throws IOException {
    large(outsideEntity(around)).to(file);
  }

  private static void outsideDtd(Path file, Hostile.Around around) throws IOException {
    String doctype =
        "<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:" + around.port() + "/sheet.dtd\">";
    Xlsx.of(around.symbol())
        .part(Xlsx.SHEET, Xlsx.XML + doctype + Xlsx.sheetBegin() + "&x;" + Xlsx.sheetEnd(""))
        .to(file);
  }

  private static Zips nested(Hostile.Around around) {
    byte[] deep = noise(200_000);
    StringBuilder xml = new StringBuilder(Xlsx.XML + Xlsx.sheetBegin() + "<row><c>");
    for (byte b : deep) {
      xml.append("<x").append((char) ('a' + (b & 15))).append('>');
    }
    return Xlsx.of(around.symbol()).part(Xlsx.SHEET, xml.toString());
  }

  private static Zips sheet(Hostile.Around around, String rows, String behind) {
    return Xlsx.of(around.symbol())
        .part(Xlsx.SHEET, Xlsx.sheet(Xlsx.rows(around.symbol()) + rows, behind));
  }

  private static String millionColumns() {
    return "<row r=\"4\">" + Xlsx.cell("BDWGN4", "x") + "</row>";
  }

  private static String farCell() {
    return "<row r=\"4\">"
        + Xlsx.cell("A4", "everywhere")
        + "</row><row r=\"1048576\">"
        + Xlsx.cell("XFD1048576", "far")
        + "</row>";
  }

  private static void largeCell(Path file, Hostile.Around around) throws IOException {
    StringBuilder text = new StringBuilder();
    for (byte b : noise(33 << 20)) {
      text.append((char) ('a' + (b & 15)));
    }
    sheet(around, Xlsx.row(4, "Chad", "Y", text.toString()), "").to(file);
  }

  private static void formula(Path file, Hostile.Around around) throws IOException {
    sheet(around, "", "")
        .part(
            Xlsx.SHEET,
            Xlsx.sheet(votes(around, "<f>WEBSERVICE(\"http://127.0.0.1\")</f><v>Y</v>"), ""))
        .to(file);
  }

  private static void unvalued(Path file, Hostile.Around around) throws IOException {
    String rows = Xlsx.rows(around.symbol()).replace("</row>", "</row>");
    String formula =
        "<row r=\"4\">%s<c r=\"B4\" t=\"str\"><f>HYPERLINK(\"http://127.0.0.1\")</f></c>%s</row>"
            .formatted(Xlsx.cell("A4", "Chad"), Xlsx.cell("C4", around.symbol()));
    Xlsx.ofRows(rows.replace(Xlsx.row(3, "Norway", "Y", around.symbol()), "") + formula).to(file);
  }

  private static void linked(Path file, Hostile.Around around) throws IOException {
    Xlsx.ofRows(votes(around, "<f>[1]Sheet1!$A$1</f><v>Y</v>"))
        .part("xl/externalLinks/externalLink1.xml", "<externalLink xmlns=\"x\"/>")
        .part(
            "xl/externalLinks/_rels/externalLink1.xml.rels",
            Xlsx.relations(
                "<Relationship Id=\"r1\" Type=\"%s/externalLinkPath\" TargetMode=\"External\""
                    + " Target=\"http://127.0.0.1:"
                    + around.port()
                    + "/other.xlsx\"/>"))
        .to(file);
  }

  /** One vote, of Norway, as a formula. */
  private static String votes(Hostile.Around around, String formula) {
    return Xlsx.row(1, "Country", "Vote", "Symbol")
        + "<row r=\"2\">"
        + Xlsx.cell("A2", "Norway")
        + "<c r=\"B2\" t=\"str\">"
        + formula
        + "</c>"
        + Xlsx.cell("C2", around.symbol())
        + "</row>";
  }
}
