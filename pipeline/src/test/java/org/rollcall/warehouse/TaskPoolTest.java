package org.rollcall.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work that falls into pieces, on threads. */
class TaskPoolTest {

  private static final List<Integer> NUMBERS = IntStream.range(0, 40).boxed().toList();

  private static List<String> spread(
      int threads, List<Integer> numbers, Task<String, String> task) {
    return TaskPool.spread(threads, "Piece", "shared", numbers, task);
  }

  /** The first pieces take longest. */
  private static String slow(String shared, int number) {
    try {
      Thread.sleep(number < 4 ? 20 : 0);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return shared + number;
  }

  @Test
  void whatIsFoundComesInTheOrderOfTheNumbersOnAnyNumberOfThreads() {
    List<String> found = spread(1, NUMBERS, TaskPoolTest::slow);
    assertThat(found).startsWith("shared0", "shared1").hasSize(40);
    assertThat(spread(4, NUMBERS, TaskPoolTest::slow)).isEqualTo(found);
  }

  @Test
  void theNumberDecidesAndNotThePlace() {
    List<Integer> reversed = NUMBERS.stream().sorted(Collections.reverseOrder()).toList();
    assertThat(spread(4, reversed, TaskPoolTest::slow)).startsWith("shared39").endsWith("shared0");
    assertThat(spread(2, List.of(), TaskPoolTest::slow)).isEmpty();
  }

  @Test
  void ofSeveralThatFailTheFirstInOrderIsNamed() {
    for (int threads : new int[] {1, 4}) {
      assertThatThrownBy(
              () ->
                  spread(
                      threads,
                      NUMBERS,
                      (shared, number) -> {
                        if (number % 10 == 7) {
                          throw new IllegalArgumentException("no texts");
                        }
                        return slow(shared, number);
                      }))
          .isInstanceOf(WarehouseException.class)
          .hasMessage("Piece 7: no texts")
          .hasCauseInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void wantOfMemoryIsNoFaultOfTheWork() {
    assertThatThrownBy(
            () ->
                spread(
                    2,
                    NUMBERS,
                    (shared, number) -> {
                      throw new OutOfMemoryError("Java heap space");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
  }
}
