package org.rollcall.analysis.idealpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One estimate in a process of its own, to be timed: of the published history, of one of its
 * sessions, or of votes drawn from the model, about as many as the history has or several times so.
 */
public final class EstimatorPass {

  private static final int STATES = 150;
  private static final int SESSIONS = 74;
  private static final int ROLL_CALLS = 65;
  private static final double WALK = 0.1;

  private EstimatorPass() {}

  /**
   * Prints how many votes there are and {@code estimate SECONDS}; for a session also {@code
   * agreement R}, the correlation with the positions in a file, if it is there.
   *
   * @param arguments {@code history} and the folder of the public data; {@code session}, that
   *     folder, the session's number, a file to write its votes to as a table of States by roll
   *     calls, and a file of positions; or {@code drawn}, how many times the roll calls and how
   *     many times the States
   */
  public static void main(String... arguments) throws IOException {
    switch (arguments[0]) {
      case "history" -> {
        PublishedHistory history = PublishedHistory.read(Path.of(arguments[1]));
        estimate(history.data, history.model());
      }
      case "session" -> session(arguments);
      default -> {
        RollCallData data =
            drawn(
                STATES * Integer.parseInt(arguments[2]),
                ROLL_CALLS * Integer.parseInt(arguments[1]));
        estimate(data, IdealPointModel.asPublished(0));
      }
    }
  }

  private static void session(String... arguments) throws IOException {
    PublishedHistory history = PublishedHistory.read(Path.of(arguments[1]));
    RollCallData data = history.ofSession(Integer.parseInt(arguments[2]));
    writeTable(data, Path.of(arguments[3]));
    IdealPoints points = estimate(data, history.model());
    Path positions = Path.of(arguments[4]);
    if (Files.exists(positions)) {
      double[] others =
          Files.readAllLines(positions).stream().mapToDouble(Double::parseDouble).toArray();
      double r = Math.abs(Correlation.of(others, points.point()));
      System.out.printf(Locale.ROOT, "agreement %.4f%n", r);
    }
  }

  private static IdealPoints estimate(RollCallData data, IdealPointModel model) {
    long start = System.nanoTime();
    IdealPoints points = IdealPointEstimator.estimate(data, model);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,d votes on %,d texts, %,d positions, %d rounds%s%n",
        data.votes(),
        data.items(),
        data.positions(),
        points.rounds(),
        points.converged() ? "" : ", not converged");
    System.out.printf(Locale.ROOT, "estimate %.3f%n", seconds);
    return points;
  }

  /** A line per State in the order of positions, an empty cell where there is no vote. */
  private static void writeTable(RollCallData data, Path file) throws IOException {
    String[][] cells = new String[data.positions()][data.rollCalls()];
    for (String[] row : cells) {
      Arrays.fill(row, "");
    }
    for (int k = 0; k < data.votes(); k++) {
      cells[data.position(k)][data.rollCall(k)] = String.valueOf(data.vote(k));
    }
    int[] used =
        IntStream.range(0, data.rollCalls()).filter(r -> data.itemOfRollCall(r) >= 0).toArray();
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder("state");
    for (int r : used) {
      head.append(",v").append(r);
    }
    lines.add(head.toString());
    for (int p = 0; p < cells.length; p++) {
      StringBuilder line = new StringBuilder("s").append(p);
      for (int r : used) {
        line.append(',').append(cells[p][r]);
      }
      lines.add(line.toString());
    }
    Files.write(file, lines);
  }

  /** Of each ten texts two come back in the next session; of each ten votes one is not cast. */
  private static RollCallData drawn(int states, int rollCalls) {
    Random random = new Random(1);
    int all = SESSIONS * rollCalls;
    int[] session = new int[all];
    int[] text = new int[all];
    double[][] parameters = new double[all][];
    int[] rollCall = new int[all * states];
    int[] state = new int[all * states];
    byte[] vote = new byte[all * states];
    double[] theta = new double[states];
    Arrays.setAll(theta, i -> i == 0 ? 2 : random.nextGaussian());
    int row = 0;
    for (int r = 0; r < all; r++) {
      session[r] = 1 + r / rollCalls;
      boolean again = r >= rollCalls && random.nextInt(5) == 0;
      text[r] = again ? text[r - rollCalls] : r;
      parameters[r] = again ? parameters[r - rollCalls] : parameters(random);
      for (int i = 0; i < states; i++) {
        if (r % rollCalls == 0 && r > 0) {
          theta[i] = (1 - WALK / 2) * theta[i] + Math.sqrt(WALK) * random.nextGaussian();
        }
        if (random.nextInt(10) > 0) {
          double stance = parameters[r][0] * theta[i] + random.nextGaussian();
          vote[row] = (byte) (stance < parameters[r][1] ? 1 : stance > parameters[r][2] ? 3 : 2);
          rollCall[row] = r;
          state[row++] = i;
        }
      }
    }
    return RollCallData.of(
        states,
        session,
        text,
        Arrays.copyOf(rollCall, row),
        Arrays.copyOf(state, row),
        Arrays.copyOf(vote, row));
  }

  private static double[] parameters(Random random) {
    double slope = 1.5 * random.nextGaussian();
    double middle = 0.7 + random.nextGaussian();
    double half = 0.1 + 0.5 * random.nextDouble();
    return new double[] {slope, middle - half, middle + half};
  }
}
