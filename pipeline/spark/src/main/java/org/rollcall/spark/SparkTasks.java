package org.rollcall.spark;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.rollcall.warehouse.Outcome;
import org.rollcall.warehouse.Task;

/** Work that falls into pieces, as tasks of Spark. */
final class SparkTasks {

  private SparkTasks() {}

  /** As {@code Warehouse.spread}; what is shared goes to each executor once. */
  static <I extends Serializable, O extends Serializable> List<O> spread(
      SparkSession spark, String what, I shared, List<Integer> numbers, Task<I, O> task) {
    if (numbers.isEmpty()) {
      return List.of(); // Spark wants at least one slice
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<I> everywhere = context.broadcast(shared);
    try {
      // one slice a number: they take seconds each, and no executor waits while another has several
      List<Outcome<O>> done =
          context
              .parallelize(numbers, numbers.size())
              .map(number -> Outcome.of(task, everywhere.value(), number))
              .collect();
      return done.stream().map(each -> each.get(what)).toList();
    } finally {
      everywhere.destroy();
    }
  }
}
