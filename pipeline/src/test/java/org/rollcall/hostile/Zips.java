package org.rollcall.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zipped parts, written as one says, however wrong. */
final class Zips {

  /** Writes a part. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  private final Map<String, Content> parts = new LinkedHashMap<>();

  Zips part(String name, String text) {
    return part(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Zips part(String name, byte[] bytes) {
    return part(name, out -> out.write(bytes));
  }

  /** Adds a part, or writes another one in its place. */
  Zips part(String name, Content content) {
    parts.put(name, content);
    return this;
  }

  Zips without(String name) {
    parts.remove(name);
    return this;
  }

  void to(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      to(out);
    }
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    to(out);
    return out.toByteArray();
  }

  private void to(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, Content> part : parts.entrySet()) {
      ZipEntry entry = new ZipEntry(part.getKey());
      if (part.getKey().equals("mimetype")) {
        store(entry, part.getValue());
      }
      zip.putNextEntry(entry);
      part.getValue().to(zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static void store(ZipEntry entry, Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.to(bytes);
    CRC32 sum = new CRC32();
    sum.update(bytes.toByteArray());
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.size());
    entry.setCrc(sum.getValue());
  }

  /** A text many times over. */
  static Content times(String before, String text, int times, String after) {
    return out -> {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      byte[] block = text.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < times; i++) {
        out.write(block);
      }
      out.write(after.getBytes(StandardCharsets.UTF_8));
    };
  }

  /** Changes what the directory at a ZIP's end says of the size of each part. */
  static byte[] lyingAboutSizes(byte[] zip, int size) {
    byte[] lying = zip.clone();
    for (int i = 0; i + 46 < lying.length; i++) {
      if (lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 1 && lying[i + 3] == 2) {
        for (int at = 0; at < 4; at++) {
          lying[i + 24 + at] = (byte) (size >>> (8 * at));
        }
      }
    }
    return lying;
  }
}
