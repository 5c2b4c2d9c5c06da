package org.rollcall.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.analysis.idealpoint.IdealPointEstimator;
import org.rollcall.analysis.idealpoint.IdealPointModel;
import org.rollcall.analysis.idealpoint.IdealPoints;
import org.rollcall.analysis.idealpoint.RollCallData;
import org.rollcall.analysis.idealpoint.Ties;
import org.rollcall.notice.Notice;
import org.rollcall.notice.Severity;

/**
 * {@code scope_ideal_point}, where each State stood in each session, and {@code scope_ideal_item},
 * how each roll call divided them: two tables of one estimate. All figures are in ten-thousandths,
 * so that sums of them are the same in any order.
 */
final class ScopeIdealPoints {

  /** Reports say so; with fewer, a session says little of where States stand. */
  static final int FEWEST = 10;

  private static final double WHOLE = 10_000;

  private static final String ROLL_CALLS =
      "SELECT decision_no, session FROM ideal_roll_call WHERE fate IS NULL"
          + " ORDER BY session, decision_id";

  private static final String VOTES =
      "SELECT b.decision_no, b.country_no, b.position FROM scope_ballot AS b"
          + " INNER JOIN ideal_roll_call AS r ON r.decision_no = b.decision_no"
          + " WHERE r.fate IS NULL AND b.position IS NOT NULL";

  private static final String TIES = "SELECT one_no, other_no FROM text_tie ORDER BY ALL";

  private static final String ANCHOR =
      "SELECT c.country_no, c.country_name FROM ideal_setting AS s"
          + " LEFT JOIN voters AS c ON c.country_code = s.anchor";

  /** What was estimated last. */
  private record Estimate(
      RollCalls rollCalls, Periods periods, RollCallData data, IdealPoints points) {}

  private @Nullable Estimate last;
  private List<Notice> doubts = List.of();

  private ScopeIdealPoints() {}

  /** Both tables; the one of roll calls is of the estimate that that of points was made of. */
  static List<ComputedTable> tables() {
    ScopeIdealPoints estimate = new ScopeIdealPoints();
    return List.of(estimate.new Points(), estimate.new Items());
  }

  private void estimate(Warehouse warehouse) {
    last = null;
    RollCalls rollCalls = RollCalls.read(warehouse);
    Votes votes = Votes.read(warehouse, rollCalls);
    Periods periods = Periods.of(rollCalls.sessions(), votes.divided(rollCalls.count()), FEWEST);
    if (periods.count() == 0) {
      doubts =
          List.of(
              notMade(periods.divided() + " roll calls divided States, and it takes " + FEWEST));
      return;
    }
    RollCallData data = votes.data(periods.ofRollCalls(), rollCalls.texts(warehouse));
    int anchor = anchor(warehouse);
    if (!votes.hasUsed(anchor, data)) {
      doubts = List.of(notMade("the anchor has no vote in a roll call that divided States"));
      return;
    }
    IdealPointModel model = IdealPointModel.asPublished(anchor);
    IdealPoints points = IdealPointEstimator.estimate(data, model);
    last = new Estimate(rollCalls, periods, data, points);
    doubts = doubts(points, periods);
  }

  private static int anchor(Warehouse warehouse) {
    return warehouse.query(ANCHOR, row -> row.getInt(1)).get(0);
  }

  private static List<Notice> doubts(IdealPoints points, Periods periods) {
    List<Notice> doubts = new ArrayList<>();
    if (!points.converged()) {
      doubts.add(
          Notice.at(
              Severity.WARNING,
              "ideal-points-not-converged",
              "",
              "The estimate of ideal points had not come to rest after %d rounds"
                  .formatted(points.rounds()),
              "",
              "Take its figures for rough ones; more roll calls, or more ties between them, help"));
    }
    if (periods.joined() > 0) {
      doubts.add(
          Notice.at(
              Severity.INFO,
              "ideal-points-of-few-votes",
              "",
              String.format(
                  Locale.ROOT,
                  "%d of %d sessions had fewer than %d roll calls that divided States, and were"
                      + " taken together with others: %d ideal points of a State at most",
                  periods.joined(),
                  periods.sessions(),
                  FEWEST,
                  periods.count()),
              "",
              "Mind the intervals, and that a point stands for all its sessions"));
    }
    return doubts;
  }

  private static Notice notMade(String why) {
    return Notice.at(
        Severity.INFO,
        "ideal-points-not-made",
        "",
        "No ideal points could be estimated: " + why,
        "",
        "Take more roll calls: another subject, body or time, or more files; or set another anchor");
  }

  private static @Nullable Integer whole(double number) {
    return Double.isNaN(number) ? null : (int) Math.round(number * WHOLE);
  }

  /** {@code scope_ideal_point}. */
  private final class Points implements ComputedTable {

    @Override
    public String name() {
      return "scope_ideal_point";
    }

    @Override
    public String query() {
      return String.join(";", ROLL_CALLS, VOTES, TIES, ANCHOR);
    }

    @Override
    public List<Notice> doubts() {
      return doubts;
    }

