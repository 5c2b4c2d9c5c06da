package org.rollcall.job;

/**
 * The numbers that raw rows of one run bear, counted over all its sources: claims, names, texts and
 * places, each from 1.
 */
final class RawNumbers {

  /** How many there are of one kind; the next one is one more. */
  static final class Counter {
    private int last;

    int next() {
      return ++last;
    }

    /** The last number that was given; 0 if none was. */
    int last() {
      return last;
    }

    /** Gives so many numbers at once. */
    void skip(int count) {
      last += count;
    }
  }

  final Counter claims = new Counter();
  final Counter names = new Counter();
  final Counter texts = new Counter();
  final Counter places = new Counter();
}
