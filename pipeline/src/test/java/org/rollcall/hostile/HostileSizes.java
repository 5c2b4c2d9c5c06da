package org.rollcall.hostile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Files so large that tests do without them: a run is measured on each, beside a good file. */
final class HostileSizes {

  private static final int BLOCK = 1 << 20;
  private static final String GOOD = "Country,Vote,Symbol\nChad,Y,A/RES/60/2\n";
  private static final String HEADER = "Country,Vote,Symbol\n";

  private HostileSizes() {}

  private static Map<String, Zips.Content> files() {
    Map<String, Zips.Content> files = new LinkedHashMap<>();
    files.put(
        "cell-of-900-mb.csv",
        out -> {
          text(out, HEADER + "Cuba,N,\"");
          letters(out, 900);
          text(out, "\"\nNorway,Y,A/RES/60/1\n");
        });
    files.put(
        "line-of-2-gb.csv",
        out -> {
          text(out, HEADER);
          for (int i = 0; i < 2048; i++) {
            text(out, "Cuba,N,A/RES/60/1,".repeat(BLOCK / 18));
          }
        });
    files.put(
        "billion-blank-rows.csv",
        out -> {
          text(out, HEADER);
          for (int i = 0; i < 1000; i++) {
            text(out, "\n".repeat(1_000_000));
          }
          text(out, "Norway,Y,A/RES/60/1\n");
        });
    return files;
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Letters that do not pack well, so many MB. */
  private static void letters(OutputStream out, int megabytes) throws IOException {
    Random random = new Random(60);
    byte[] block = new byte[BLOCK];
    for (int i = 0; i < megabytes; i++) {
      random.nextBytes(block);
      for (int at = 0; at < block.length; at++) {
        block[at] = (byte) ('a' + (block[at] & 0xF));
      }
      out.write(block);
    }
  }

  private static Zips cell() {
    return Xlsx.ofRows("")
        .part(
            Xlsx.SHEET,
            out -> {
              text(out, Xlsx.XML + Xlsx.sheetBegin());
              text(out, Xlsx.row(1, "Country", "Vote", "Symbol") + "<row r=\"2\">");
              text(out, "<c r=\"A2\" t=\"inlineStr\"><is><t>");
              letters(out, 900);
              text(out, "</t></is></c></row>" + Xlsx.sheetEnd(""));
            });
  }

  private static Zips blankRows() {
    return Xlsx.ofRows("")
        .part(
            Xlsx.SHEET,
            out -> {
              text(out, Xlsx.XML + Xlsx.sheetBegin());
              text(out, Xlsx.row(1, "Country", "Vote", "Symbol"));
              for (int i = 0; i < 1000; i++) {
                text(out, "<row/>".repeat(1_000_000));
              }
              text(out, Xlsx.sheetEnd(""));
            });
  }

  /** Writes each into a folder of its own. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (Map.Entry<String, Zips.Content> file : files().entrySet()) {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(in(folder, file.getKey())), BLOCK)) {
        file.getValue().to(out);
      }
    }
    cell().to(in(folder, "cell-of-900-mb.xlsx"));
    blankRows().to(in(folder, "billion-blank-rows.xlsx"));
  }

  private static Path in(Path folder, String name) throws IOException {
    Path own = Files.createDirectories(folder.resolve(name.replace('.', '-')));
    Files.writeString(own.resolve("good.csv"), GOOD);
    return own.resolve(name);
  }
}
