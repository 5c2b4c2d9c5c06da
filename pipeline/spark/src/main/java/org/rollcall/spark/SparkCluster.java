package org.rollcall.spark;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.rollcall.cluster.Cluster;
import org.rollcall.cluster.ClusterException;
import org.rollcall.cluster.ClusterSettings;
import org.rollcall.cluster.Publication;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Warehouse;

/** Spark, and the store that it publishes to. */
final class SparkCluster implements Cluster {

  /** Seconds that the cluster has to give the first executor. */
  private static final String PATIENCE = "spark.rollcall.patience";

  /** Below so many bytes a file is read by the driver. */
  private static final String SMALLEST = "spark.rollcall.smallest";

  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.app.name", "rollcall",
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.ansi.enabled", "true",
          // names in double quotes, as DuckDB reads them
          "spark.sql.ansi.doubleQuotedIdentifiers", "true",
          "spark.sql.catalogImplementation", "in-memory",
          "spark.sql.parquet.compression.codec", "zstd",
          "spark.sql.adaptive.enabled", "true",
          "spark.sql.adaptive.skewJoin.enabled", "true");

  private final ClusterSettings settings;
  private final SparkConf configuration;
  private final Store store;
  private final RawFiles raw;
  private final SparkFigures figures = new SparkFigures();
  private final Instant started = Instant.now();
  private @Nullable SparkSession spark;

  SparkCluster(ClusterSettings settings) {
    this.settings = settings;
    this.configuration = configured(settings);
    SparkLog.quiet(configuration);
    this.store = Store.at(settings.output(), hadoop());
    this.raw = new RawFiles(settings.input(), hadoop());
  }

  private static SparkConf configured(ClusterSettings settings) {
    SparkConf conf = new SparkConf();
    SETTINGS.forEach(conf::setIfMissing);
    if (settings.master() != null) {
      conf.setMaster(settings.master());
    }
    if (!conf.contains("spark.master")) {
      throw new ClusterException(
          "No master is given",
          "Say where the cluster is: --master spark://HOST:7077, yarn, k8s://… or local[*]");
    }
    return conf;
  }

  private Configuration hadoop() {
    return SparkHadoopUtil.get().newConfiguration(configuration);
  }

  @Override
  public Warehouse warehouse(DuckDbWarehouse driver, String run) {
    SparkSession session = session(run);
    return new SparkWarehouse(session, driver, store, store.staging(run), raw, smallest());
  }

  private long smallest() {
    return configuration.getSizeAsBytes(SMALLEST, "32m");
  }

  @Override
  public Fetched fetch(java.nio.file.Path folder) {
    return raw.fetch(folder);
  }

  @Override
  public boolean reads(long bytes) {
    return bytes >= smallest();
  }

  private SparkSession session(String run) {
    if (spark == null) {
      spark = start(run);
      spark.sparkContext().addSparkListener(figures);
      awaitExecutor(spark);
    }
    return spark;
  }

  private SparkSession start(String run) {
    try {
      StandaloneMaster.requireListening(configuration.get("spark.master"));
      configuration.setIfMissing(
          "spark.sql.warehouse.dir", new Path(store.staging(run), "warehouse").toString());
      return SparkSession.builder().config(configuration).getOrCreate();
    } catch (Exception | LinkageError e) { // of another Spark
      throw unreachable(Store.firstLine(e), e);
    }
  }

  private ClusterException unreachable(String why, @Nullable Throwable e) {
    String message =
        "The cluster at " + configuration.get("spark.master") + " did not come up: " + why;
    String suggestion =
        "Check the address of the master, that it runs Spark "
            + SparkProvider.VERSION
            + " as this does, that a worker has free cores and memory, and what the executors' logs on"
            + " the workers say";
    return e == null
        ? new ClusterException(message, suggestion)
        : new ClusterException(message, suggestion, e);
  }

  /** Spark itself would wait for ever. */
  private void awaitExecutor(SparkSession session) {
    if (configuration.get("spark.master").startsWith("local[")
        || configuration.get("spark.master").equals("local")) {
      return;
    }
    Instant end = Instant.now().plusSeconds(configuration.getInt(PATIENCE, 120));
    while (session.sparkContext().statusTracker().getExecutorInfos().length < 2) {
      if (session.sparkContext().isStopped()) {
        throw unreachable("its executors died one after the other", null);
      }
      if (Instant.now().isAfter(end)) {
        throw unreachable(
            "no executor came within " + configuration.getInt(PATIENCE, 120) + " seconds", null);
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw unreachable("waiting for it was interrupted", e);
      }
    }
  }

  @Override
  public Optional<String> published() {
    return store.published();
  }

  @Override
  public Publication publication(Warehouse warehouse, String run) {
    return new SparkPublication((SparkWarehouse) warehouse, store, run);
  }

  @Override
  public void abandon(String run) {
    try {
      store.abandon(run);
    } catch (IOException e) {
      throw new ClusterException(
          "What the run " + run + " left could not be removed: " + Store.firstLine(e),
          "Check the permissions of " + settings.output(),
          e);
    }
  }

  @Override
  public List<String> prune(int keep) {
    try {
      return store.prune(keep);
    } catch (IOException e) {
      throw new ClusterException(
          "Old runs could not be removed: " + Store.firstLine(e),
          "Check the permissions of " + settings.output(),
          e);
    }
  }

  @Override
  public Map<String, String> figures() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("engine", "spark");
    if (spark != null) {
      all.put("version", spark.version());
      all.put("master", spark.sparkContext().master());
      all.put("cores", String.valueOf(spark.sparkContext().defaultParallelism()));
      awaitListeners(spark);
    }
    all.putAll(figures.figures());
    all.put(
        "seconds", String.valueOf(Duration.between(started, Instant.now()).toMillis() / 1000.0));
    return all;
  }

  /** Figures come by a queue of their own. */
  private static void awaitListeners(SparkSession session) {
    try {
      session.sparkContext().listenerBus().waitUntilEmpty(10_000);
    } catch (TimeoutException e) {
      // then they are those of what has come so far
    }
  }

  @Override
  public void close() {
    if (spark != null) {
      spark.stop();
      spark = null;
    }
  }
}
