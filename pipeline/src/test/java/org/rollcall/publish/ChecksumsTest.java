package org.rollcall.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumsTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void publish() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/votes.csv"), "decision_id\n");
    Files.writeString(folder.resolve("abc"), "abc");
    Checksums.write(folder, new FileHashes());
  }

  @Test
  void everyFileIsListedAsSha256sumReadsIt() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("SHA256SUMS")))
        .hasSize(2)
        .first()
        // NIST, FIPS 180-4, the example of the message "abc"
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc");
  }

  @Test
  void untouchedFilesHold() throws IOException {
    assertThat(Checksums.hold(folder)).isTrue();
  }

  @Test
  void anAlteredFileDoesNot() throws IOException {
    Files.writeString(folder.resolve("data/votes.csv"), "decision_id \n");
    assertThat(Checksums.hold(folder)).isFalse();
  }

  @Test
  void aMissingFileDoesNot() throws IOException {
    Files.delete(folder.resolve("abc"));
    assertThat(Checksums.hold(folder)).isFalse();
  }

  @Test
  void oneFileMoreDoesNot() throws IOException {
    Files.writeString(folder.resolve("data/more.csv"), "");
    assertThat(Checksums.hold(folder)).isFalse();
  }

  @Test
  void withoutSumsNothingHolds() throws IOException {
    Files.delete(folder.resolve("SHA256SUMS"));
    assertThat(Checksums.hold(folder)).isFalse();
  }

  @Test
  void aLineCutShortDoesNotHold() throws IOException {
    Files.writeString(folder.resolve("SHA256SUMS"), "ba7816bf  abc\n");
    assertThat(Checksums.hold(folder)).isFalse();
  }
}
