package org.rollcall.hostile;

import static org.rollcall.hostile.Hostile.noticed;
import static org.rollcall.hostile.Hostile.read;
import static org.rollcall.hostile.Hostile.refused;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tables in text, broken and hostile. */
final class HostileTexts {

  private static final String BINARY = "binary data";

  private HostileTexts() {}

  /** Two votes. */
  static String csv(Hostile.Around around) {
    return "Country,Vote,Symbol\nCuba,N,%1$s\nNorway,Y,%1$s\n".formatted(around.symbol());
  }

  static List<Hostile> all() {
    return List.of(
        refused("empty.csv", "empty", (file, a) -> Files.createFile(file)),
        refused("blank.csv", "blank lines", (file, a) -> Files.writeString(file, "\n \n\t\n")),
        refused("zeros.csv", BINARY, (file, a) -> Files.write(file, new byte[100_000])),
        refused(
            "noise.csv", BINARY, (file, a) -> Files.write(file, HostileWorkbooks.noise(10_000))),
        refused("nul.csv", BINARY, (file, a) -> write(file, csv(a).replace("Cuba", "Cu\0ba"))),
        noticed("nul-later.csv", "unknown-vote", "", 2, HostileTexts::nulLater),
        refused("controls.csv", BINARY, (file, a) -> write(file, csv(a).replace("Y", "\1\2\3Y"))),
        noticed(
            "unclosed.csv",
            "broken-line",
            "quote",
            2,
            (file, a) -> write(file, csv(a) + "\"Chad,Y," + a.symbol() + "\n")),
        noticed(
            "unclosed-first.csv",
            "broken-line",
            "quote",
            1,
            (file, a) -> write(file, csv(a).replace("Cuba", "\"Cuba"))),
        noticed(
            "ragged.csv",
            "too-many-fields",
            "",
            2,
            (file, a) -> write(file, csv(a) + "Chad\nChad,Y," + a.symbol() + ",1,2,3\n,,,,,,\n")),
        noticed(
            "vote-alone.csv",
            "vote-without-country",
            "",
            2,
            (file, a) -> write(file, csv(a) + ",Y," + a.symbol() + "\n")),
        refused("long-line.csv", "longer than", HostileTexts::longLine),
        refused("long-line-later.csv", "longer than", HostileTexts::longLineLater),
        noticed("long-field.csv", "broken-line", "quote", 0, HostileTexts::longField),
        refused("million-columns.csv", "columns", HostileTexts::millionColumns),
        read("mixed-encodings.csv", 4, HostileTexts::mixed),
        noticed(
            "invalid-utf8.csv", "unknown-country", "", 2, (file, a) -> bytes(file, a, 0xC3, 0x28)),
        noticed(
            "surrogates.csv",
            "unknown-country",
            "",
            2,
            (file, a) -> bytes(file, a, 0xED, 0xA0, 0x80)),
        noticed(
            "overlong.csv",
            "unknown-country",
            "",
            2,
            (file, a) -> bytes(file, a, 0xE0, 0x80, 0xAF)),
        noticed(
            "right-to-left.csv",
            "unknown-country",
            "",
            1,
            (file, a) -> write(file, csv(a).replace("Cuba", "\u202EabuC"))),
        read("mark.csv", 2, (file, a) -> write(file, "\uFEFF" + csv(a))),
        read("mark-twice.csv", 2, (file, a) -> write(file, "\uFEFF\uFEFF" + csv(a))),
        read("utf-16le.csv", 2, (file, a) -> encoded(file, "\uFEFF" + csv(a), "UTF-16LE")),
        read("utf-16be.csv", 2, (file, a) -> encoded(file, "\uFEFF" + csv(a), "UTF-16BE")),
        read("utf-32.csv", 2, (file, a) -> encoded(file, "\uFEFF" + csv(a), "UTF-32LE")),
        noticed("utf-16-odd.csv", "unknown-country", "", 2, HostileTexts::oddUtf16),
        read("cr-only.csv", 2, (file, a) -> write(file, csv(a).replace('\n', '\r'))),
        read("mixed-ends.csv", 2, (file, a) -> write(file, csv(a).replaceFirst("\n", "\r\n"))),
        noticed(
            "formulas.csv",
            "unknown-vote",
            "",
            2,
            (file, a) -> write(file, csv(a) + "Chad,=cmd|' /C calc'!A0," + a.symbol() + "\n")),
        noticed(
            "markup.csv",
            "unknown-country",
            "",
            2,
            (file, a) -> write(file, csv(a) + "<script>alert(1)</script>,Y," + a.symbol() + "\n")),
        noticed(
            "far-dates.csv",
            "unreadable-date",
            "",
            1,
            (file, a) ->
                write(
                    file,
                    "Country,Vote,Symbol,Date\nCuba,N,%s,999999999-12-31\n".formatted(a.symbol()))),
        refused(
            "prose.csv",
            "No known layout",
            (file, a) -> write(file, "Dear all,\nplease find nothing below.\n")));
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  private static void encoded(Path file, String text, String charset) throws IOException {
    Files.write(file, text.getBytes(Charset.forName(charset)));
  }

  /** Two votes, and a third of a country whose name has these bytes in it. */
  private static void bytes(Path file, Hostile.Around around, int... bytes) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write((csv(around) + "Ch").getBytes(StandardCharsets.UTF_8));
      for (int b : bytes) {
        out.write(b);
      }
      out.write((",Y," + around.symbol() + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Behind what is looked at first. */
  private static void nulLater(Path file, Hostile.Around around) throws IOException {
    String blank = ",,,\n".repeat(100_000);
    write(file, csv(around) + blank + "Chad,\0Y\0N," + around.symbol() + "\n");
  }

  private static void longLine(Path file, Hostile.Around around) throws IOException {
    Zips.times("Country,Vote,Symbol,Title\nCuba,N,x,", "long line ", 1 << 20, "\n")
        .to(Files.newOutputStream(file));
  }

  private static void longLineLater(Path file, Hostile.Around around) throws IOException {
    Zips.times(csv(around) + "Norway,Y,x\n".repeat(100_000), "long line ", 1 << 20, "\n")
        .to(Files.newOutputStream(file));
  }

  /** A quote that is closed 40 MB later: a record of a million lines. */
  private static void longField(Path file, Hostile.Around around) throws IOException {
    Zips.times("Country,Vote,Symbol,Title\nCuba,N,x,\"", "a line of it\n", 20_000, "\"\n")
        .to(Files.newOutputStream(file));
  }

  private static void millionColumns(Path file, Hostile.Around around) throws IOException {
    write(file, "A/RES/70/1,".repeat(1_000_000) + "\nCuba" + ",Y".repeat(1_000_000) + "\n");
  }

  /** A line of Windows-1252 behind lines of UTF-8. */
  private static void mixed(Path file, Hostile.Around around) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(
          (csv(around) + "Côte d’Ivoire,Y," + around.symbol() + "\n")
              .getBytes(StandardCharsets.UTF_8));
      out.write(("M\u00E9xique,Y," + around.symbol() + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static void oddUtf16(Path file, Hostile.Around around) throws IOException {
    String text = "\uFEFF" + csv(around) + "Ch\uD800d,Y," + around.symbol();
    byte[] bytes = new byte[2 * text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) text.charAt(i);
      bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
    }
    Files.write(file, bytes);
  }
}
