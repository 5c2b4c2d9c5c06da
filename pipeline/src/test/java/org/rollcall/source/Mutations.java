package org.rollcall.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Changes files as accidents and strangers do: bytes, tokens of a text, and the XML in a ZIP, which
 * is packed anew so that its checksums are right.
 */
public final class Mutations {

  /** Where the choices come from. */
  @FunctionalInterface
  public interface Choices {

    /** A number from 0 to below a bound. */
    int below(int bound);
  }

  private static final List<String> NASTY =
      List.of(
          "",
          "-1",
          "0",
          "1",
          "16384",
          "1048577",
          "2147483647",
          "2147483648",
          "-2147483648",
          "9999999999999999999",
          "1e308",
          "1e-9",
          "NaN",
          "A0",
          "XFD1048577",
          "ZZZZZZ1",
          "A1:XFD1048576",
          "B2:A1",
          "A1",
          "\u0000",
          "\u202E",
          "\uFFFF",
          "\uD800",
          "'",
          "\"",
          "\"\"",
          "%s",
          "[",
          "\\",
          "x".repeat(3000),
          "(".repeat(400),
          "1,".repeat(300),
          "Country",
          "Vote",
          "Symbol",
          "Date",
          "In favour:",
          "Against:",
          "Abstaining:",
          "\f",
          "\r",
          "\n",
          "\t",
          ",",
          ";",
          "|",
          "Total",
          "Total Yes",
          "Legend",
          "=1+1",
          "#REF!",
          "0000-00-00",
          "31 February 2005",
          "9999-12-31",
          "-4713-01-01",
          "A/RES/",
          "A/RES/60/173",
          "A/C.3/60/L.48",
          "true",
          "Cuba, Cuba",
          " ",
          "*",
          "N*",
          "Y 1/",
          "disassociated",
          "Adopted without a vote",
          "84-22-62",
          "cow:345",
          "Côte d’Ivoire",
          "\u0130\u0307",
          "\uFB01",
          "e\u0301".repeat(50));

  private static final List<String> ELEMENTS =
      List.of(
          "<c r=\"XFD1048577\" t=\"s\"><v>99999999</v></c>",
          "<c r=\"A0\" t=\"s\"><v>-1</v></c>",
          "<c t=\"e\"><v/></c>",
          "<c r=\"A1\" s=\"99999\"><v>1e400</v></c>",
          "<row r=\"0\"><c/></row>",
          "<row r=\"-5\"/>",
          "<row r=\"2147483648\"><c r=\"A1\"><v>1</v></c></row>",
          "<mergeCell ref=\"A1:XFD1048576\"/>",
          "<mergeCells><mergeCell ref=\"B2:A1\"/><mergeCell ref=\"B\"/></mergeCells>",
          "<sheetData/>",
          "<si/>",
          "<si><r><t>a</t></r><rPh sb=\"0\" eb=\"1\"><t>b</t></rPh></si>",
          "<is><t xml:space=\"preserve\"> </t></is>",
          "<table:table-cell table:number-columns-repeated=\"2147483648\"/>",
          "<table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>",
          "<table:covered-table-cell/>",
          "<table:table table:name=\"\"/>",
          "<text:s text:c=\"2147483647\"/>",
          "<w:tbl/>",
          "<w:tc><w:p/></w:tc>",
          "<w:sdt><w:sdtContent/></w:sdt>",
          "<w:footnoteReference w:id=\"77\"/>",
          "<!-- -->",
          "<![CDATA[ ]]>",
          "<?p i?>",
          "&amp;",
          "&#0;",
          "&a;");

  private static final byte[] NOTHING = {};

