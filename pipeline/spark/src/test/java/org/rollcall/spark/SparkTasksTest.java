package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.rollcall.analysis.idealpoint.IdealPointBootstrap;
import org.rollcall.analysis.idealpoint.IdealPointBootstrap.Sample;
import org.rollcall.analysis.idealpoint.IdealPointEstimator;
import org.rollcall.analysis.idealpoint.IdealPointModel;
import org.rollcall.analysis.idealpoint.RollCallData;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Task;
import org.rollcall.warehouse.Warehouse;
import org.rollcall.warehouse.WarehouseException;

/** Work that falls into pieces, as tasks of Spark: what it finds is what threads find. */
@TestInstance(Lifecycle.PER_CLASS)
class SparkTasksTest {

  private static final int STATES = 30;
  private static final int ROLL_CALLS = 60;
  private static final List<Integer> NUMBERS = IntStream.rangeClosed(1, 12).boxed().toList();

  private final SparkSession spark = session();

  private static SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .appName("spark-tasks")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate();
  }

  @BeforeAll
  void keepQuiet() {
    spark.sparkContext().setLogLevel("ERROR");
  }

  @AfterAll
  void stop() {
    spark.stop();
  }

  /** Three sessions; States from left to right, some absent. */
  private static RollCallData votes() {
    Random random = new Random(5);
    int[] session = IntStream.range(0, ROLL_CALLS).map(r -> 60 + r / 20).toArray();
    int[] text = IntStream.range(0, ROLL_CALLS).toArray();
    int[] rollCall = new int[STATES * ROLL_CALLS];
    int[] state = new int[STATES * ROLL_CALLS];
    byte[] vote = new byte[STATES * ROLL_CALLS];
    for (int k = 0; k < vote.length; k++) {
      rollCall[k] = k / STATES;
      state[k] = k % STATES;
      double stance = (state[k] - 14.5) / 8 + random.nextGaussian();
      vote[k] =
          stance < -0.3 ? RollCallData.YES : stance > 0.3 ? RollCallData.NO : RollCallData.ABSTAIN;
    }
    return RollCallData.of(STATES, session, text, rollCall, state, vote);
  }

  private static IdealPointBootstrap bootstrap() {
    RollCallData data = votes();
    IdealPointModel model = IdealPointModel.asPublished(STATES - 1).withThreads(1);
    return IdealPointBootstrap.around(data, IdealPointEstimator.estimate(data, model), model);
  }

  private static List<double[]> points(List<Sample> samples) {
    return samples.stream().map(Sample::point).toList();
  }

  @Test
  void samplesOfIdealPointsAreTheSameToTheLastBitFromSparkAndFromThreads() {
    IdealPointBootstrap shared = bootstrap();
    Task<IdealPointBootstrap, Sample> drawn = IdealPointBootstrap::drawnTexts;
    try (Warehouse here = DuckDbWarehouse.inMemory()) {
      List<double[]> onThreads = points(here.spread("Sample", shared, NUMBERS, drawn));
      List<double[]> onSpark = points(SparkTasks.spread(spark, "Sample", shared, NUMBERS, drawn));
      assertThat(onSpark).hasSize(NUMBERS.size());
      for (int k = 0; k < onSpark.size(); k++) {
        assertThat(onSpark.get(k)).containsExactly(onThreads.get(k));
      }
      assertThat(onSpark.get(0)).isNotEqualTo(onSpark.get(1));
    }
  }

  @Test
  void whatIsFoundComesInTheOrderOfTheNumbers() {
    assertThat(
            SparkTasks.spread(
                spark, "Piece", "shared", List.of(9, 2, 5), (shared, number) -> shared + number))
        .containsExactly("shared9", "shared2", "shared5");
    assertThat(
            SparkTasks.spread(
                spark, "Piece", "shared", List.of(), (shared, number) -> shared + number))
        .isEmpty();
  }

  @Test
  void ofSeveralThatFailTheFirstInOrderIsNamedInTheWordsOfThreads() {
    Task<String, String> failing =
        (shared, number) -> {
          if (number % 5 == 0) {
            throw new IllegalArgumentException("no texts");
          }
          return shared + number;
        };
    assertThatThrownBy(() -> SparkTasks.spread(spark, "Piece", "shared", NUMBERS, failing))
        .isInstanceOf(WarehouseException.class)
        .hasMessage("Piece 5: no texts");
  }
}
