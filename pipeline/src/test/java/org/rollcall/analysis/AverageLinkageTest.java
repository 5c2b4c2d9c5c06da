package org.rollcall.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinkageTest {

  /** Distances of five bacteria by their 5S ribosomal RNA, the usual textbook example of UPGMA. */
  private static final double[][] BACTERIA = {
    {0, 17, 21, 31, 23},
    {17, 0, 30, 34, 21},
    {21, 30, 0, 28, 39},
    {31, 34, 28, 0, 43},
    {23, 21, 39, 43, 0}
  };

  @Test
  void theTextbookExampleJoinsAsInTheTextbook() {
    AverageLinkage tree = AverageLinkage.of(BACTERIA);
    assertThat(tree.clusters(5)).containsExactly(0, 1, 2, 3, 4);
    // a and b at 17
    assertThat(tree.clusters(4)).containsExactly(0, 0, 1, 2, 3);
    // e to them at (23 + 21) / 2 = 22
    assertThat(tree.clusters(3)).containsExactly(0, 0, 1, 2, 0);
    // c and d at 28, below the 30 of c to a, b and e: (21 + 30 + 39) / 3
    assertThat(tree.clusters(2)).containsExactly(0, 0, 1, 1, 0);
    assertThat(tree.clusters(1)).containsExactly(0, 0, 0, 0, 0);
  }

  @Test
  void followingNeighboursJoinsWhatLookingThroughAllPairsJoins() {
    Random random = new Random(7);
    for (int n : new int[] {1, 2, 3, 10, 40}) {
      double[][] distances = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          distances[i][j] = distances[j][i] = random.nextDouble();
        }
      }
      AverageLinkage tree = AverageLinkage.of(distances);
      for (int k = 1; k <= n; k++) {
        assertThat(tree.clusters(k)).as("%d of %d", k, n).isEqualTo(slowly(distances, k));
      }
    }
  }

  /** Joins the pair of clusters with the least mean distance, computed anew from the points. */
  private static int[] slowly(double[][] distances, int count) {
    List<List<Integer>> clusters = new ArrayList<>();
    for (int i = 0; i < distances.length; i++) {
      clusters.add(new ArrayList<>(List.of(i)));
    }
    while (clusters.size() > count) {
      int first = 0;
      int second = 1;
      for (int a = 0; a < clusters.size(); a++) {
        for (int b = a + 1; b < clusters.size(); b++) {
          if (mean(distances, clusters.get(a), clusters.get(b))
              < mean(distances, clusters.get(first), clusters.get(second))) {
            first = a;
            second = b;
          }
        }
      }
      clusters.get(first).addAll(clusters.remove(second));
    }
    int[] number = new int[distances.length];
    for (int c = 0; c < clusters.size(); c++) {
      for (int point : clusters.get(c)) {
        number[point] = c;
      }
    }
    return number;
  }

  private static double mean(double[][] distances, List<Integer> a, List<Integer> b) {
    double sum = 0;
    for (int i : a) {
      for (int j : b) {
        sum += distances[i][j];
      }
    }
    return sum / (a.size() * b.size());
  }

  @Test
  void pointsThatAreAllEquallyFarApartAreJoinedInTheirOrder() {
    double[][] distances = {{0, 1, 1}, {1, 0, 1}, {1, 1, 0}};
    assertThat(AverageLinkage.of(distances).clusters(2)).containsExactly(0, 0, 1);
  }

  @Test
  void nothingFallsIntoNoCluster() {
    assertThat(AverageLinkage.of(new double[0][0]).clusters(0)).isEmpty();
  }
}
