package org.rollcall.analysis.idealpoint;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Votes as the estimator takes them: checked, sorted and freed of what tells nothing.
 *
 * <p>An <em>item</em> is what has parameters of its own: one roll call, or several that were tied
 * because their texts have the same content. An item in which all voted alike is left out: it says
 * nothing of who stands where. A <em>position</em> is a State in a session in which it voted on an
 * item.
 */
public final class RollCallData implements Serializable {

  private static final long serialVersionUID = 1;

  /** In favour. */
  public static final byte YES = 1;

  /** Neither. */
  public static final byte ABSTAIN = 2;

  /** Against. */
  public static final byte NO = 3;

  /** The side of those who voted yes; of those who abstained, if nobody voted yes. */
  static final byte LOW = 1;

  /** Between the sides: those who abstained, if some voted yes and some no. */
  static final byte MIDDLE = 2;

  /** The side of those who voted no; of those who abstained, if nobody voted no. */
  static final byte HIGH = 3;

  private final int states;
  private final int[] itemOfRollCall;
  private final int[] rollCallOfVote;
  private final int[] itemStart;
  private final int[] positionOfVote;
  private final byte[] vote;
  private final byte[] side;
  private final boolean[] middle;
  private final int[] stateStart;
  private final int[] stateOfPosition;
  private final int[] sessionOfPosition;
  private final int[] votesOfPosition;

  private RollCallData(
      int states,
      int[] itemOfRollCall,
      int[] rollCallOfVote,
      int[] itemStart,
      byte[] vote,
      Positions positions) {
    this.states = states;
    this.itemOfRollCall = itemOfRollCall;
    this.rollCallOfVote = rollCallOfVote;
    this.itemStart = itemStart;
    this.vote = vote;
    this.side = new byte[vote.length];
    this.middle = new boolean[itemStart.length - 1];
    takeSides();
    this.positionOfVote = positions.ofVote;
    this.stateStart = positions.stateStart;
    this.stateOfPosition = positions.state;
    this.sessionOfPosition = positions.session;
    this.votesOfPosition = positions.votes;
  }

  /**
   * Of columns with a row per vote cast, in any order; who was absent has no row.
   *
   * @param states how many States there are; they are numbered from 0
   * @param session the number of each roll call's session: one more is one later
   * @param text for each roll call the number of its text, from 0: the same for tied ones ({@link
   *     Ties})
   * @param rollCall the number of each vote's roll call, from 0
   * @param state the number of each vote's State
   * @param vote {@link #YES}, {@link #ABSTAIN} or {@link #NO}
   * @throws IllegalArgumentException if columns differ in length, a number is out of range, a vote
   *     is none of the three, or a State votes twice in a roll call
   */
  public static RollCallData of(
      int states, int[] session, int[] text, int[] rollCall, int[] state, byte[] vote) {
    check(states, session, text, rollCall, state, vote);
    int texts = Arrays.stream(text).max().orElse(-1) + 1;
    int[] itemOfText = items(texts, text, rollCall, vote);
    int[] itemOfRollCall = new int[text.length];
    for (int r = 0; r < text.length; r++) {
      itemOfRollCall[r] = itemOfText[text[r]];
    }
    int items = Arrays.stream(itemOfText).max().orElse(-1) + 1;
    int[] rows = sorted(states, items, itemOfRollCall, rollCall, state);
    int[] itemStart = new int[items + 1];
    int[] rollCallOfVote = new int[rows.length];
    byte[] sortedVote = new byte[rows.length];
    int[] sortedState = new int[rows.length];
    for (int k = 0; k < rows.length; k++) {
      int row = rows[k];
      rollCallOfVote[k] = rollCall[row];
      sortedVote[k] = vote[row];
      sortedState[k] = state[row];
      itemStart[itemOfRollCall[rollCall[row]] + 1] = k + 1;
      if (k > 0
          && rollCallOfVote[k] == rollCallOfVote[k - 1]
          && sortedState[k] == sortedState[k - 1]) {
        throw new IllegalArgumentException(
            "State %d votes twice in roll call %d: keep one of its votes"
                .formatted(sortedState[k], rollCallOfVote[k]));
      }
    }
    Positions positions = Positions.of(states, session, rollCallOfVote, sortedState);
    return new RollCallData(
        states, itemOfRollCall, rollCallOfVote, itemStart, sortedVote, positions);
  }

  private void takeSides() {
    for (int item = 0; item < middle.length; item++) {
      byte least = NO;
      byte most = YES;
      for (int k = itemStart[item]; k < itemStart[item + 1]; k++) {
        least = (byte) Math.min(least, vote[k]);
        most = (byte) Math.max(most, vote[k]);
      }
      for (int k = itemStart[item]; k < itemStart[item + 1]; k++) {
        side[k] = vote[k] == least ? LOW : vote[k] == most ? HIGH : MIDDLE;
        middle[item] |= side[k] == MIDDLE;
      }
    }
  }

  private static void check(
      int states, int[] session, int[] text, int[] rollCall, int[] state, byte[] vote) {
    if (session.length != text.length) {
      throw new IllegalArgumentException(
          "%d sessions and %d texts of roll calls: both need one per roll call"
              .formatted(session.length, text.length));
    }
    if (rollCall.length != state.length || rollCall.length != vote.length) {
      throw new IllegalArgumentException(
          "%d roll calls, %d States and %d votes: each vote needs one of each"
              .formatted(rollCall.length, state.length, vote.length));
    }
    for (int k = 0; k < vote.length; k++) {
      inRange("roll call", rollCall[k], session.length);
      inRange("State", state[k], states);
      if (vote[k] < YES || vote[k] > NO) {
        throw new IllegalArgumentException(
            "vote %d in row %d: must be 1 (yes), 2 (abstain) or 3 (no)".formatted(vote[k], k));
      }
    }
    for (int each : text) {
      inRange("text", each, text.length);
    }
  }

