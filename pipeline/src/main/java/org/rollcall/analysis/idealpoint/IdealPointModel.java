package org.rollcall.analysis.idealpoint;

/**
 * What is assumed, and when to stop.
 *
 * @param path how a State's positions hang together
 * @param walkVariance the variance of a step from one session to the next, on the scale on which
 *     all positions have variance 1
 * @param slopeVariance the prior variance of the slope β, 1 as published
 * @param cutVariance the prior variance of each cut point γ; wide, since the published prior is
 *     flat from -7 to 7
 * @param anchor the State whose positions are positive on average: the United States
 * @param tolerance a change of the objective by less than this per vote is none
 * @param mostRounds after so many rounds there is no convergence
 * @param threads how many threads may work; the result is the same for any number
 */
public record IdealPointModel(
    Path path,
    double walkVariance,
    double slopeVariance,
    double cutVariance,
    int anchor,
    double tolerance,
    int mostRounds,
    int threads) {

  // That of the published prior, which is flat between -7 and 7.
  private static final double CUT_VARIANCE = 49.0 / 3;

  // On the whole history no position is then further from its limit than a twentieth of its error.
  private static final double TOLERANCE = 1e-6;

  /** How a State's positions hang together. */
  public enum Path {

    /**
     * As published: a position's prior is a normal distribution around the State's position in the
     * last session in which it voted, with the variance walkVariance n / (n + m), n its votes in
     * this session and m in that one; of its first position around the next one. Later sessions
     * don't move earlier positions but by the roll calls and the scale that they share.
     */
    LOOK_BACK,

    /**
     * A random walk: the first position is standard normal, each further one around the one before
     * with walkVariance per session between them. Each position leans on both its neighbours.
     */
    RANDOM_WALK
  }

  /** Refuses what is no variance, tolerance or count. */
  public IdealPointModel {
    positive("walkVariance", walkVariance);
    positive("slopeVariance", slopeVariance);
    positive("cutVariance", cutVariance);
    positive("tolerance", tolerance);
    positive("mostRounds", mostRounds);
    positive("threads", threads);
  }

  private static void positive(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException("%s %s: must be above 0".formatted(name, value));
    }
  }

  /** The published model. */
  public static IdealPointModel asPublished(int anchor) {
    return new IdealPointModel(Path.LOOK_BACK, 0.5, 1, CUT_VARIANCE, anchor, TOLERANCE, 300, 2);
  }

  /** Paths that are random walks, all else as published. */
  public static IdealPointModel randomWalk(int anchor) {
    return new IdealPointModel(Path.RANDOM_WALK, 0.3, 1, CUT_VARIANCE, anchor, TOLERANCE, 300, 2);
  }

  /** The same with so many threads. */
  public IdealPointModel withThreads(int count) {
    return new IdealPointModel(
        path, walkVariance, slopeVariance, cutVariance, anchor, tolerance, mostRounds, count);
  }
}
