package org.rollcall.analysis.idealpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Votes of States whose positions are known, drawn from the model: a random walk per State, an
 * ordered probit per vote, some texts put to the vote again in the next session, some absences.
 *
 * <p>State 0 is the anchor, at 2 in the first session.
 */
final class SimulatedVotes {

  /**
   * How many of what.
   *
   * @param states how many States
   * @param sessions how many sessions
   * @param rollCalls how many roll calls a session
   * @param absences the share of votes not cast
   * @param repeated the share of roll calls on a text of the session before
   * @param walkVariance of a State's step from session to session
   */
  record Design(
      int states,
      int sessions,
      int rollCalls,
      double absences,
      double repeated,
      double walkVariance) {}

  private final Random random;
  final int states;
  final List<Integer> session = new ArrayList<>();
  final List<Integer> text = new ArrayList<>();
  final List<Integer> rollCall = new ArrayList<>();
  final List<Integer> state = new ArrayList<>();
  final List<Byte> vote = new ArrayList<>();
  final double[][] truth;

  private SimulatedVotes(Design design, long seed) {
    random = new Random(seed);
    states = design.states();
    truth = new double[states][design.sessions()];
    for (int i = 0; i < states; i++) {
      double at = i == 0 ? 2 : random.nextGaussian();
      for (int s = 0; s < design.sessions(); s++) {
        truth[i][s] = at;
        at += Math.sqrt(design.walkVariance()) * random.nextGaussian();
      }
    }
    List<double[]> texts = new ArrayList<>();
    int before = 0;
    for (int s = 0; s < design.sessions(); s++) {
      int first = texts.size();
      for (int r = 0; r < design.rollCalls(); r++) {
        boolean again = s > 0 && random.nextDouble() < design.repeated();
        int number = again ? before + random.nextInt(first - before) : texts.size();
        if (!again) {
          texts.add(text());
        }
        vote(s, number, texts.get(number), design.absences());
      }
      before = texts.size() > first ? first : before;
    }
  }

  static SimulatedVotes of(Design design, long seed) {
    return new SimulatedVotes(design, seed);
  }

  /** A slope, and two cut points such that most texts are carried. */
  private double[] text() {
    double slope = 1.5 * random.nextGaussian();
    double middle = 0.7 + random.nextGaussian();
    double half = 0.1 + 0.5 * random.nextDouble();
    return new double[] {slope, middle - half, middle + half};
  }

  private void vote(int s, int number, double[] parameters, double absences) {
    int r = session.size();
    session.add(s + 1);
    text.add(number);
    for (int i = 0; i < states; i++) {
      double stance = parameters[0] * truth[i][s] + random.nextGaussian();
      if (random.nextDouble() >= absences) {
        add(r, i, stance < parameters[1] ? 1 : stance > parameters[2] ? 3 : 2);
      }
    }
  }

  /** One vote more. */
  void add(int ofRollCall, int ofState, int cast) {
    rollCall.add(ofRollCall);
    state.add(ofState);
    vote.add((byte) cast);
  }

  /** A roll call of a session in which all vote alike. */
  void addUnanimous(int ofSession, int cast) {
    int r = session.size();
    session.add(ofSession);
    text.add(text.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1);
    for (int i = 0; i < states; i++) {
      add(r, i, cast);
    }
  }

  RollCallData data() {
    return data(states);
  }

  RollCallData data(int ofStates) {
    byte[] votes = new byte[vote.size()];
    for (int k = 0; k < votes.length; k++) {
      votes[k] = vote.get(k);
    }
    return RollCallData.of(ofStates, ints(session), ints(text), ints(rollCall), ints(state), votes);
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The true positions in the order of the estimates, on their scale. */
  double[] truth(IdealPoints points) {
    double[] all = new double[points.point().length];
    for (int p = 0; p < all.length; p++) {
      all[p] = truth[points.state()[p]][points.session()[p] - 1];
    }
    StatePaths.Scale scale = StatePaths.Scale.of(all);
    for (int p = 0; p < all.length; p++) {
      all[p] = scale.standard(all[p]);
    }
    return all;
  }

  /** The share of true positions within the intervals. */
  double coverage(IdealPoints points) {
    double[] truth = truth(points);
    int within = 0;
    for (int p = 0; p < truth.length; p++) {
      if (truth[p] >= points.lower()[p] && truth[p] <= points.upper()[p]) {
        within++;
      }
    }
    return (double) within / truth.length;
  }
}
