package org.rollcall.warehouse;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Task} found, or why it failed. A failure travels like a result: so it is told with
 * its number, in the same words by every engine, and no cluster tries again what would fail again.
 *
 * @param number of the task
 */
public record Outcome<O extends Serializable>(
    int number, @Nullable O found, @Nullable RuntimeException failure) implements Serializable {

  /** Does the work of one number. */
  public static <I extends Serializable, O extends Serializable> Outcome<O> of(
      Task<I, O> task, I shared, int number) {
    try {
      return new Outcome<>(number, task.of(shared, number), null);
    } catch (RuntimeException e) {
      return new Outcome<>(number, null, e);
    }
  }

  /**
   * What was found.
   *
   * @param what the work is called
   * @throws WarehouseException if it failed, naming the work and its number
   */
  public O get(String what) {
    if (failure != null) {
      throw new WarehouseException(
          "%s %d: %s".formatted(what, number, failure.getMessage()), failure);
    }
    return Objects.requireNonNull(found);
  }
}
