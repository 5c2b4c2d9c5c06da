package org.rollcall.analysis.idealpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole history against ideal points that its authors published. */
class PublishedIdealPointsTest {

  private static final String MISSING =
      "PublishedIdealPointsTest is skipped: no folder ../shared/data beside the repository with the"
          + " data of unvotes and the pairs of equal texts";

  @BeforeAll
  static void sharedDataIsThere() {
    if (!PublishedHistory.isThere()) {
      System.out.println(MISSING);
    }
    Assumptions.assumeTrue(PublishedHistory.isThere(), MISSING);
  }

  @Test
  void thePointsAreThoseThatArePublished() {
    PublishedHistory history = PublishedHistory.read();
    IdealPoints points = IdealPointEstimator.estimate(history.data, history.model());
    PublishedHistory.Agreement agreement = history.withVintageOf2012(points);
    System.out.println("Against the vintage of 2012: " + agreement);
    assertThat(points.converged()).isTrue();
    assertThat(agreement.points()).isGreaterThan(9000);
    // that vintage is of other ties and other votes than are at hand: levels of sessions differ
    assertThat(agreement.overall()).isGreaterThan(0.97);
    assertThat(agreement.median()).isGreaterThan(0.994);
    // South Africa's one vote of the 48th session is left out there
    assertThat(agreement.worst()).isGreaterThan(0.975);
  }
}
