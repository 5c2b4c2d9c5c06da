package org.rollcall.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever is in a file, it is read or refused in words; nothing else is thrown. */
class DamagedFilesTest {

  private static final Path FOLDER = temporary();
  private static final byte[] XLSX = bytes(Fixture.xlsx());
  private static final byte[] XLS = bytes(Fixture.xls());
  private static final Map<String, byte[]> PARTS = parts(XLSX);

  private static Path temporary() {
    try {
      return Files.createTempDirectory("damaged");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Fixture fixture) {
    Path file =
        fixture
            .rows(
                "Votes on the DPRK | |",
                " | 2014 |",
                " | A/C.3/69/L.28 | A/RES/69/188",
                "Country | 18 Nov 2014 | 18 Dec 2014",
                "Cuba | N | N*",
                "Norway | Y | Y",
                "Total Yes | 1 | 1",
                "* A note")
            .merge("B2:C2")
            .comment("B5", "A comment")
            .sheet("Legend")
            .rows("Code | Meaning", "Y | Yes")
            .in(FOLDER, "whole");
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> parts(byte[] xlsx) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (var files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(FOLDER);
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      Collected.from(Files.write(FOLDER.resolve("damaged.xlsx"), bytes));
    } catch (UnreadableSourceException e) {
      if (e.getMessage() == null || e.getMessage().isBlank() || e.suggestion().isBlank()) {
        throw new AssertionError("Refused without words", e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 200)
  void randomBytes(@ForAll @Size(max = 600) byte[] bytes) {
    readOrRefuse(bytes);
  }

  @Property(tries = 100)
  void randomBytesBehindAMark(@ForAll @Size(max = 600) byte[] bytes, @ForAll("marks") byte[] mark) {
    byte[] all = Arrays.copyOf(mark, mark.length + bytes.length);
    System.arraycopy(bytes, 0, all, mark.length, bytes.length);
    readOrRefuse(all);
  }

  @Provide
  Arbitrary<byte[]> marks() {
    return Arbitraries.of(
        List.of(
            new byte[] {'P', 'K', 3, 4},
            Arrays.copyOf(XLS, 512),
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}));
  }

  @Property(tries = 100)
  void truncatedWorkbooks(@ForAll @IntRange(max = 20_000) int length, @ForAll boolean old) {
    byte[] whole = old ? XLS : XLSX;
    readOrRefuse(Arrays.copyOf(whole, Math.min(length, whole.length)));
  }

  @Property(tries = 200)
  void workbooksWithFlippedBytes(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int flips, @ForAll boolean old) {
    byte[] bytes = (old ? XLS : XLSX).clone();
    flip(bytes, new Random(seed), flips);
    readOrRefuse(bytes);
  }

  /** Damage inside the parts of a sound ZIP, where the archive's own checks don't find it. */
  @Property(tries = 200)
  void workbooksWithDamagedParts(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int flips)
      throws IOException {
    Random random = new Random(seed);
    int damaged = random.nextInt(PARTS.size());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      int number = 0;
      for (Map.Entry<String, byte[]> part : PARTS.entrySet()) {
        byte[] bytes = part.getValue().clone();
        if (number++ == damaged) {
          flip(bytes, random, flips);
        }
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(bytes);
      }
    }
    readOrRefuse(out.toByteArray());
  }

  private static void flip(byte[] bytes, Random random, int flips) {
    for (int i = 0; i < flips; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
  }

  @Property(tries = 200)
  void textOfFewCharacters(@ForAll("tables") String text) {
    readOrRefuse(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> tables() {
    return Arbitraries.of(
            ",",
            "\n",
            "\"",
            ";",
            "\t",
            "Country",
            "Vote",
            "Symbol",
            "60/173",
            "2005",
            "Y",
            "N",
            "Cuba",
            "Norway",
            "Total Yes",
            "* note",
            "Legend",
            "Code",
            "Meaning",
            "Body",
            "Date",
            "Yes",
            "No",
            " ",
            "disassociated")
        .list()
        .ofMaxSize(80)
        .map(parts -> String.join("", parts));
  }
}
