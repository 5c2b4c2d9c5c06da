package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.cluster.ClusterException;

class SparkProviderTest {

  @ParameterizedTest
  @ValueSource(strings = {"4.1.0", "4.1.2", "4.1.3-SNAPSHOT"})
  void everyPatchReleaseOfTheVersionIsAsGood(String version) {
    SparkProvider.require(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.5.1", "4.0.2", "4.10.0", "5.0.0", ""})
  void aSparkOfAnotherVersionIsRefusedWithWhatToDo(String version) {
    assertThatThrownBy(() -> SparkProvider.require(version))
        .isInstanceOfSatisfying(
            ClusterException.class,
            e ->
                assertThat(e.suggestion())
                    .contains("Use a Spark 4.1", "-Dspark.version=" + version))
        .hasMessage(
            "This is Spark %s, and Rollcall's module is made for Spark 4.1".formatted(version));
  }

  @Test
  void theSparkThatThisIsBuiltWithPasses() {
    SparkProvider.require(org.apache.spark.package$.MODULE$.SPARK_VERSION());
  }
}
