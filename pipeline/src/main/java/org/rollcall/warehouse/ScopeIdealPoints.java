package org.rollcall.warehouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollcall.analysis.idealpoint.IdealPointBootstrap;
import org.rollcall.analysis.idealpoint.IdealPointEstimator;
import org.rollcall.analysis.idealpoint.IdealPointModel;
import org.rollcall.analysis.idealpoint.IdealPoints;
import org.rollcall.analysis.idealpoint.RollCallData;
import org.rollcall.analysis.idealpoint.SampledPoints;
import org.rollcall.analysis.idealpoint.Ties;
import org.rollcall.notice.Notice;

/**
 * Where each State stood in each session, and how each roll call divided them: two tables of one
 * estimate over all roll calls ({@code scope_ideal_point}, {@code scope_ideal_item}) and one of
 * samples around it ({@code scope_ideal_sample}), and two of an estimate for each subject ({@code
 * scope_ideal_subject_point}, {@code scope_ideal_subject_item}). All figures are in
 * ten-thousandths, so that sums of them are the same in any order.
 */
final class ScopeIdealPoints {

  /** With fewer, a session has no points of its own; the method of the reports says so. */
  static final int FEWEST = 10;

  /** With fewer in all, nothing is estimated. */
  static final int LEAST = 5;

  /** The table that only those reports name that rest on samples. */
  static final String SAMPLES = "scope_ideal_sample";

  private static final String HOW_MANY = "SELECT s.samples FROM ideal_setting AS s";

  private static final double WHOLE = 10_000;
  private static final String EVERYTHING = "";

  private static final String ANCHOR =
      "SELECT c.country_no FROM ideal_setting AS s"
          + " INNER JOIN voters AS c ON c.country_code = s.anchor";

  private static final String SUBJECTS = "SELECT DISTINCT subject FROM scope_subject ORDER BY ALL";

  private static final String ON_ONE_SUBJECT = "SELECT p.subject IS NOT NULL FROM parameters AS p";

  /**
   * What was estimated of some roll calls.
   *
   * @param subject what they are about; empty for all
   */
  private record Estimate(
      String subject,
      RollCalls rollCalls,
      Periods periods,
      RollCallData data,
      IdealPointModel model,
      IdealPoints points) {}

  private final boolean bySubject;
  private final String prefix;
  private final IdealPointDoubts doubts = new IdealPointDoubts();
  private final List<Estimate> estimates = new ArrayList<>();

  private ScopeIdealPoints(boolean bySubject) {
    this.bySubject = bySubject;
    this.prefix = bySubject ? "scope_ideal_subject_" : "scope_ideal_";
  }

  /** All tables; those of roll calls are of the estimates that those of points were made of. */
  static List<ComputedTable> tables() {
    ScopeIdealPoints all = new ScopeIdealPoints(false);
    ScopeIdealPoints subjects = new ScopeIdealPoints(true);
    return List.of(
        all.new Points(),
        all.new Items(),
        all.new Samples(),
        subjects.new Points(),
        subjects.new Items());
  }

  /** How many samples are asked for. */
  static int samples(Warehouse warehouse) {
    return warehouse.query(HOW_MANY, row -> row.getInt(1)).get(0);
  }

  private void estimate(Warehouse warehouse) {
    estimates.clear();
    doubts.clear();
    int anchor = warehouse.query(ANCHOR, row -> row.getInt(1)).get(0);
    List<String> subjects =
        bySubject ? warehouse.query(SUBJECTS, row -> row.getString(1)) : List.of(EVERYTHING);
    for (String subject : subjects) {
      estimate(warehouse, subject, anchor);
    }
  }

  private void estimate(Warehouse warehouse, String subject, int anchor) {
    RollCalls rollCalls = RollCalls.read(warehouse, subject);
    Votes votes = Votes.read(warehouse, rollCalls, subject);
    Periods periods = Periods.of(rollCalls.sessions(), votes.divided(rollCalls.count()));
    if (periods.count() == 0) {
      doubts.tooFew(subject);
      return;
    }
    RollCallData data = votes.data(periods.ofRollCalls(), rollCalls.texts(warehouse));
    if (data.items() < 2 || !votes.hasUsed(anchor, data)) {
      doubts.noAnchor(subject);
      return;
    }
    IdealPointModel model =
        isOnOneSubject(warehouse)
            ? IdealPointModel.randomWalk(anchor)
            : IdealPointModel.asPublished(anchor);
    IdealPoints points = IdealPointEstimator.estimate(data, model.withThreads(warehouse.threads()));
    estimates.add(new Estimate(subject, rollCalls, periods, data, model, points));
    doubts.of(subject, points, periods);
  }

  /**
   * On one subject sessions are hardly tied, and looking back does not settle; leaning on both
   * neighbours does.
   */
  private boolean isOnOneSubject(Warehouse warehouse) {
    return bySubject || warehouse.query(ON_ONE_SUBJECT, row -> row.getBoolean(1)).get(0);
  }

  private static @Nullable Integer whole(double number) {
    return Double.isNaN(number) ? null : (int) Math.round(number * WHOLE);
  }

  /** Where States stood. */
  private final class Points implements ComputedTable {

    @Override
    public String name() {
      return prefix + "point";
    }

    @Override
    public String query() {
      return String.join(
          ";",
          RollCalls.query(EVERYTHING),
          Votes.query(EVERYTHING),
          RollCalls.TIES,
          ANCHOR,
          ON_ONE_SUBJECT,
          bySubject ? SUBJECTS : EVERYTHING);
    }

    @Override
    public List<Notice> doubts() {
      return doubts.notices();
    }

