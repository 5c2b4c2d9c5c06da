package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.cluster.Cluster.Fetched;

/** Hadoop's own file system, whose rename is the switch there. */
class OnHdfsTest {

  private static final String FIRST = "20260101T000000Z-aaaaaaaa";
  private static final String SECOND = "20260102T000000Z-bbbbbbbb";

  private static void publish(Store store, String run) throws IOException {
    store.write(new Path(store.run(run), "run.json"), run);
    store.complete(run);
  }

  @Test
  void runsArePublishedThereAndRawFilesFetched(@TempDir java.nio.file.Path folder)
      throws IOException {
    Configuration configuration = new Configuration();
    java.nio.file.Path disks = Files.createDirectory(folder.resolve("disks"));
    // a folder of the cluster's own: it removes it at its end
    try (MiniDFSCluster hdfs =
        new MiniDFSCluster.Builder(configuration, disks.toFile()).numDataNodes(1).build()) {
      String address = hdfs.getURI().toString();
      aReaderSeesTheOldRunOrTheNewOneWhole(address + "/output", configuration);
      theSwitchLeavesNothingBehindAndOldRunsGo(hdfs, address + "/output");
      rawFilesAreCopiedOnce(address + "/raw", configuration, folder.resolve("copies"));
    }
  }

  private static void aReaderSeesTheOldRunOrTheNewOneWhole(
      String output, Configuration configuration) throws IOException {
    Store store = Store.at(output, configuration);
    publish(store, FIRST);
    publish(store, SECOND);
    assertThat(
            StoreTest.seenWhileSwitching(() -> Store.at(output, configuration), 20, FIRST, SECOND))
        .isSubsetOf(Set.of(Optional.of(FIRST), Optional.of(SECOND)))
        .isNotEmpty();
  }

  private static void theSwitchLeavesNothingBehindAndOldRunsGo(MiniDFSCluster hdfs, String output)
      throws IOException {
    Store store = Store.at(output, hdfs.getConfiguration(0));
    assertThat(hdfs.getFileSystem().listStatus(new Path(output, ".rollcall"))).isEmpty();
    assertThat(store.prune(1)).containsExactly(FIRST);
    assertThat(store.published()).contains(SECOND);
  }

  private static void rawFilesAreCopiedOnce(
      String input, Configuration configuration, java.nio.file.Path copies) throws IOException {
    Path file = new Path(input, "older/1990 votes.csv");
    Store.at(input, configuration).write(file, "Country,Vote\n");
    RawFiles raw = new RawFiles(input + "/older", configuration);
    assertThat(raw.fetch(copies)).isEqualTo(new Fetched(1, 13));
    java.nio.file.Path copy = copies.resolve("1990 votes.csv");
    assertThat(copy).hasContent("Country,Vote\n");
    assertThat(raw.fetch(copies)).isEqualTo(new Fetched(0, 0));
    assertThat(raw.address(copy)).isEqualTo(file.toString());
    assertThat(raw.isAsFetched(copy)).isTrue();
  }
}