  private static void inRange(String what, int number, int count) {
    if (number < 0 || number >= count) {
      throw new IllegalArgumentException(
          "%s %d: must be from 0 to %d".formatted(what, number, count - 1));
    }
  }

  /** The item of each text, numbered in the order of texts; -1 where all voted alike, or none. */
  private static int[] items(int texts, int[] text, int[] rollCall, byte[] vote) {
    int[] kinds = new int[texts];
    for (int k = 0; k < vote.length; k++) {
      kinds[text[rollCall[k]]] |= 1 << vote[k];
    }
    int[] items = new int[texts];
    int next = 0;
    for (int each = 0; each < texts; each++) {
      items[each] = Integer.bitCount(kinds[each]) > 1 ? next++ : -1;
    }
    return items;
  }

  /** The rows that belong to an item, by item, roll call and State: three counting sorts. */
  private static int[] sorted(
      int states, int items, int[] itemOfRollCall, int[] rollCall, int[] state) {
    int[] rows = new int[rollCall.length];
    int used = 0;
    for (int k = 0; k < rows.length; k++) {
      if (itemOfRollCall[rollCall[k]] >= 0) {
        rows[used++] = k;
      }
    }
    rows = Arrays.copyOf(rows, used);
    rows = sortedBy(rows, states, row -> state[row]);
    rows = sortedBy(rows, itemOfRollCall.length, row -> rollCall[row]);
    return sortedBy(rows, items, row -> itemOfRollCall[rollCall[row]]);
  }

  private static int[] sortedBy(int[] rows, int keys, IntUnaryOperator keyOfRow) {
    int[] start = new int[keys + 1];
    for (int row : rows) {
      start[keyOfRow.applyAsInt(row) + 1]++;
    }
    for (int key = 0; key < keys; key++) {
      start[key + 1] += start[key];
    }
    int[] sorted = new int[rows.length];
    for (int row : rows) {
      sorted[start[keyOfRow.applyAsInt(row)]++] = row;
    }
    return sorted;
  }

  /** The State-sessions in which there is a vote, by State and session. */
  private static final class Positions {
    private final int[] ofVote;
    private final int[] stateStart;
    private final int[] state;
    private final int[] session;
    private final int[] votes;

    private Positions(int[] ofVote, int[] stateStart, int[] state, int[] session, int[] votes) {
      this.ofVote = ofVote;
      this.stateStart = stateStart;
      this.state = state;
      this.session = session;
      this.votes = votes;
    }

    static Positions of(int states, int[] session, int[] rollCallOfVote, int[] stateOfVote) {
      int[] distinct = Arrays.stream(session).distinct().sorted().toArray();
      int[] dense = Arrays.stream(session).map(s -> Arrays.binarySearch(distinct, s)).toArray();
      int[][] votes = new int[states][distinct.length];
      for (int k = 0; k < stateOfVote.length; k++) {
        votes[stateOfVote[k]][dense[rollCallOfVote[k]]]++;
      }
      int count = 0;
      int[][] number = new int[states][distinct.length];
      int[] stateStart = new int[states + 1];
      for (int i = 0; i < states; i++) {
        for (int s = 0; s < distinct.length; s++) {
          number[i][s] = votes[i][s] > 0 ? count++ : -1;
        }
        stateStart[i + 1] = count;
      }
      int[] stateOf = new int[count];
      int[] sessionOf = new int[count];
      int[] votesOf = new int[count];
      for (int i = 0; i < states; i++) {
        for (int s = 0; s < distinct.length; s++) {
          if (number[i][s] >= 0) {
            stateOf[number[i][s]] = i;
            sessionOf[number[i][s]] = distinct[s];
            votesOf[number[i][s]] = votes[i][s];
          }
        }
      }
      int[] ofVote = new int[stateOfVote.length];
      for (int k = 0; k < ofVote.length; k++) {
        ofVote[k] = number[stateOfVote[k]][dense[rollCallOfVote[k]]];
      }
      return new Positions(ofVote, stateStart, stateOf, sessionOf, votesOf);
    }
  }

  /** How many States there are, those without a vote included. */
  public int states() {
    return states;
  }

  /** How many roll calls there are, those that are left out included. */
  public int rollCalls() {
    return itemOfRollCall.length;
  }

  /** How many items there are. */
  public int items() {
    return itemStart.length - 1;
  }

  /** How many positions there are. */
  public int positions() {
    return stateOfPosition.length;
  }

  /** How many votes are used. */
  public int votes() {
    return vote.length;
  }

  /** The item of a roll call; -1 if it is left out, because all voted alike. */
  public int itemOfRollCall(int rollCall) {
    return itemOfRollCall[rollCall];
  }

  /** The first vote of an item; that of the item after the last is the number of votes. */
  int itemStart(int item) {
    return itemStart[item];
  }

  int rollCall(int k) {
    return rollCallOfVote[k];
  }

  int position(int k) {
    return positionOfVote[k];
  }

  byte vote(int k) {
    return vote[k];
  }

  byte side(int k) {
    return side[k];
  }

  /** Whether all three votes were cast on an item. */
  boolean hasMiddle(int item) {
    return middle[item];
  }

  /** The first position of a State; that of the State after the last is the number of positions. */
  int stateStart(int state) {
    return stateStart[state];
  }

  /** The State of a position. */
  public int state(int position) {
    return stateOfPosition[position];
  }

  /** The number of a position's session. */
  public int session(int position) {
    return sessionOfPosition[position];
  }

  /** How many votes of the State in the session are used. */
  public int votesUsed(int position) {
    return votesOfPosition[position];
  }
}