    @Override
    public void make(Warehouse warehouse) {
      estimate(warehouse);
      warehouse.execute(
          name(),
          "CREATE OR REPLACE TEMP TABLE "
              + name()
              + " (subject VARCHAR, country_no INTEGER, session INTEGER, from_session INTEGER,"
              + " point INTEGER, error INTEGER, lower INTEGER, upper INTEGER,"
              + " votes_used INTEGER, roll_calls INTEGER)");
      try (Appender rows = warehouse.temporaryAppender(name())) {
        estimates.forEach(estimate -> add(estimate, rows));
      }
    }

    private void add(Estimate estimate, Appender rows) {
      IdealPoints points = estimate.points();
      Map<Integer, Integer> rollCalls = estimate.periods().used(estimate.data());
      for (int p = 0; p < points.point().length; p++) {
        int session = points.session()[p];
        rows.begin()
            .add(estimate.subject())
            .add(points.state()[p])
            .add(session)
            .add(estimate.periods().first(session))
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

  /** How far the points of drawn texts are spread. */
  private final class Samples implements ComputedTable {

    private final List<Notice> notices = new ArrayList<>();

    @Override
    public String name() {
      return SAMPLES;
    }

    @Override
    public String query() {
      return "SELECT * FROM " + prefix + "point;" + HOW_MANY;
    }

    @Override
    public List<Notice> doubts() {
      return List.copyOf(notices);
    }

    @Override
    public void make(Warehouse warehouse) {
      notices.clear();
      warehouse.execute(
          name(),
          "CREATE OR REPLACE TEMP TABLE "
              + name()
              + " (country_no INTEGER, session INTEGER, mean INTEGER, error INTEGER,"
              + " lower INTEGER, upper INTEGER, samples INTEGER)");
      List<Integer> numbers = IntStream.rangeClosed(1, samples(warehouse)).boxed().toList();
      for (Estimate estimate : estimates) {
        List<IdealPointBootstrap.Sample> samples = drawn(warehouse, estimate, numbers);
        IdealPointDoubts.of(samples).ifPresent(notices::add);
        try (Appender rows = warehouse.temporaryAppender(name())) {
          add(estimate.points(), SampledPoints.of(samples), rows);
        }
      }
    }

    /** Each on one thread: there are more samples than threads. */
    private List<IdealPointBootstrap.Sample> drawn(
        Warehouse warehouse, Estimate estimate, List<Integer> numbers) {
      return warehouse.spread(
          "Ideal points, sample",
          IdealPointBootstrap.around(
              estimate.data(), estimate.points(), estimate.model().withThreads(1)),
          numbers,
          IdealPointBootstrap::drawnTexts);
    }

    private void add(IdealPoints points, SampledPoints sampled, Appender rows) {
      for (int p = 0; p < points.point().length; p++) {
        rows.begin()
            .add(points.state()[p])
            .add(points.session()[p])
            .add(whole(sampled.mean()[p]))
            .add(whole(sampled.standardError()[p]))
            .add(whole(sampled.lower()[p]))
            .add(whole(sampled.upper()[p]))
            .add(sampled.samples()[p])
            .end();
      }
    }
  }

  /** How roll calls divided them; tied ones have one text_no. */
  private final class Items implements ComputedTable {

    @Override
    public String name() {
      return prefix + "item";
    }

    @Override
    public String query() {
      return "SELECT * FROM " + prefix + "point";
    }

    @Override
    public void make(Warehouse warehouse) {
      warehouse.execute(
          name(),
          "CREATE OR REPLACE TEMP TABLE "
              + name()
              + " (subject VARCHAR, decision_no INTEGER, text_no INTEGER, slope INTEGER,"
              + " lower_cut INTEGER, upper_cut INTEGER, classified INTEGER,"
              + " error_reduction INTEGER)");
      try (Appender rows = warehouse.temporaryAppender(name())) {
        estimates.forEach(estimate -> add(estimate, rows));
      }
    }

    private void add(Estimate estimate, Appender rows) {
      IdealPoints points = estimate.points();
      for (int r = 0; r < estimate.rollCalls().count(); r++) {
        int item = estimate.data().itemOfRollCall(r);
        if (item >= 0) {
          rows.begin()
              .add(estimate.subject())
              .add(estimate.rollCalls().decision(r))
              .add(item)
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

  private static String about(String subject) {
    return subject.isEmpty()
        ? ""
        : " AND r.decision_no IN (SELECT decision_no FROM scope_subject WHERE subject = "
            + Warehouse.literal(subject)
            + ")";
  }

  /** The roll calls, in the order in which the estimate numbers them from 0. */
  private static final class RollCalls {

    private final Numbers decisions = new Numbers();
    private final Numbers sessions = new Numbers();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    static final String TIES = "SELECT one_no, other_no FROM text_tie ORDER BY ALL";

    static String query(String subject) {
      return "SELECT r.decision_no, r.session FROM ideal_roll_call AS r WHERE r.fate IS NULL"
          + about(subject)
          + " ORDER BY r.session, r.decision_id";
    }

    static RollCalls read(Warehouse warehouse, String subject) {
      RollCalls all = new RollCalls();
      warehouse.forEach(
          query(subject),
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

    static String query(String subject) {
      return "SELECT r.decision_no, b.country_no, b.position FROM scope_ballot AS b"
          + " INNER JOIN ideal_roll_call AS r ON r.decision_no = b.decision_no"
          + " WHERE r.fate IS NULL AND b.position IS NOT NULL"
          + about(subject);
    }

    static Votes read(Warehouse warehouse, RollCalls rollCalls, String subject) {
      Votes votes = new Votes(new Numbers(), new Numbers(), new Numbers());
      warehouse.forEach(
          query(subject),
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
