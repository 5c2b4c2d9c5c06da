package org.rollcall.spark;

import org.rollcall.cluster.Cluster;
import org.rollcall.cluster.ClusterException;
import org.rollcall.cluster.ClusterProvider;
import org.rollcall.cluster.ClusterSettings;

/** Spark, as {@code --engine spark} asks for it. */
public final class SparkProvider implements ClusterProvider {

  /** The version that this is built and tested with; patch releases of it are as good. */
  static final String VERSION = "4.1";

  @Override
  public String engine() {
    return "spark";
  }

  @Override
  public Cluster cluster(ClusterSettings settings) {
    requireSpark();
    return new SparkCluster(settings);
  }

  private static void requireSpark() {
    String version;
    try {
      version = org.apache.spark.package$.MODULE$.SPARK_VERSION();
    } catch (LinkageError e) { // no such class, or none that goes with the others
      throw new ClusterException(
          "There is no Spark on the class path",
          "Start it by Spark's own launcher: spark-submit rollcall-spark.jar run --engine spark …",
          e);
    }
    require(version);
  }

  /**
   * Lets a Spark of the right version pass.
   *
   * @throws ClusterException for any other
   */
  static void require(String version) {
    if (!version.startsWith(VERSION + ".")) {
      throw new ClusterException(
          "This is Spark " + version + ", and Rollcall's module is made for Spark " + VERSION,
          "Use a Spark "
              + VERSION
              + ", or build the module for yours: make spark"
              + " ARGS=-Dspark.version="
              + version);
    }
  }
}
