package org.rollcall.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single lines of a text file are had by their number, whatever the number of lines. */
class LineIndexTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 127, 128, 129, 1000, 300_000})
  void everyLineIsFoundByItsNumber(int count) throws IOException {
    for (String end : List.of("", "\n", "\r\n")) {
      List<String> lines = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        lines.add("line " + i + " é");
      }
      String separator = end.isEmpty() ? "\n" : end;
      Path file = folder.resolve("lines.txt");
      Files.writeString(file, String.join(separator, lines) + end);
      LineIndex index = LineIndex.of(file);
      assertThat(index.lines()).isEqualTo(count);
      List<Integer> numbers = new ArrayList<>(List.of(1, count, (count + 1) / 2));
      new Random(count).ints(20, 1, count + 1).forEach(numbers::add);
      Collections.shuffle(numbers, new Random(1));
      try (LineIndex.Reader reader = index.open()) {
        for (int number : numbers) {
          assertThat(reader.line(number)).isEqualTo("line " + number + " é");
        }
      }
    }
  }
}
