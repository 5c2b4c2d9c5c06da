package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.rollcall.notice.Notice;

/** Whatever stands in a record, it is read or refused in words, and no name is dropped unsaid. */
class DamagedRecordsTest {

  private static final Path FILE = temporary();
  private static final byte[] DOCX = docx();
  private static final byte[] PDF = pdf();

  private static Path temporary() {
    try {
      return Files.createTempFile("record", ".txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterContainer
  static void removeFile() throws IOException {
    Files.deleteIfExists(FILE);
  }

  private static byte[] docx() {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(FILE)) {
      for (String line : List.of("A/78/PV.50", "In favour:", "Albania", "Against:", "Cuba")) {
        document.createParagraph().createRun().setText(line);
      }
      document.write(out);
      out.flush();
      return Files.readAllBytes(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pdf() {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(FILE.toFile());
      return Files.readAllBytes(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      Files.write(FILE, bytes);
      Collected.from(FILE);
    } catch (UnreadableSourceException e) {
      assertThat(e.getMessage()).isNotBlank();
      assertThat(e.suggestion()).isNotBlank();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 150)
  void damagedDocumentsAreRefusedInWords(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int flips, @ForAll boolean word) {
    byte[] bytes = (word ? DOCX : PDF).clone();
    Random random = new Random(seed);
    for (int i = 0; i < flips; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    readOrRefuse(bytes);
  }

  @Property(tries = 80)
  void documentsCutShortAreRefusedInWords(
      @ForAll @IntRange(max = 8_000) int length, @ForAll boolean word) {
    byte[] whole = word ? DOCX : PDF;
    readOrRefuse(Arrays.copyOf(whole, Math.min(length, whole.length)));
  }

  @Provide
  Arbitrary<String> records() {
    return Arbitraries.of(
            "In favour:",
            "Against:",
            "Abstaining:",
            "Absent:",
            "None.",
            "Albania",
            ", ",
            " ",
            "\n",
            "-\n",
            "(",
            ")",
            ".",
            "A/C.3/69/L.28",
            "A recorded vote was taken.",
            "The draft resolution was adopted by 1 vote to ",
            "none",
            ", with 2 abstentions",
            "(resolution 78/220)",
            "[Subsequently, the delegation of Cuba had intended to abstain]",
            "Vote Name: x",
            "Yes 1 No 2 Abstain 3",
            "Vote Time: 11/14/2019",
            "Y CUBA",
            "<p>",
            "<html>",
            "19/34 A/78/PV.50",
            "entitled “",
            "at its 3rd meeting, on 5 May")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 400)
  void anyMixtureOfARecordsPartsIsReadOrRefused(@ForAll("records") String text) {
    readOrRefuse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.of(
            "Albania",
            "Costa Rica",
            "Guinea-\nBissau",
            "Suriname Swaziland",
            "Nowhereland",
            "Cuba\n",
            "Bolivia (Plurinational State of)",
            "None",
            "12/34 A/78/PV.50\nChad",
            "Timor-Leste")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 300)
  void eachNameOfAListIsAVoteOrInANotice(@ForAll("names") List<String> names) throws IOException {
    Files.writeString(
        FILE,
        "A/78/PV.50\nIn favour: "
            + String.join(", ", names)
            + "\nAgainst: Norway\nDraft resolution I was adopted by 3 votes to 1.\n");
    Collected sink = Collected.from(FILE);
    for (String name : names) {
      String plain = name.replaceAll("^12/34.*\n", "").replace("-\n", "-").strip();
      String first = plain.replace("Suriname Swaziland", "Suriname");
      boolean vote = sink.votes.stream().anyMatch(cast -> cast.country().equals(first));
      boolean told = sink.notices.stream().map(Notice::value).anyMatch(v -> v.contains(plain));
      assertThat(vote || told || plain.equals("None")).as(name + " of " + names).isTrue();
    }
  }
}
