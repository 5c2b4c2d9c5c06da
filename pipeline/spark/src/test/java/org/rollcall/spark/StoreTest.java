package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.cluster.ClusterException;

/** On a file system that renames, and on an object store that does not. */
class StoreTest {

  private static final String FIRST = "20260101T000000Z-aaaaaaaa";
  private static final String SECOND = "20260102T000000Z-bbbbbbbb";
  private static final String THIRD = "20260103T000000Z-cccccccc";

  @TempDir private java.nio.file.Path folder;

  private Store store(String scheme) {
    return Store.at(scheme + "://" + folder.resolve("output"), ObjectStore.configuration());
  }

  private java.nio.file.Path local(String... names) {
    java.nio.file.Path path = folder.resolve("output");
    for (String name : names) {
      path = path.resolve(name);
    }
    return path;
  }

  private static void write(Store store, String run) throws IOException {
    store.write(new Path(store.run(run), "data/votes/body=GA/part-0.parquet"), "rows of " + run);
    store.write(new Path(store.run(run), "run.json"), run);
  }

  private static void publish(Store store, String run) throws IOException {
    write(store, run);
    store.complete(run);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "norename"})
  void nothingIsPublishedBeforeTheFirstRunIsComplete(String scheme) throws IOException {
    Store store = store(scheme);
    assertThat(store.published()).isEmpty();
    write(store, FIRST);
    assertThat(store.published()).isEmpty();
    store.complete(FIRST);
    assertThat(store.published()).contains(FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "norename"})
  void aReaderSeesTheOldRunOrTheNewOneWhole(String scheme) throws IOException {
    Store store = store(scheme);
    publish(store, FIRST);
    write(store, SECOND);
    assertThat(seenWhileSwitching(() -> store(scheme), 50, SECOND, FIRST))
        .isSubsetOf(Set.of(Optional.of(FIRST), Optional.of(SECOND)));
  }

  /** What a reader finds published while one run and the other take turns. */
  static Set<Optional<String>> seenWhileSwitching(
      Supplier<Store> stores, int times, String one, String other) {
    Store store = stores.get();
    AtomicBoolean goesOn = new AtomicBoolean(true);
    CompletableFuture<Set<Optional<String>>> reader =
        CompletableFuture.supplyAsync(
            () -> {
              Store readers = stores.get();
              Set<Optional<String>> seen = new HashSet<>();
              while (goesOn.get()) {
                seen.add(readers.published());
              }
              return seen;
            });
    try {
      for (int i = 0; i < times; i++) {
        store.complete(i % 2 == 0 ? one : other);
      }
    } finally {
      goesOn.set(false);
    }
    return reader.join();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "norename"})
  void theSwitchLeavesNothingBehind(String scheme) throws IOException {
    publish(store(scheme), FIRST);
    publish(store(scheme), SECOND);
    assertThat(Runs.names(local(".rollcall"))).isEmpty();
    assertThat(Runs.names(local())).containsExactly("latest.json", "runs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "norename"})
  void whereAFileOfThePublishedRunIsMissingNothingIsPublished(String scheme) throws IOException {
    Store store = store(scheme);
    publish(store, FIRST);
    store.files().delete(new Path(store.run(FIRST), "data/votes/body=GA/part-0.parquet"), false);
    assertThat(store.published()).isEmpty();
    publish(store, FIRST);
    store.write(new Path(store.run(FIRST), "data/votes/body=GA/part-0.parquet"), "cut");
    assertThat(store.published()).isEmpty();
    store.files().delete(store.run(FIRST), true);
    assertThat(store.published()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "not ours", "{\"manifest\": \"runs/gone/manifest.json\"}"})
  void whereTheSwitchSaysNothingNothingIsPublished(String text) throws IOException {
    Store store = store("file");
    publish(store, FIRST);
    Files.writeString(local(Store.LATEST), text);
    assertThat(store.published()).isEmpty();
    publish(store, SECOND);
    assertThat(store.published()).contains(SECOND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "norename"})
  void thePublishedRunStaysHoweverOldItIs(String scheme) throws IOException {
    Store store = store(scheme);
    for (String run : List.of(FIRST, SECOND, THIRD)) {
      publish(store, run);
    }
    store.complete(FIRST);
    assertThat(store.prune(0)).isEmpty();
    assertThat(store.prune(2)).containsExactly(SECOND);
    assertThat(store.prune(1)).containsExactly(THIRD);
    assertThat(store.published()).contains(FIRST);
    assertThat(Runs.names(local("runs"))).containsExactly(FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "norename"})
  void aRunThatGoesOnElsewhereIsNeitherCountedNorRemoved(String scheme) throws IOException {
    Store store = store(scheme);
    publish(store, FIRST);
    write(store, SECOND);
    store.write(new Path(store.staging(THIRD), "votes-1/part-0.parquet"), "rows");
    assertThat(store.prune(1)).isEmpty();
    assertThat(Runs.names(local("runs"))).containsExactly(FIRST, SECOND);
    assertThat(Runs.names(local(".rollcall", "staging"))).containsExactly(THIRD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "norename"})
  void whatARunLeftThatKeptSilentForTwoDaysGoes(String scheme) throws IOException {
    Store store = store(scheme);
    publish(store, FIRST);
    write(store, SECOND);
    store.write(new Path(store.staging(SECOND), "votes-1/part-0.parquet"), "rows");
    age(local("runs"));
    assertThat(store.prune(10)).isEmpty();
    assertThat(Runs.names(local("runs"))).as("it still fills tables").hasSize(2);
    age(local(".rollcall", "staging"));
    store(scheme).prune(10);
    assertThat(Runs.names(local(".rollcall", "staging"))).isEmpty();
    assertThat(Runs.names(local("runs"))).containsExactly(FIRST);
    assertThat(store.published()).contains(FIRST);
  }

  private static void age(java.nio.file.Path folder) throws IOException {
    FileTime then = FileTime.from(Instant.now().minus(Store.SILENCE.multipliedBy(2)));
    List<java.nio.file.Path> all;
    try (Stream<java.nio.file.Path> found = Files.walk(folder)) {
      all = found.toList();
    }
    for (java.nio.file.Path path : all) {
      Files.setLastModifiedTime(path, then);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "norename"})
  void whatAnAbandonedRunLeftGoesUnlessItIsPublished(String scheme) throws IOException {
    Store store = store(scheme);
    publish(store, FIRST);
    write(store, SECOND);
    for (String run : List.of(FIRST, SECOND)) {
      store.write(new Path(store.staging(run), "votes-1/part-0.parquet"), "rows");
      store.abandon(run);
    }
    assertThat(Runs.names(local(".rollcall", "staging"))).isEmpty();
    assertThat(Runs.names(local("runs"))).containsExactly(FIRST);
    assertThat(store.published()).contains(FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nosuch://x", "nosuch:relative", "file:///dev/null", "file:///dev/null/x"})
  void whatCannotBeWrittenToIsRefusedWithWhatToDo(String output) {
    assertThatThrownBy(() -> Store.at(output, ObjectStore.configuration()))
        .isInstanceOfSatisfying(
            ClusterException.class, e -> assertThat(e.suggestion()).contains("--output"))
        .hasMessageContaining("The output " + output + " cannot be written to: ");
  }
}
