package org.rollcall.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.rollcall.docs.Markdown;

/** Small sound files of every format, in every container that may hold it. */
final class FuzzSeeds {

  /** How a file's content is changed best. */
  enum Family {
    TEXT,
    ZIP,
    XML,
    BYTES
  }

  /**
   * A sound file.
   *
   * @param reader whose format it is
   * @param container by its ending
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Seed(String reader, String container, Family family, byte[] bytes) {

    /** The file, changed. */
    byte[] changed(Mutations mutations) {
      return switch (family) {
        case TEXT -> mutations.encoded(mutations.text(text()));
        case XML -> mutations.encoded(mutations.xml(text()));
        case ZIP -> mutations.zip(bytes);
        case BYTES -> mutations.bytes(bytes);
      };
    }

    private String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private FuzzSeeds() {}

  /** All of them: the samples that {@code docs/formats.md} shows, and those packed. */
  static List<Seed> all() {
    List<Seed> seeds = new ArrayList<>();
    try {
      Path folder = Files.createTempDirectory("seeds");
      for (Markdown.Block block : Markdown.page("docs/formats.md").blocks()) {
        if (block.heading().startsWith("`")) {
          String reader = block.heading().replace("`", "");
          seeds.add(text(reader, block.text()));
          seeds.addAll(
              reader.equals("recorded-vote") ? records(block) : tables(reader, block, folder));
        }
      }
      seeds.add(
          text(
              "corrections",
              "decision,country,vote,reason,source\nA/RES/60/173,Chad,absent,a,b\n"));
      seeds.add(wordSeed());
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(seeds);
  }

  private static Seed text(String reader, String text) {
    return new Seed(reader, "csv", Family.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Seed> tables(String reader, Markdown.Block block, Path folder)
      throws IOException {
    List<Seed> seeds = new ArrayList<>();
    String[] lines =
        block.text().lines().map(line -> line.replace(',', '|')).toArray(String[]::new);
    byte[] xlsx = Files.readAllBytes(book(Fixture.xlsx(), lines).in(folder, "s.xlsx"));
    seeds.add(new Seed(reader, "xlsx", Family.ZIP, xlsx));
    seeds.add(new Seed(reader, "streamed", Family.ZIP, xlsx));
    seeds.add(
        new Seed(
            reader,
            "xls",
            Family.BYTES,
            Files.readAllBytes(book(Fixture.xls(), lines).in(folder, "s.xls"))));
    OdsFixture ods = new OdsFixture().sheet("Votes");
    for (String line : lines) {
      ods.texts(line);
    }
    seeds.add(new Seed(reader, "ods", Family.ZIP, Files.readAllBytes(ods.in(folder, "s.ods"))));
    seeds.add(
        new Seed(
            reader,
            "html",
            Family.XML,
            ("<html><body><table><tr><td colspan=\"1\" rowspan=\"1\">"
                    + String.join("</td></tr>\n<tr><td>", lines).replace("|", "</td><td>")
                    + "</td></tr></table></body></html>")
                .getBytes(StandardCharsets.UTF_8)));
    return seeds;
  }

  private static Fixture book(Fixture fixture, String[] lines) {
    return fixture
        .rows(lines)
        .merge("H1:I2")
        .comment("B2", "A note")
        .sheet("Legend")
        .rows("Code | Meaning", "Y | Yes");
  }

  private static List<Seed> records(Markdown.Block block) throws IOException {
    List<String> lines = block.text().lines().toList();
    return List.of(
        new Seed("recorded-vote", "docx", Family.ZIP, docx(lines)),
        new Seed("recorded-vote", "pdf", Family.BYTES, pdf(lines)),
        new Seed(
            "recorded-vote",
            "html",
            Family.XML,
            ("<html><body><p>" + String.join("</p>\n<p>", lines) + "</p></body></html>")
                .getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] docx(List<String> lines) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      lines.forEach(line -> document.createParagraph().createRun().setText(line));
      document.createTable(2, 2).getRow(0).getCell(0).setText("In favour: Cuba");
      document.write(out);
      return out.toByteArray();
    }
  }

  /** Nothing in it is packed, so that changes hit what is drawn. */
  private static byte[] pdf(List<String> lines) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream text =
          new PDPageContentStream(
              document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
        text.beginText();
        text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
        text.setLeading(12);
        text.newLineAtOffset(40, 700);
        for (String line : lines) {
          text.showText(line);
          text.newLine();
        }
        text.endText();
      }
      document.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static Seed wordSeed() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FuzzSeeds.class.getResourceAsStream("made-up-record.doc"))) {
      return new Seed("recorded-vote", "doc", Family.BYTES, in.readAllBytes());
    }
  }
}
