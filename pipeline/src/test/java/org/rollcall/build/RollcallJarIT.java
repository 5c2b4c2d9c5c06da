package org.rollcall.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rollcall.build.BillOfMaterials.Library;
import org.rollcall.docs.Markdown;

/** The jar that the build made: Maven runs this after it. */
class RollcallJarIT {

  private static final String LIBRARIES = "BOOT-INF/lib/";

  /** Spring Boot puts it there itself, when it makes the jar. */
  private static final String BOOTS_OWN = "spring-boot-jarmode-tools-";

  private static JarFile jar;

  @BeforeAll
  static void open() throws IOException {
    jar = new JarFile(Path.of("target", "rollcall.jar").toFile());
  }

  @AfterAll
  static void close() throws IOException {
    jar.close();
  }

  private static byte[] bytes(ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static String sha256(ZipEntry entry) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(entry)));
  }

  @Test
  void theBillOfMaterialsListsEveryLibraryInTheJarByItsHash() throws Exception {
    Map<String, String> inTheJar = new TreeMap<>();
    for (ZipEntry entry : jar.stream().toList()) {
      String name = entry.getName();
      if (name.startsWith(LIBRARIES + BOOTS_OWN) || !name.matches(LIBRARIES + ".+")) {
        continue;
      }
      inTheJar.put(name.substring(LIBRARIES.length()), sha256(entry));
    }
    Map<String, String> listed = new TreeMap<>();
    for (Library library : BillOfMaterials.shipped()) {
      listed.put(library.jar(), library.sha256());
    }
    assertThat(listed).isEqualTo(inTheJar);
  }

  @Test
  void theListOfWhatOthersMadeNamesEveryLibraryInTheJar() {
    String page = String.join("\n", Markdown.page("THIRD-PARTY.md").lines());
    assertThat(jar.stream().map(ZipEntry::getName).filter(name -> name.matches(LIBRARIES + ".+")))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            name -> {
              String library = name.replaceAll(LIBRARIES + "(.+?)-\\d[^/]*\\.jar", "$1");
              assertThat(page).as(name).containsAnyOf(":" + library + " | ", "(`" + library + "`)");
            });
  }

  @Test
  void theManifestSaysWhereTheBillOfMaterialsIs() throws IOException {
    String place = jar.getManifest().getMainAttributes().getValue("Sbom-Location");
    assertThat(place).endsWith(BillOfMaterials.PLACE);
    assertThat(jar.getEntry(place)).isNotNull();
  }

  /** Whether it has the field of NTFS, which shows in which time zone the time was written. */
  private static boolean hasTimeInUtc(ZipEntry entry) {
    byte[] extra = entry.getExtra();
    return extra != null && extra.length > 1 && extra[0] == 0x0a && extra[1] == 0;
  }

  @Test
  void everyEntryHasTheOneTimeOfTheBuild() {
    LocalDateTime time = LocalDateTime.of(2026, 1, 1, 0, 0);
    assertThat(jar.stream().toList())
        .hasSizeGreaterThan(500)
        .allSatisfy(
            entry -> {
              assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(time);
              if (hasTimeInUtc(entry)) {
                assertThat(entry.getLastModifiedTime().toInstant())
                    .as(entry.getName())
                    .isEqualTo(time.toInstant(ZoneOffset.UTC));
              }
            });
  }

  @Test
  void noEntryOfRollcallTellsInWhichFolderItWasBuilt() throws IOException {
    String folder = Markdown.PROJECT.toString();
    for (ZipEntry entry : jar.stream().toList()) {
      if (!entry.getName().startsWith(LIBRARIES)) {
        assertThat(new String(bytes(entry), StandardCharsets.ISO_8859_1).contains(folder))
            .as(entry.getName())
            .isFalse();
      }
    }
  }
}