  private static final Pattern ATTRIBUTE = Pattern.compile("\\s[\\w:.-]+=\"([^\"]*)\"");
  private static final Pattern LEAF =
      Pattern.compile("<([\\w:.-]+)(?:\\s[^<>]*)?(?:/>|>[^<]*</\\1>)");
  private static final Pattern TAG = Pattern.compile("</?[\\w:.-]+[^<>]*>");
  private static final Pattern CONTENT = Pattern.compile(">([^<]+)<");
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}/.'-]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /**
   * The last may have no end: sought at each of its letters, a megabyte of them would take for
   * ever.
   */
  private static final Pattern LINE = Pattern.compile("[^\\n]*+\\n|[^\\n]++\\z");

  private final Choices choices;

  public Mutations(Choices choices) {
    this.choices = choices;
  }

  private <T> T one(List<T> all) {
    return all.get(choices.below(all.size()));
  }

  /** Changes bytes here and there. */
  byte[] bytes(byte[] whole) {
    byte[] changed = whole;
    for (int edits = 1 + choices.below(6); edits > 0 && changed.length > 0; edits--) {
      changed = edit(changed, choices.below(changed.length));
    }
    return changed;
  }

  private byte[] edit(byte[] all, int at) {
    int length = Math.min(1 + choices.below(64), all.length - at);
    return switch (choices.below(6)) {
      case 0, 1 -> {
        byte[] changed = all.clone();
        changed[at] = (byte) choices.below(256);
        yield changed;
      }
      case 2 -> joined(all, at, new byte[0], at + length);
      case 3 -> joined(all, at, java.util.Arrays.copyOfRange(all, at, at + length), at);
      case 4 -> joined(all, at, one(NASTY).getBytes(StandardCharsets.UTF_8), at + length);
      default -> choices.below(4) == 0 ? joined(all, at, new byte[0], all.length) : all;
    };
  }

  private static byte[] joined(byte[] all, int before, byte[] between, int after) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(all, 0, before);
    out.writeBytes(between);
    out.write(all, after, all.length - after);
    return out.toByteArray();
  }

  /** Changes tokens, numbers and lines of a text. */
  public String text(String whole) {
    String changed = whole;
    for (int edits = 1 + choices.below(8); edits > 0; edits--) {
      changed =
          switch (choices.below(9)) {
            case 0, 1 -> replaced(changed, TOKEN, one(NASTY));
            case 2 -> replaced(changed, NUMBER, one(NASTY));
            case 3 -> inserted(changed, one(NASTY));
            case 4 -> replaced(changed, LINE, "");
            case 5 -> repeated(changed, LINE);
            case 6 -> repeated(changed, TOKEN);
            case 7 -> swapped(changed);
            default ->
                changed.substring(
                    0, changed.length() - choices.below(8) / 7 * (changed.length() / 2));
          };
    }
    return changed;
  }

  /** In an encoding, now and then another one than it should have. */
  public byte[] encoded(String text) {
    List<Charset> charsets =
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.ISO_8859_1);
    byte[] bytes = text.getBytes(one(charsets));
    return choices.below(6) == 0 ? bytes(bytes) : bytes;
  }

  /** Changes attributes, elements, tags and texts. */
  String xml(String whole) {
    String changed = whole;
    for (int edits = 1 + choices.below(5); edits > 0; edits--) {
      changed =
          switch (choices.below(10)) {
            case 0, 1 -> replacedGroup(changed, ATTRIBUTE, escaped(one(NASTY)));
            case 2 -> replaced(changed, ATTRIBUTE, "");
            case 3 -> repeated(changed, LEAF);
            case 4 -> replaced(changed, LEAF, "");
            case 5 -> replaced(changed, LEAF, one(ELEMENTS));
            case 6 -> replacedGroup(changed, CONTENT, escaped(one(NASTY)));
            case 7 -> replaced(changed, NUMBER, one(NASTY).replaceAll("[<&\"]", ""));
            case 8 -> choices.below(3) == 0 ? replaced(changed, TAG, "") : changed;
            default -> behindTag(changed, one(ELEMENTS));
          };
    }
    return changed;
  }

  /** Changes a part or two, or which parts there are. */
  byte[] zip(byte[] whole) {
    Map<String, byte[]> parts = parts(whole);
    for (int edits = 1 + choices.below(2); edits > 0 && !parts.isEmpty(); edits--) {
      String name = one(new ArrayList<>(parts.keySet()));
      byte[] part = parts.getOrDefault(name, NOTHING);
      switch (choices.below(12)) {
        case 0 -> parts.remove(name);
        case 1 -> parts.put(name.toUpperCase(Locale.ROOT), part);
        case 2 ->
            parts.put(name, parts.getOrDefault(one(new ArrayList<>(parts.keySet())), NOTHING));
        case 3 -> parts.put(name, bytes(part));
        default ->
            parts.put(
                name,
                xml(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return zipped(parts);
  }

  static Map<String, byte[]> parts(byte[] whole) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zipped(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private String replaced(String text, Pattern what, String by) {
    List<MatchResult> found = found(text, what);
    if (found.isEmpty()) {
      return text;
    }
    MatchResult at = one(found);
    return text.substring(0, at.start()) + by + text.substring(at.end());
  }

  private String replacedGroup(String text, Pattern what, String by) {
    List<MatchResult> found = found(text, what);
    if (found.isEmpty()) {
      return text;
    }
    MatchResult at = one(found);
    return text.substring(0, at.start(1)) + by + text.substring(at.end(1));
  }

  private String repeated(String text, Pattern what) {
    List<MatchResult> found = found(text, what);
    if (found.isEmpty()) {
      return text;
    }
    MatchResult at = one(found);
    return text.substring(0, at.end())
        + at.group().repeat(one(List.of(1, 1, 2, 30, 300)))
        + text.substring(at.end());
  }

  private String behindTag(String text, String more) {
    List<MatchResult> found = found(text, TAG);
    int at = found.isEmpty() ? 0 : one(found).end();
    return text.substring(0, at) + more + text.substring(at);
  }

  private String inserted(String text, String more) {
    int at = choices.below(text.length() + 1);
    return text.substring(0, at) + more + text.substring(at);
  }

  private String swapped(String text) {
    List<MatchResult> lines = found(text, LINE);
    if (lines.isEmpty()) {
      return text;
    }
    MatchResult at = one(lines);
    return at.group() + text.substring(0, at.start()) + text.substring(at.end());
  }

  private static List<MatchResult> found(String text, Pattern what) {
    Matcher matcher = what.matcher(text);
    return matcher.results().limit(5000).toList();
  }
}
