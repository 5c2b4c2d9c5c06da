package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What compares two runs must see a difference. */
class RowsTest {

  private final Rows rows = new Rows();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    rows.close();
  }

  private String csv(String name, String text) throws IOException {
    return Rows.ofCsv(Files.writeString(folder.resolve(name), text));
  }

  @Test
  void theOrderOfRowsIsNoDifference() throws IOException {
    String one = csv("one.csv", "a,b\nx,1\ny,2\n");
    assertThat(rows.differences(one, csv("other.csv", "a,b\ny,2\nx,1\n"))).isEmpty();
  }

  @Test
  void aRowThatIsThereTwiceIsMissedIfItIsThereOnce() throws IOException {
    String one = csv("one.csv", "a,b\nx,1\nx,1\n");
    String other = csv("other.csv", "a,b\nx,1\n");
    assertThat(rows.differences(one, other)).containsExactly("[missing, x, 1]");
    assertThat(rows.differences(other, one)).containsExactly("[too many, x, 1]");
  }

  @Test
  void anEmptyCellIsNoText() throws IOException {
    String one = csv("one.csv", "a,b\nx,\n");
    assertThat(rows.differences(one, csv("other.csv", "a,b\nx,y\n"))).hasSize(2);
  }

  @Test
  void onlyTheLastDigitsOfANumberMayDiffer() throws IOException {
    String one = csv("one.csv", "a,b\nx,0.5\ny,100000.25\n");
    assertThat(rows.differences(one, csv("near.csv", "a,b\nx,0.5\ny,100000.25000001\n"))).isEmpty();
    assertThat(rows.differences(one, csv("far.csv", "a,b\nx,0.5\ny,100000.26\n"))).hasSize(1);
    assertThat(rows.differences(one, csv("fewer.csv", "a,b\nx,0.5\n"))).hasSize(1);
    assertThat(rows.differences(one, csv("none.csv", "a,b\nx,0.5\ny,\n"))).hasSize(1);
  }

  @Test
  void aTextBesideANumberCounts() throws IOException {
    String one = csv("one.csv", "a,b\nx,0.5\n");
    assertThat(rows.differences(one, csv("other.csv", "a,b\ny,0.5\n"))).hasSize(1);
  }
}
