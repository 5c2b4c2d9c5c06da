package org.rollcall.analysis.idealpoint;

import java.io.Serializable;

/**
 * What is assumed, and when to stop.
 *
 * @param path how a State's positions hang together
 * @param walkVariance the variance of a step from one session to the next, on the scale on which
 *     all positions have variance 1
 * @param slopeVariance the prior variance of the slope β, 1 as published
 * @param cutVariance the prior variance of each cut point γ
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
    int threads)
    implements Serializable {

  // The published prior is flat from -7 to 7, which has this variance.
  private static final double FLAT_CUTS = 49.0 / 3;

  // In the history the squares of cut points are, on average, 2.0 to 2.4 times those of slopes. A
  // prior not much wider than that, beside a slope's of 1, holds the levels of sessions, of which
  // votes tell little.
  private static final double CUTS = 3;

  // On the whole history no position is then further from its limit than a twentieth of its error.
  private static final double TOLERANCE = 1e-6;

  /** How a State's positions hang together. */
  public enum Path {

    /**
     * As published: a position's prior is a normal distribution around the State's position in the
     * last session in which it voted, with the variance walkVariance n / (n + m), n its votes in
     * this session and m in that one; of its first position around the next one, and so after an
     * absence of more than two sessions if the next one is nearer. Later sessions don't move
     * earlier positions but by the roll calls and the scale that they share.
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

  /**
   * The published model, with the variances of steps and of cut points that make its posterior come
   * closest to published points; docs/ideal-points.md tells how they were found.
   */
  public static IdealPointModel asPublished(int anchor) {
    return new IdealPointModel(Path.LOOK_BACK, 0.2, 1, CUTS, anchor, TOLERANCE, 300, 2);
  }

  /** The published model with the published priors to the letter. */
  public static IdealPointModel publishedPriors(int anchor) {
    return new IdealPointModel(Path.LOOK_BACK, 0.5, 1, FLAT_CUTS, anchor, TOLERANCE, 300, 2);
  }

  /** Paths that are random walks. */
  public static IdealPointModel randomWalk(int anchor) {
    return new IdealPointModel(Path.RANDOM_WALK, 0.1, 1, CUTS, anchor, TOLERANCE, 300, 2);
  }

  /** The same with so many threads. */
  public IdealPointModel withThreads(int count) {
    return new IdealPointModel(
        path, walkVariance, slopeVariance, cutVariance, anchor, tolerance, mostRounds, count);
  }
}
