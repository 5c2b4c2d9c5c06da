package org.rollcall.analysis.idealpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollcall.country.CountryResolution;
import org.rollcall.country.CountryResolver;
import org.rollcall.reference.CountryReference;
import org.rollcall.warehouse.DuckDbWarehouse;
import org.rollcall.warehouse.Warehouse;

/**
 * The Assembly's roll calls of sessions 1 to 74 as the published ideal points use them: without
 * votes on paragraphs and amendments from session 52 on, texts of equal content tied.
 */
final class PublishedHistory {

  /** Where the public data lie; absent on most machines. */
  static final Path SHARED = Path.of("..", "..", "shared", "data");

  private static final int FIRST_WITHOUT_PARTS = 52;

  final List<String> codes = new ArrayList<>();
  final RollCallData data;
  private final Path shared;
  private final Map<String, Integer> rollCalls = new HashMap<>();

  /** How much is told of votes by points that others published. */
  record Agreement(int points, double overall, double median, int worstSession, double worst) {}

  private PublishedHistory(Path shared) {
    this.shared = shared;
    List<Integer> sessions = new ArrayList<>();
    Columns columns = new Columns();
    Map<String, Integer> states = new HashMap<>();
    Names names = new Names();
    try (Warehouse duck = DuckDbWarehouse.inMemory()) {
      for (List<@Nullable String> row : rows(duck, votes())) {
        String code = names.code(text(row, 2), text(row, 3).substring(0, 10));
        int state = states.computeIfAbsent(String.valueOf(code), c -> states.size());
        int rollCall = rollCalls.computeIfAbsent(text(row, 0), r -> rollCalls.size());
        if (rollCall == sessions.size()) {
          sessions.add(Integer.parseInt(text(row, 1)));
        }
        columns.add(rollCall, state, text(row, 4));
      }
      List<Integer> one = new ArrayList<>();
      List<Integer> other = new ArrayList<>();
      for (List<@Nullable String> row : rows(duck, pairs())) {
        Integer first = rollCalls.get(text(row, 0));
        Integer second = rollCalls.get(text(row, 1));
        if (first != null && second != null) {
          one.add(first);
          other.add(second);
        }
      }
      int[] texts = Ties.texts(sessions.size(), ints(one), ints(other));
      data =
          RollCallData.of(
              states.size(),
              ints(sessions),
              texts,
              ints(columns.rollCall),
              ints(columns.state),
              columns.votes());
    }
    new TreeMap<>(states)
        .entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .forEach(entry -> codes.add(entry.getKey()));
  }

  static boolean isThere() {
    return Files.isRegularFile(SHARED.resolve("unvotes_1946_2019.parquet"))
        && Files.isRegularFile(SHARED.resolve("voeten_matches.csv"));
  }

  static PublishedHistory read() {
    return read(SHARED);
  }

  static PublishedHistory read(Path shared) {
    return new PublishedHistory(shared);
  }

  private String votes() {
    return "SELECT v.rcid, r.session, v.country, r.date, v.vote FROM read_parquet("
        + literal("unvotes_1946_2019.parquet")
        + ") AS v JOIN read_csv("
        + literal("unvotes_roll_calls.csv")
        + ", all_varchar = true, nullstr = 'NA') AS r ON CAST(v.rcid AS VARCHAR) = r.rcid"
        + " WHERE CAST(r.session AS INTEGER) < "
        + FIRST_WITHOUT_PARTS
        + " OR (COALESCE(r.para, '0') <> '1' AND COALESCE(r.amend, '0') <> '1')"
        + " ORDER BY CAST(v.rcid AS INTEGER), v.country";
  }

  private String pairs() {
    return "SELECT rcid1, rcid2 FROM read_csv("
        + literal("voeten_matches.csv")
        + ", all_varchar = true) ORDER BY ALL";
  }

  private String literal(String file) {
    return Warehouse.literal(shared.resolve(file).toString());
  }

  private static List<List<@Nullable String>> rows(Warehouse duck, String sql) {
    List<List<@Nullable String>> rows = duck.texts(sql);
    return rows.subList(1, rows.size());
  }

