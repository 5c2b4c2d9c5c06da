package org.rollcall.analysis;

/**
 * What the States of one body did in the roll calls of one year, as bits: in each strip of up to 64
 * roll calls each State has one bit per roll call in which it voted yes, no or abstained.
 */
public final class VoteMasks {

  private final long[][] yes;
  private final long[][] no;
  private final long[][] voted;

  /** Of so many States and strips. */
  public VoteMasks(int states, int strips) {
    yes = new long[states][strips];
    no = new long[states][strips];
    voted = new long[states][strips];
  }

  /** Notes what a State did in a strip; {@code inAny} is yes, no or abstained. */
  public void put(int state, int strip, long inFavour, long against, long inAny) {
    yes[state][strip] |= inFavour;
    no[state][strip] |= against;
    voted[state][strip] |= inAny;
  }

  /** In how many roll calls any State voted. */
  public int rollCalls() {
    if (voted.length == 0) {
      return 0;
    }
    long[] any = new long[voted[0].length];
    for (long[] state : voted) {
      for (int s = 0; s < any.length; s++) {
        any[s] |= state[s];
      }
    }
    return count(any);
  }

  /** In how many roll calls a State voted. */
  public int votes(int state) {
    return count(voted[state]);
  }

  private static int count(long[] bits) {
    int count = 0;
    for (long each : bits) {
      count += Long.bitCount(each);
    }
    return count;
  }

  /**
   * How far apart some States voted: per roll call in which both voted 1 for yes against no, a half
   * for an abstention against either, on average.
   *
   * @throws IllegalArgumentException if two of them never voted in the same roll call
   */
  public double[][] distances(int[] states) {
    double[][] distances = new double[states.length][states.length];
    for (int i = 0; i < states.length; i++) {
      for (int j = 0; j < i; j++) {
        double distance = distance(states[i], states[j]);
        distances[i][j] = distance;
        distances[j][i] = distance;
      }
    }
    return distances;
  }

  private double distance(int a, int b) {
    int both = 0;
    int halves = 0;
    for (int s = 0; s < voted[a].length; s++) {
      long met = voted[a][s] & voted[b][s];
      long differInYes = (yes[a][s] ^ yes[b][s]) & met;
      long differInNo = (no[a][s] ^ no[b][s]) & met;
      // Yes against no differs in both, an abstention against either in one.
      halves += Long.bitCount(differInYes) + Long.bitCount(differInNo);
      both += Long.bitCount(met);
    }
    if (both == 0) {
      throw new IllegalArgumentException("two States without a common roll call");
    }
    return halves / (2.0 * both);
  }
}
