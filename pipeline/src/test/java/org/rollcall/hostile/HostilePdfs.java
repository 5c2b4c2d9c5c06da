package org.rollcall.hostile;

import static org.rollcall.hostile.Hostile.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDFs, broken and hostile; most are written object by object, as no program would. */
final class HostilePdfs {

  private static final String DAMAGED = "PDF is damaged";
  private static final String ONE_STREAM = "A stream of the PDF unpacks to more than";
  private static final String PAGE =
      "/Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</Font<</F 5 0 R>>/XObject<</X1 6 0"
          + " R>>>>";

  private HostilePdfs() {}

  static List<Hostile> all() {
    return List.of(
        refused("cut.pdf", "PDF", (file, a) -> HostileWorkbooks.cut(file, blank())),
        refused("head-only.pdf", DAMAGED, (file, a) -> Files.writeString(file, "%PDF-1.7\n")),
        refused("locked.pdf", "password", (file, a) -> locked(file)),
        refused("no-text.pdf", "no text", (file, a) -> Files.write(file, blank())),
        refused("circle-of-pages.pdf", "PDF", (file, a) -> circleOfPages(file)),
        refused(
            "bomb.pdf",
            ONE_STREAM,
            (file, a) ->
                page(flate(Zips.times("BT ", " ".repeat(1 << 16), 4 << 10, "ET"))).to(file)),
        refused(
            "bomb-in-bomb.pdf",
            ONE_STREAM,
            (file, a) ->
                page(stream("/Filter[/FlateDecode/RunLengthDecode]", packed(runs(1 << 20))))
                    .to(file)),
        refused(
            "bomb-index.pdf",
            "PDF",
            (file, a) ->
                page(stream("", new byte[0]))
                    .add(
                        stream(
                            "/Type/XRef/Size 9/W[1 2 1]/Root 1 0 R/Filter/FlateDecode",
                            packed(Zips.times("", "\0".repeat(1 << 16), 2 << 10, ""))))
                    .indexedByLast()
                    .to(file)),
        refused(
            "long-rows.pdf",
            ONE_STREAM,
            (file, a) ->
                page(stream(
                        "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2147483640>>",
                        packed(Zips.times("", "q", 9, ""))))
                    .to(file)),
        refused(
            "picture-as-text.pdf",
            DAMAGED,
            (file, a) -> page(stream("/Filter/DCTDecode", new byte[] {(byte) 0xFF})).to(file)),
        refused("forms-in-forms.pdf", "pages of the PDF unpack", (file, a) -> forms().to(file)),
        refused(
            "too-many-characters.pdf",
            "characters of a page",
            (file, a) -> page(flate(Zips.times("BT/F 9 Tf(", "vote", 1 << 18, ")Tj ET"))).to(file)),
        refused("one-page-often.pdf", "pages of the PDF unpack", (file, a) -> often().to(file)),
        refused(
            "far-apart.pdf",
            "No known layout",
            (file, a) ->
                page(stream(
                        "",
                        bytes(
                            "BT/F 9 Tf 1 0 0 1 9 9 Tm(United Nations Voting Result)Tj"
                                + " 1 0 0 1 2000000000 9 Tm(A)Tj ET")))
                    .to(file)));
  }

  private static byte[] blank() throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      pdf.addPage(new PDPage());
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static void locked(Path file) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      pdf.save(file.toFile());
    }
  }

  private static void circleOfPages(Path file) throws IOException {
    Files.writeString(
        file,
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999999>>endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """);
  }

  /** Each of twelve forms draws the next one ten times. */
  private static Pdf forms() throws IOException {
    Pdf pdf = page(stream("", bytes("/X1 Do ".repeat(10))));
    for (int form = 1; form <= 12; form++) {
      String next = "/Resources<</XObject<</X" + (form + 1) + " " + (form + 6) + " 0 R>>>>";
      pdf.add(
          stream(
              "/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + next,
              bytes(("/X" + (form + 1) + " Do ").repeat(10))));
    }
    return pdf;
  }

  private static Pdf often() throws IOException {
    return new Pdf()
        .add(bytes("<</Type/Catalog/Pages 2 0 R>>"))
        .add(bytes("<</Type/Pages/Count 1/Kids[" + "3 0 R ".repeat(100_000) + "]>>"))
        .add(bytes("<<" + PAGE + "/Contents 4 0 R>>"))
        .add(stream("", bytes("BT/F 9 Tf(vote)Tj ET")))
        .add(bytes("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
  }

  private static Pdf page(byte[] contents) throws IOException {
    return new Pdf()
        .add(bytes("<</Type/Catalog/Pages 2 0 R>>"))
        .add(bytes("<</Type/Pages/Kids[3 0 R]/Count 1>>"))
        .add(bytes("<<" + PAGE + "/Contents 4 0 R>>"))
        .add(contents)
        .add(bytes("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
  }

  private static byte[] flate(Zips.Content content) throws IOException {
    return stream("/Filter/FlateDecode", packed(content));
  }

  /** A byte 128 times over, and so on. */
  private static Zips.Content runs(int times) {
    return out -> {
      byte[] run = {(byte) 129, ' '};
      for (int i = 0; i < times; i++) {
        out.write(run);
      }
    };
  }

  private static byte[] packed(Zips.Content content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      content.to(out);
    }
    return packed.toByteArray();
  }

  private static byte[] stream(String entries, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes("<<" + entries + "/Length " + content.length + ">>stream\n"));
    out.write(content);
    out.write(bytes("\nendstream"));
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Objects one after the other, numbered from 1; the first is the root. */
  private static final class Pdf {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int objects;
    private int last;
    private String end = "\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    Pdf() throws IOException {
      out.write(bytes("%PDF-1.5\n"));
    }

    Pdf add(byte[] object) throws IOException {
      last = out.size();
      out.write(bytes(++objects + " 0 obj"));
      out.write(object);
      out.write(bytes("endobj\n"));
      return this;
    }

    /** The last object says where the others stand. */
    Pdf indexedByLast() {
      end = "\nstartxref\n" + last + "\n%%EOF\n";
      return this;
    }

    void to(Path file) throws IOException {
      out.write(bytes(end));
      Files.write(file, out.toByteArray());
    }
  }
}
