package org.rollcall.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.jspecify.annotations.Nullable;

/** Adds up what Spark did, for {@code run.json}. */
final class SparkFigures extends SparkListener {

  private final LongAdder jobs = new LongAdder();
  private final LongAdder stages = new LongAdder();
  private final LongAdder tasks = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private final LongAdder rowsRead = new LongAdder();
  private final LongAdder bytesRead = new LongAdder();
  private final LongAdder rowsWritten = new LongAdder();
  private final LongAdder bytesWritten = new LongAdder();
  private final LongAdder bytesShuffled = new LongAdder();
  private final LongAdder bytesSpilled = new LongAdder();
  private final LongAdder milliseconds = new LongAdder();

  @Override
  public void onJobEnd(SparkListenerJobEnd end) {
    jobs.increment();
  }

  @Override
  public void onStageCompleted(SparkListenerStageCompleted completed) {
    stages.increment();
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    lost.increment();
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    tasks.increment();
    if (!end.taskInfo().successful()) {
      failed.increment();
    }
    @Nullable TaskMetrics metrics = end.taskMetrics();
    if (metrics != null) {
      rowsRead.add(metrics.inputMetrics().recordsRead());
      bytesRead.add(metrics.inputMetrics().bytesRead());
      rowsWritten.add(metrics.outputMetrics().recordsWritten());
      bytesWritten.add(metrics.outputMetrics().bytesWritten());
      bytesShuffled.add(metrics.shuffleWriteMetrics().bytesWritten());
      bytesSpilled.add(metrics.diskBytesSpilled());
      milliseconds.add(metrics.executorRunTime());
    }
  }

  /** By name. */
  Map<String, String> figures() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("jobs", jobs.toString());
    figures.put("stages", stages.toString());
    figures.put("tasks", tasks.toString());
    figures.put("tasks_failed", failed.toString());
    figures.put("executors_lost", lost.toString());
    figures.put("rows_read", rowsRead.toString());
    figures.put("bytes_read", bytesRead.toString());
    figures.put("rows_written", rowsWritten.toString());
    figures.put("bytes_written", bytesWritten.toString());
    figures.put("bytes_shuffled", bytesShuffled.toString());
    figures.put("bytes_spilled", bytesSpilled.toString());
    figures.put("task_seconds", String.valueOf(milliseconds.sum() / 1000.0));
    return figures;
  }
}
