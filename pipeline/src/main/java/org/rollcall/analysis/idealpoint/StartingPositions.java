package org.rollcall.analysis.idealpoint;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the rounds start: in each session the States' scores on the first principal component of
 * its votes, the sessions turned so that States stay on their side.
 *
 * <p>What the rounds climb has a summit for each way of turning each session around; from a start
 * that is turned the right way they don't have to cross the valleys. The side that one State took
 * is no such start: it may itself have moved.
 */
final class StartingPositions {

  private static final int ITERATIONS = 15;

  private final RollCallData data;
  private final int[] sessionOf;
  private final int sessions;
  private double[] scores;

  private StartingPositions(RollCallData data, int anchor) {
    this.data = data;
    int[] numbers = new int[data.positions()];
    Arrays.setAll(numbers, data::session);
    int[] distinct = Arrays.stream(numbers).distinct().sorted().toArray();
    sessionOf = Arrays.stream(numbers).map(s -> Arrays.binarySearch(distinct, s)).toArray();
    sessions = distinct.length;
    scores = new double[data.positions()];
    // any start but zero does; with the anchor's agreement few iterations are enough
    for (int p = 0; p < scores.length; p++) {
      scores[p] = data.state(p) == anchor ? 1 : 0;
    }
  }

  static double[] of(RollCallData data, int anchor) {
    StartingPositions start = new StartingPositions(data, anchor);
    for (int i = 0; i < ITERATIONS; i++) {
      start.iterate();
    }
    start.turn();
    return start.scores;
  }

  /** One power iteration in all sessions at once: from States to votes and back. */
  private void iterate() {
    double[] next = new double[scores.length];
    int from = 0;
    while (from < data.votes()) {
      int to = from;
      double sum = 0;
      while (to < data.votes() && data.rollCall(to) == data.rollCall(from)) {
        sum += data.vote(to++);
      }
      double mean = sum / (to - from);
      double slope = 0;
      for (int k = from; k < to; k++) {
        slope += scores[data.position(k)] * (data.vote(k) - mean);
      }
      for (int k = from; k < to; k++) {
        next[data.position(k)] += slope * (data.vote(k) - mean);
      }
      from = to;
    }
    for (int p = 0; p < next.length; p++) {
      next[p] /= data.votesUsed(p);
    }
    scores = next;
    standardise();
  }

  /** Each session by itself. */
  private void standardise() {
    int[] count = new int[sessions];
    double[] sum = new double[sessions];
    double[] squares = new double[sessions];
    for (int p = 0; p < scores.length; p++) {
      count[sessionOf[p]]++;
      sum[sessionOf[p]] += scores[p];
    }
    for (int p = 0; p < scores.length; p++) {
      scores[p] -= sum[sessionOf[p]] / count[sessionOf[p]];
      squares[sessionOf[p]] += scores[p] * scores[p];
    }
    for (int p = 0; p < scores.length; p++) {
      double unit = Math.sqrt(squares[sessionOf[p]] / count[sessionOf[p]]);
      scores[p] = unit > 0 ? scores[p] / unit : 0;
    }
  }

  /** Session by session, by where each State stood when it voted last. */
  private void turn() {
    int[][] inSession = new int[sessions][];
    for (int s = 0; s < sessions; s++) {
      int session = s;
      inSession[s] =
          IntStream.range(0, scores.length).filter(p -> sessionOf[p] == session).toArray();
    }
    double[] last = new double[data.states()];
    for (int[] positions : inSession) {
      double alike = 0;
      for (int p : positions) {
        alike += scores[p] * last[data.state(p)];
      }
      for (int p : positions) {
        scores[p] = alike < 0 ? -scores[p] : scores[p];
        last[data.state(p)] = scores[p];
      }
    }
  }
}
