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
    assertThat(agreement.overall()).isGreaterThan(0.985);
    assertThat(agreement.median()).isGreaterThan(0.9965);
    assertThat(agreement.worst()).isGreaterThan(0.988);
  }
}
