package org.rollcall.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.source.FuzzSeeds.Seed;

/**
 * Sound files of each reader's format, in each container, changed in many ways: they are read or
 * refused in words, in short time.
 */
class ReaderFuzzTest {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final List<String> READERS =
      SourceReaders.all().stream().map(SourceReader::name).toList();
  private static final List<Seed> SEEDS = FuzzSeeds.all();
  private static final Path FOLDER = temporary();

  private static Path temporary() {
    try {
      return Files.createTempDirectory("fuzzed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  @Provide
  Arbitrary<String> readers() {
    return Arbitraries.of(READERS);
  }

  /** Some twenty seconds; what it finds is told with its seed. */
  @Property(tries = 1000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void aChangedFileIsReadOrRefused(@ForAll("readers") String reader, @ForAll long seed) {
    Random random = new Random(seed);
    List<Seed> own = SEEDS.stream().filter(each -> each.reader().equals(reader)).toList();
    changed(own.get(random.nextInt(own.size())), random::nextInt);
  }

  /** The same, looking for ways through the code that were not taken yet: {@code make fuzz}. */
  @FuzzTest(maxDuration = "120s")
  void everyFileIsReadOrRefused(FuzzedDataProvider data) {
    Mutations.Choices choices = bound -> data.consumeInt(0, bound - 1);
    changed(SEEDS.get(choices.below(SEEDS.size())), choices);
  }

  private static void changed(Seed seed, Mutations.Choices choices) {
    boolean declared = choices.below(3) > 0;
    boolean another = choices.below(6) == 0;
    @Nullable String reader =
        !declared ? null : another ? READERS.get(choices.below(READERS.size())) : seed.reader();
    byte[] bytes = seed.changed(new Mutations(choices));
    Instant begun = Instant.now();
    try {
      Path file = Files.write(FOLDER.resolve("file." + seed.container()), bytes);
      FuzzedRead.of(file, seed.container().equals("streamed"), reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(Duration.between(begun, Instant.now())).isLessThan(LONGEST);
  }

  @Test
  void everyReaderHasSoundFilesToChange() {
    assertThat(SEEDS).extracting(Seed::reader).containsAll(READERS);
    assertThat(SEEDS)
        .extracting(Seed::container)
        .contains("csv", "xlsx", "streamed", "xls", "ods", "html", "docx", "doc", "pdf");
  }

  @Test
  void soundFilesAreSound() throws IOException {
    for (Seed seed : SEEDS) {
      if (!seed.container().equals("streamed")) {
        Path file = Files.write(FOLDER.resolve("sound." + seed.container()), seed.bytes());
        Collected read = Collected.from(file, SourceSettings.ofReader("sound", seed.reader()));
        assertThat(read.decisions.size() + read.votes.size() + read.ties.size())
            .as("%s in %s", seed.reader(), seed.container())
            .isPositive();
      }
    }
  }
}
