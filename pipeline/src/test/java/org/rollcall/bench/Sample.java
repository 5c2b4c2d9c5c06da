package org.rollcall.bench;

/**
 * One run of something.
 *
 * @param seconds it took
 * @param peakKb most memory that it held at once, in KiB; 0 if unknown or without meaning
 * @param remark what came out, in words; may be empty
 */
record Sample(double seconds, long peakKb, String remark) {

  static Sample of(Processes.Ended ended) {
    return new Sample(ended.seconds(), ended.peakKb(), "");
  }

  /** The same run, of which other seconds count. */
  Sample withSeconds(double other) {
    return new Sample(other, peakKb, remark);
  }
}
