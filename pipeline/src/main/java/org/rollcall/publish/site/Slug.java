package org.rollcall.publish.site;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A decision's id as the name of a file. Each id has its own; {@code R.slug} in {@code 01-core.js}
 * makes the same of it.
 */
final class Slug {

  private static final int LONGEST = 120;
  private static final int KEPT = 110;
  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 0x01000193;

  private Slug() {}

  static String of(String id) {
    StringBuilder slug = new StringBuilder();
    id.codePoints().forEach(c -> slug.append(coded(c)));
    return slug.length() <= LONGEST
        ? slug.toString()
        : slug.substring(0, KEPT) + "~" + fingerprint(id);
  }

  private static String coded(int c) {
    if (c == ':') {
      return "_";
    }
    if (c == '/') {
      return ".";
    }
    String text = Character.toString(c);
    if (c == '-' || (c < 128 && Character.isLetterOrDigit(c))) {
      return text;
    }
    StringBuilder bytes = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      bytes.append('~').append(HexFormat.of().toHexDigits(b));
    }
    return bytes.toString();
  }

  /** FNV-1a over the bytes (Fowler, Noll and Vo), 32 bits. */
  private static String fingerprint(String text) {
    int hash = FNV_OFFSET;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    return HexFormat.of().toHexDigits(hash);
  }
}
