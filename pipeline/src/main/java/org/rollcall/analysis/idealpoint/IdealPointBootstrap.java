package org.rollcall.analysis.idealpoint;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Random;

/**
 * Ideal points of drawn votes: how much the points would differ if chance had drawn otherwise.
 *
 * <p>Each sample has a number, from which all that is random in it follows, and knows nothing of
 * other samples: they may be made in any order, anywhere, and the same number gives the same
 * points.
 */
public final class IdealPointBootstrap implements Serializable {

  private static final long serialVersionUID = 1;

  /**
   * The points of drawn votes.
   *
   * @param point one for each position of the votes that were drawn from, NaN where none could be
   *     estimated
   * @param converged whether their estimate came to rest
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Sample(double[] point, boolean converged) implements Serializable {}

  // Numbers that follow each other must not give draws that do (Steele, Lea and Flood, "Fast
  // Splittable Pseudorandom Number Generators", OOPSLA 2014, give these constants).
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long FIRST_MIX = 0xBF58476D1CE4E5B9L;
  private static final long SECOND_MIX = 0x94D049BB133111EBL;

  private final RollCallData data;
  private final IdealPoints points;
  private final IdealPointModel model;

  private IdealPointBootstrap(RollCallData data, IdealPoints points, IdealPointModel model) {
    this.data = data;
    this.points = points;
    this.model = model;
  }

  /**
   * Samples around what was estimated.
   *
   * @param points the estimate of {@code data} by {@code model}
   * @throws IllegalArgumentException if they are of other data
   */
  public static IdealPointBootstrap around(
      RollCallData data, IdealPoints points, IdealPointModel model) {
    if (points.point().length != data.positions() || points.slope().length != data.rollCalls()) {
      throw new IllegalArgumentException(
          "%d points and %d roll calls, but the votes have %d and %d: take the points of these votes"
              .formatted(
                  points.point().length,
                  points.slope().length,
                  data.positions(),
                  data.rollCalls()));
    }
    return new IdealPointBootstrap(data, points, model);
  }

  /**
   * The points from votes drawn anew from the model, at the points and parameters that were
   * estimated (parametric bootstrap). Who was absent stays so.
   *
   * @param number of the sample
   * @return without a point where all texts of a position were voted on unanimously
   * @throws IllegalArgumentException if the drawn votes leave nothing to estimate
   */
  public Sample drawnVotes(long number) {
    Random random = random(number);
    int votes = data.votes();
    Columns columns = new Columns(data.rollCalls(), votes);
    for (int k = 0; k < votes; k++) {
      int rollCall = data.rollCall(k);
      int p = data.position(k);
      columns.session[rollCall] = data.session(p);
      columns.text[rollCall] = data.itemOfRollCall(rollCall);
      double stance = points.slope()[rollCall] * points.point()[p] + random.nextGaussian();
      columns.add(rollCall, data.state(p), side(rollCall, stance));
    }
    return estimate(columns);
  }

  private byte side(int rollCall, double stance) {
    if (stance < points.lowerCut()[rollCall]) {
      return RollCallData.YES;
    }
    return stance > points.upperCut()[rollCall] ? RollCallData.NO : RollCallData.ABSTAIN;
  }

  /**
   * The points from texts drawn with replacement, as many as there are; tied roll calls are drawn
   * together, with all their votes. It takes the texts for a sample of those that might have been
   * put to the vote, and does not lean on the model.
   *
   * @param number of the sample
   * @return without a point where no text of a position was drawn
   * @throws IllegalArgumentException if the drawn texts leave nothing to estimate
   */
  public Sample drawnTexts(long number) {
    Random random = random(number);
    int[] drawn = new int[data.items()];
    int rollCalls = 0;
    int votes = 0;
    for (int n = 0; n < drawn.length; n++) {
      drawn[n] = random.nextInt(drawn.length);
      rollCalls += rollCallsOf(drawn[n]);
      votes += data.itemStart(drawn[n] + 1) - data.itemStart(drawn[n]);
    }
    Columns columns = new Columns(rollCalls, votes);
    int rollCall = -1;
    for (int n = 0; n < drawn.length; n++) {
      int from = data.itemStart(drawn[n]);
      for (int k = from; k < data.itemStart(drawn[n] + 1); k++) {
        rollCall += k == from || data.rollCall(k) != data.rollCall(k - 1) ? 1 : 0;
        columns.session[rollCall] = data.session(data.position(k));
        columns.text[rollCall] = n;
        columns.add(rollCall, data.state(data.position(k)), data.vote(k));
      }
    }
    return estimate(columns);
  }

  private int rollCallsOf(int item) {
    int count = 1;
    for (int k = data.itemStart(item) + 1; k < data.itemStart(item + 1); k++) {
      count += data.rollCall(k) != data.rollCall(k - 1) ? 1 : 0;
    }
    return count;
  }

  private static Random random(long number) {
    long mixed = (number + 1) * GOLDEN;
    mixed = (mixed ^ (mixed >>> 30)) * FIRST_MIX;
    mixed = (mixed ^ (mixed >>> 27)) * SECOND_MIX;
    return new Random(mixed ^ (mixed >>> 31));
  }

  /** In the order of the positions of all votes. */
  private Sample estimate(Columns columns) {
    IdealPoints sample = IdealPointEstimator.estimate(columns.data(data.states()), model);
    double[] inOrder = new double[data.positions()];
    Arrays.fill(inOrder, Double.NaN);
    int at = 0;
    for (int p = 0; p < sample.point().length; p++) {
      // both are in the order of States, then sessions, and the sample has no position of its own
      while (sample.state()[p] != data.state(at) || sample.session()[p] != data.session(at)) {
        at++;
      }
      inOrder[at] = sample.point()[p];
    }
    return new Sample(inOrder, sample.converged());
  }

  /** Votes as {@link RollCallData} takes them. */
  private static final class Columns {
    private final int[] session;
    private final int[] text;
    private final int[] rollCall;
    private final int[] state;
    private final byte[] vote;
    private int rows;

    Columns(int rollCalls, int votes) {
      session = new int[rollCalls];
      text = new int[rollCalls];
      rollCall = new int[votes];
      state = new int[votes];
      vote = new byte[votes];
    }

    void add(int ofRollCall, int ofState, byte cast) {
      rollCall[rows] = ofRollCall;
      state[rows] = ofState;
      vote[rows++] = cast;
    }

    RollCallData data(int states) {
      return RollCallData.of(states, session, text, rollCall, state, vote);
    }
  }
}