  private static String text(List<@Nullable String> row, int column) {
    return String.valueOf(row.get(column));
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  IdealPointModel model() {
    return IdealPointModel.asPublished(codes.indexOf("USA"));
  }

  /** The votes of one session alone. */
  RollCallData ofSession(int number) {
    return only(
        IntStream.range(0, data.votes())
            .filter(k -> data.session(data.position(k)) == number)
            .map(data::rollCall)
            .distinct()
            .sorted()
            .toArray());
  }

  /** The votes on an issue of unvotes' list, or on descriptions with a pattern. */
  RollCallData onSubject(String issue, String pattern) {
    String sql =
        "SELECT rcid FROM read_csv("
            + literal("unvotes_roll_call_issues.csv")
            + ", all_varchar = true) WHERE short_name = '"
            + issue
            + "' UNION SELECT rcid FROM read_csv("
            + literal("unvotes_roll_calls.csv")
            + ", all_varchar = true) WHERE regexp_matches(descr, '"
            + pattern
            + "')";
    try (Warehouse duck = DuckDbWarehouse.inMemory()) {
      return only(
          rows(duck, sql).stream()
              .map(row -> rollCalls.get(text(row, 0)))
              .filter(r -> r != null && data.itemOfRollCall(r) >= 0)
              .mapToInt(Integer::intValue)
              .sorted()
              .toArray());
    }
  }

  private RollCallData only(int[] chosen) {
    int[] items = Arrays.stream(chosen).map(data::itemOfRollCall).toArray();
    int[] distinct = Arrays.stream(items).distinct().sorted().toArray();
    int[] text = Arrays.stream(items).map(i -> Arrays.binarySearch(distinct, i)).toArray();
    int[] session = new int[chosen.length];
    Columns columns = new Columns();
    for (int k = 0; k < data.votes(); k++) {
      int rollCall = Arrays.binarySearch(chosen, data.rollCall(k));
      if (rollCall >= 0) {
        session[rollCall] = data.session(data.position(k));
        columns.rollCall.add(rollCall);
        columns.state.add(data.state(data.position(k)));
        columns.vote.add(data.vote(k));
      }
    }
    return RollCallData.of(
        data.states(), session, text, ints(columns.rollCall), ints(columns.state), columns.votes());
  }

  /** How these points agree with those of the vintage of 2012. */
  Agreement withVintageOf2012(IdealPoints points) {
    Map<String, Double> published = vintage();
    Map<Integer, List<double[]>> bySession = new TreeMap<>();
    List<double[]> all = new ArrayList<>();
    for (int p = 0; p < points.point().length; p++) {
      Double other = published.get(codes.get(points.state()[p]) + " " + points.session()[p]);
      if (other != null) {
        double[] pair = {points.point()[p], other};
        all.add(pair);
        bySession.computeIfAbsent(points.session()[p], s -> new ArrayList<>()).add(pair);
      }
    }
    double worst = 2;
    int worstSession = 0;
    List<Double> each = new ArrayList<>();
    for (Map.Entry<Integer, List<double[]>> session : bySession.entrySet()) {
      double r = correlation(session.getValue());
      each.add(r);
      worstSession = r < worst ? session.getKey() : worstSession;
      worst = Math.min(worst, r);
    }
    double median = each.stream().sorted().toList().get(each.size() / 2);
    return new Agreement(all.size(), correlation(all), median, worstSession, worst);
  }

  private static double correlation(List<double[]> pairs) {
    return Correlation.of(
        pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
        pairs.stream().mapToDouble(pair -> pair[1]).toArray());
  }

  /** By code and session; a State and year that stand there twice (Nauru's) are left out. */
  private Map<String, Double> vintage() {
    Map<String, Double> published = new HashMap<>();
    Set<String> twice = new HashSet<>();
    Names names = new Names();
    try (Warehouse duck = DuckDbWarehouse.inMemory()) {
      String sql =
          "SELECT Year, CountryName, idealpoint FROM read_csv("
              + literal("reference/idealpoints_2012_vintage.csv")
              + ", all_varchar = true)";
      for (List<@Nullable String> row : rows(duck, sql)) {
        String code = names.code(text(row, 1), text(row, 0) + "-12-01");
        String key = code + " " + (Integer.parseInt(text(row, 0)) - 1945);
        if (code != null && published.put(key, Double.valueOf(text(row, 2))) != null) {
          twice.add(key);
        }
      }
    }
    published.keySet().removeAll(twice);
    return published;
  }

  private static final class Names {
    private final CountryResolver resolver = CountryReference.resolver();
    private final Map<String, @Nullable String> known = new HashMap<>();

    @Nullable String code(String name, String day) {
      return known.computeIfAbsent(name + day, key -> resolve(name, LocalDate.parse(day)));
    }

    private @Nullable String resolve(String name, LocalDate day) {
      CountryResolution resolution = resolver.resolve(name, day);
      if (resolution instanceof CountryResolution.Matched matched) {
        return matched.code();
      }
      return resolution instanceof CountryResolution.Unknown unknown ? unknown.code() : null;
    }
  }

  private static final class Columns {
    private final List<Integer> rollCall = new ArrayList<>();
    private final List<Integer> state = new ArrayList<>();
    private final List<Byte> vote = new ArrayList<>();

    void add(int ofRollCall, int ofState, String cast) {
      rollCall.add(ofRollCall);
      state.add(ofState);
      vote.add(
          switch (cast) {
            case "yes" -> RollCallData.YES;
            case "no" -> RollCallData.NO;
            default -> RollCallData.ABSTAIN;
          });
    }

    byte[] votes() {
      byte[] votes = new byte[vote.size()];
      for (int k = 0; k < votes.length; k++) {
        votes[k] = vote.get(k);
      }
      return votes;
    }
  }

  /** Prints how the points agree with the published ones, and what the estimate costs. */
  public static void main(String... args) {
    PublishedHistory history = read();
    RollCallData data = history.data;
    System.out.printf(
        "%,d votes on %,d items, %,d positions%n", data.votes(), data.items(), data.positions());
    for (IdealPointModel model :
        List.of(history.model(), IdealPointModel.randomWalk(history.model().anchor()))) {
      for (int run = 0; run < 2; run++) {
        long start = System.nanoTime();
        IdealPoints points = IdealPointEstimator.estimate(data, model);
        System.out.printf(
            "%s: %d rounds, %.1f s, %s%n",
            model.path(),
            points.rounds(),
            (System.nanoTime() - start) / 1e9,
            history.withVintageOf2012(points));
      }
    }
  }
}
