package org.rollcall.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CampsTest {

  /** Distances of points on a line. */
  private static double[][] line(double... places) {
    double[][] distances = new double[places.length][places.length];
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j < places.length; j++) {
        distances[i][j] = Math.abs(places[i] - places[j]);
      }
    }
    return distances;
  }

  @Test
  void aSilhouetteComparesOnesOwnClusterWithTheNextNearest() {
    double[] widths = Silhouette.widths(line(0, 1, 4, 6, 9), new int[] {0, 0, 1, 1, 2}, 3);
    // 0: a = 1, b = (4 + 6) / 2 = 5
    assertThat(widths[0]).isCloseTo((5 - 1) / 5.0, within(1e-12));
    // 6: a = 2, b = 3 to the point at 9, nearer than (6 + 5) / 2
    assertThat(widths[3]).isCloseTo((3 - 2) / 3.0, within(1e-12));
    // 9 is alone
    assertThat(widths[4]).isZero();
  }

  @Test
  void aPointInTheWrongClusterHasASilhouetteBelowZero() {
    double[] widths = Silhouette.widths(line(0, 1, 2, 10), new int[] {0, 0, 1, 1}, 2);
    // 2: a = 8, b = (2 + 1) / 2
    assertThat(widths[2]).isCloseTo((1.5 - 8) / 8, within(1e-12));
  }

  @Test
  void twoBlocsAreTwoCamps() {
    Camps.Division two = Camps.of(line(0, 0.1, 0.2, 0.8, 0.9, 1));
    assertThat(two.camps()).isEqualTo(2);
    assertThat(two.camp()).containsExactly(0, 0, 0, 1, 1, 1);
    assertThat(Camps.centres(line(0, 0.1, 0.2, 0.8, 0.9, 1), two)).containsExactly(1, 4);
  }

  @Test
  void whoAllVoteAlikeAreOneCamp() {
    assertThat(Camps.of(new double[5][5]).camps()).isEqualTo(1);
  }

  @Test
  void oneStateAndTwoAreOneCampBecauseTheyCannotBeDividedWithStructure() {
    assertThat(Camps.of(new double[1][1]).camp()).containsExactly(0);
    // Two clusters of two points have a silhouette of 0 each: both stand alone.
    assertThat(Camps.of(line(0, 1)).camps()).isEqualTo(1);
  }

  @Test
  void withoutStructureThereIsOneCamp() {
    // All equally far apart: a = b for all in a cluster, 0 for those alone.
    double[][] distances = new double[6][6];
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        distances[i][j] = i == j ? 0 : 0.5;
      }
    }
    assertThat(Camps.of(distances).camps()).isEqualTo(1);
  }

  @Test
  void anOutsiderDoesNotHideTheDivisionOfTheOthers() {
    // Twenty States at 0 and near 0.3 each, and one far away, at 1: it against all others is the
    // clearest division, but that of the others is hardly less clear.
    double[] places = new double[41];
    for (int i = 0; i < 20; i++) {
      places[i] = 0.001 * i;
      places[20 + i] = 0.3 + 0.001 * i;
    }
    places[40] = 1;
    Camps.Division three = Camps.of(line(places));
    assertThat(three.camps()).isEqualTo(3);
    assertThat(three.camp()[0]).isNotEqualTo(three.camp()[39]);
    assertThat(three.camp()[40]).isNotEqualTo(three.camp()[39]);
  }

  @Test
  void anOutsiderAgainstAllOthersIsTheDivisionIfThoseAreNotDivided() {
    double[] places = new double[41];
    for (int i = 0; i < 40; i++) {
      places[i] = 0.001 * i;
    }
    places[40] = 1;
    Camps.Division two = Camps.of(line(places));
    assertThat(two.camps()).isEqualTo(2);
    assertThat(two.camp()[0]).isEqualTo(two.camp()[39]);
  }

  @Test
  void distancesCountOppositeVotesAsOneAndAbstentionsAsAHalf() {
    VoteMasks masks = new VoteMasks(3, 2);
    // Roll calls 1 to 4 in the first strip, 5 in the second.
    masks.put(0, 0, 0b0011, 0b0100, 0b1111); // yes yes no abstain
    masks.put(1, 0, 0b0001, 0b0010, 0b1111); // yes no abstain abstain
    masks.put(0, 1, 0b1, 0, 0b1); // yes
    masks.put(2, 1, 0, 0b1, 0b1); // no, and absent before
    assertThat(masks.rollCalls()).isEqualTo(5);
    assertThat(masks.votes(0)).isEqualTo(5);
    assertThat(masks.votes(2)).isEqualTo(1);
    double[][] distances = masks.distances(new int[] {0, 1});
    assertThat(distances[0][1]).isEqualTo((0 + 1 + 0.5 + 0) / 4);
    assertThat(distances[1][0]).isEqualTo(distances[0][1]);
    assertThat(masks.distances(new int[] {2, 0})[0][1]).isEqualTo(1);
    assertThatThrownBy(() -> masks.distances(new int[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
