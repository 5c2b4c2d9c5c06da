package org.rollcall.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The camps into which the members of a body fall, judged by how far apart each two of them voted.
 *
 * <p>Average linkage ({@link AverageLinkage}) is taken because it needs distances only, which pairs
 * that met in different roll calls have too, finds camps of very different sizes (two States
 * against a hundred and fifty are a camp in the General Assembly), and knows no chance: k-means
 * wants means of votes and a random start, single linkage makes chains of States that have nothing
 * in common, and complete linkage and Ward's method cut large camps up because they are large.
 *
 * <p>How many camps there are is judged by the mean silhouette (Rousseeuw 1987) of the divisions
 * into 2 to {@value #MOST}. Where the best is below {@value #STRUCTURE}, which Kaufman and
 * Rousseeuw (1990) call no substantial structure, there is one camp. Often the best sets only one
 * or two States apart from all others, and the one that divides those others too is worse by a
 * hair, or better, from year to year. So the best division of which at least two camps hold one
 * State in {@value #ONE_IN} is taken, if it is at most {@value #NEARLY} below the best of all.
 */
public final class Camps {

  /** No division into more camps is looked at. */
  public static final int MOST = 10;

  /** A mean silhouette below this is no structure. */
  public static final double STRUCTURE = 0.25;

  /** Mean silhouettes this near to each other are nearly equal. */
  public static final double NEARLY = 0.05;

  /** A camp of at least one State in so many is more than a few outsiders. */
  public static final int ONE_IN = 20;

  /**
   * A division.
   *
   * @param camps how many camps there are
   * @param camp the number of each State's camp
   * @param widths how well each State fits into its camp (silhouette width); zeros for one camp
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Division(int camps, int[] camp, double[] widths) {

    /** The mean of the widths. */
    double silhouette() {
      return Arrays.stream(widths).sum() / widths.length;
    }

    /** Whether at least two camps are more than a few outsiders. */
    private boolean isOfSubstance() {
      int[] size = new int[camps];
      for (int own : camp) {
        size[own]++;
      }
      return Arrays.stream(size).filter(each -> each * ONE_IN >= camp.length).count() > 1;
    }
  }

  private Camps() {}

  /** Of States whose distances are given in full, symmetric, at least one. */
  public static Division of(double[][] distances) {
    int n = distances.length;
    AverageLinkage tree = AverageLinkage.of(distances);
    List<Division> divisions = new ArrayList<>();
    for (int k = 2; k <= Math.min(MOST, n - 1); k++) {
      int[] camp = tree.clusters(k);
      divisions.add(new Division(k, camp, Silhouette.widths(distances, camp, k)));
    }
    Division best = best(divisions);
    if (best == null || best.silhouette() < STRUCTURE) {
      return new Division(1, new int[n], new double[n]);
    }
    Division ofSubstance = best(divisions.stream().filter(Division::isOfSubstance).toList());
    double enough = Math.max(STRUCTURE, best.silhouette() - NEARLY);
    return ofSubstance != null && ofSubstance.silhouette() >= enough ? ofSubstance : best;
  }

  /** The first of those with the greatest mean silhouette. */
  private static @Nullable Division best(List<Division> divisions) {
    Division best = null;
    for (Division each : divisions) {
      if (best == null || each.silhouette() > best.silhouette()) {
        best = each;
      }
    }
    return best;
  }

  /** The most central of each camp: the nearest on average to the others, the first of equals. */
  public static int[] centres(double[][] distances, Division division) {
    int[] centres = new int[division.camps()];
    double[] least = new double[division.camps()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (int i = 0; i < distances.length; i++) {
      int own = division.camp()[i];
      double sum = 0;
      for (int j = 0; j < distances.length; j++) {
        sum += division.camp()[j] == own ? distances[i][j] : 0;
      }
      if (sum < least[own]) {
        least[own] = sum;
        centres[own] = i;
      }
    }
    return centres;
  }
}