    @Override
    public void make(Warehouse warehouse) {
      estimate(warehouse);
      warehouse.execute(
          name(),
          "CREATE OR REPLACE TEMP TABLE scope_ideal_point (country_no INTEGER, session INTEGER,"
              + " from_session INTEGER, point INTEGER, error INTEGER, lower INTEGER, upper INTEGER,"
              + " votes_used INTEGER, roll_calls INTEGER)");
      if (last == null) {
        return;
      }
      IdealPoints points = last.points();
      Map<Integer, Integer> rollCalls = last.periods().used(last.data());
      try (Appender rows = warehouse.temporaryAppender(name())) {
        for (int p = 0; p < points.point().length; p++) {
          int session = points.session()[p];
          rows.begin()
              .add(points.state()[p])
              .add(session)
              .add(last.periods().first(session))
              .add(whole(points.point()[p]))
              .add(whole(points.standardError()[p]))
              .add(whole(points.lower()[p]))
              .add(whole(points.upper()[p]))
              .add(points.votesUsed()[p])
              .add(rollCalls.getOrDefault(session, 0).intValue())
              .end();
        }
      }
    }
  }

  /** {@code scope_ideal_item}; tied roll calls have one text_no. */
  private final class Items implements ComputedTable {

    @Override
    public String name() {
      return "scope_ideal_item";
    }

    @Override
    public String query() {
      return "SELECT * FROM scope_ideal_point";
    }

    @Override
    public void make(Warehouse warehouse) {
      warehouse.execute(
          name(),
          "CREATE OR REPLACE TEMP TABLE scope_ideal_item (decision_no INTEGER, text_no INTEGER,"
              + " session INTEGER, slope INTEGER, lower_cut INTEGER, upper_cut INTEGER,"
              + " classified INTEGER, error_reduction INTEGER)");
      if (last == null) {
        return;
      }
      IdealPoints points = last.points();
      try (Appender rows = warehouse.temporaryAppender(name())) {
        for (int r = 0; r < last.rollCalls().count(); r++) {
          if (last.data().itemOfRollCall(r) >= 0) {
            rows.begin()
                .add(last.rollCalls().decision(r))
                .add(last.data().itemOfRollCall(r))
                .add(last.periods().ofRollCalls()[r])
                .add(whole(points.slope()[r]))
                .add(whole(points.lowerCut()[r]))
                .add(whole(points.upperCut()[r]))
                .add(whole(points.classified()[r]))
                .add(whole(points.errorReduction()[r]))
                .end();
          }
        }
      }
    }
  }

  /** The roll calls, in the order in which the estimate numbers them from 0. */
  private static final class RollCalls {

    private final Numbers decisions = new Numbers();
    private final Numbers sessions = new Numbers();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    static RollCalls read(Warehouse warehouse) {
      RollCalls all = new RollCalls();
      warehouse.forEach(
          ROLL_CALLS,
          row -> {
            all.numbers.put(row.getInt(1), all.decisions.size());
            all.decisions.add(row.getInt(1));
            all.sessions.add(row.getInt(2));
          });
      return all;
    }

    int count() {
      return decisions.size();
    }

    int decision(int rollCall) {
      return decisions.get(rollCall);
    }

    int[] sessions() {
      return sessions.toArray();
    }

    int number(int decision) {
      return numbers.getOrDefault(decision, -1);
    }

    /** The text of each; those of tied roll calls are the same. */
    int[] texts(Warehouse warehouse) {
      Numbers one = new Numbers();
      Numbers other = new Numbers();
      warehouse.forEach(
          TIES,
          row -> {
            int a = number(row.getInt(1));
            int b = number(row.getInt(2));
            if (a >= 0 && b >= 0) {
              one.add(a);
              other.add(b);
            }
          });
      return Ties.texts(count(), one.toArray(), other.toArray());
    }
  }

  /** A column for each of roll call, State and what was cast. */
  private record Votes(Numbers rollCall, Numbers state, Numbers position) {

    static Votes read(Warehouse warehouse, RollCalls rollCalls) {
      Votes votes = new Votes(new Numbers(), new Numbers(), new Numbers());
      warehouse.forEach(
          VOTES,
          row -> {
            votes.rollCall.add(rollCalls.number(row.getInt(1)));
            votes.state.add(row.getInt(2));
            votes.position.add(row.getInt(3));
          });
      return votes;
    }

    /** Of which roll calls not all votes are alike. */
    boolean[] divided(int rollCalls) {
      int[] kinds = new int[rollCalls];
      for (int k = 0; k < rollCall.size(); k++) {
        kinds[rollCall.get(k)] |= 1 << vote(k);
      }
      boolean[] divided = new boolean[rollCalls];
      for (int r = 0; r < rollCalls; r++) {
        divided[r] = Integer.bitCount(kinds[r]) > 1;
      }
      return divided;
    }

    private byte vote(int k) {
      return switch (position.get(k)) {
        case 1 -> RollCallData.YES;
        case -1 -> RollCallData.NO;
        default -> RollCallData.ABSTAIN;
      };
    }

    RollCallData data(int[] sessions, int[] texts) {
      byte[] cast = new byte[position.size()];
      for (int k = 0; k < cast.length; k++) {
        cast[k] = vote(k);
      }
      return RollCallData.of(
          state.greatest() + 1, sessions, texts, rollCall.toArray(), state.toArray(), cast);
    }

    boolean hasUsed(int ofState, RollCallData data) {
      for (int k = 0; k < state.size(); k++) {
        if (state.get(k) == ofState && data.itemOfRollCall(rollCall.get(k)) >= 0) {
          return true;
        }
      }
      return false;
    }
  }
}
