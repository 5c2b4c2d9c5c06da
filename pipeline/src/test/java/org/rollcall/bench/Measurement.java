package org.rollcall.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is measured beside its floor.
 *
 * @param name to ask for it by
 * @param what in words
 * @param floorIs what the floor is, in words
 * @param target what it should not exceed
 * @param mostRounds for what takes long; every other is run as often as asked
 * @param prepare what must be there before and is not measured
 * @param floor runs what it cannot be faster than
 * @param work runs what is measured
 */
record Measurement(
    String name,
    String what,
    String floorIs,
    Target target,
    int mostRounds,
    Step prepare,
    Work floor,
    Work work) {

  /** One run. */
  @FunctionalInterface
  interface Work {
    Sample run() throws Exception;
  }

  /** Something on the way, that is not measured. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  /** What is not measured here for want of another program, and which. */
  static final class Skipped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Skipped(String reason) {
      super(reason);
    }
  }

  /**
   * Floor and work in turn, so that what disturbs the machine disturbs both.
   *
   * @throws Skipped if a program that it needs is not installed
   */
  Result measure(int rounds) throws Exception {
    prepare.run();
    List<Sample> floors = new ArrayList<>();
    List<Sample> works = new ArrayList<>();
    for (int round = 0; round < Math.min(rounds, mostRounds); round++) {
      floors.add(floor.run());
      works.add(work.run());
    }
    return new Result(this, new Samples(floors), new Samples(works));
  }

  /** What was found. */
  record Result(Measurement of, Samples floor, Samples work) {

    double ratio() {
      return work.median() / floor.median();
    }

    boolean met() {
      return of.target().met(floor, work);
    }
  }
}
