package org.rollcall.warehouse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rollcall.analysis.Camps;
import org.rollcall.analysis.VoteMasks;

/**
 * {@code scope_camp}: in which camp each State was, by body and year. Only years of at least
 * {@value #FEWEST} roll calls are divided, and only States that voted in more than half of them:
 * any two of those met in at least one.
 *
 * <p>{@code fit} is the silhouette width in ten-thousandths, empty where there is one camp only;
 * {@code central} is true of the most central State of each camp.
 */
final class ScopeCamps implements ComputedTable {

  /** With fewer roll calls, distances are too coarse to tell camps. */
  static final int FEWEST = 10;

  private record Row(String body, int year, int strip, int country, long yes, long no, long voted) {

    boolean isOfTheYearOf(Row other) {
      return year == other.year && body.equals(other.body);
    }
  }

  @Override
  public String name() {
    return "scope_camp";
  }

  @Override
  public String query() {
    return "SELECT body, year, strip, country_no, yes, no, voted FROM scope_strip"
        + " WHERE voted <> 0 AND year IS NOT NULL ORDER BY body, year, country_no, strip";
  }

  @Override
  public void make(Warehouse warehouse) {
    warehouse.execute(
        name(),
        "CREATE OR REPLACE TEMP TABLE scope_camp (body VARCHAR, year INTEGER, country_no INTEGER,"
            + " camp INTEGER, central BOOLEAN, fit INTEGER)");
    List<Row> rows = new ArrayList<>();
    try (Appender camps = warehouse.temporaryAppender(name())) {
      warehouse.forEach(
          query(),
          row -> {
            Row next =
                new Row(
                    row.getString(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7));
            if (!rows.isEmpty() && !rows.get(0).isOfTheYearOf(next)) {
              divide(rows, camps);
              rows.clear();
            }
            rows.add(next);
          });
      if (!rows.isEmpty()) {
        divide(rows, camps);
      }
    }
  }

  private static void divide(List<Row> rows, Appender camps) {
    int[] countries = rows.stream().mapToInt(Row::country).distinct().toArray();
    int[] strips = rows.stream().mapToInt(Row::strip).distinct().sorted().toArray();
    VoteMasks masks = new VoteMasks(countries.length, strips.length);
    int state = 0;
    for (Row row : rows) {
      while (countries[state] != row.country()) {
        state++;
      }
      int strip = Arrays.binarySearch(strips, row.strip());
      masks.put(state, strip, row.yes(), row.no(), row.voted());
    }
    int rollCalls = masks.rollCalls();
    int[] often =
        IntStream.range(0, countries.length)
            .filter(each -> masks.votes(each) * 2 > rollCalls)
            .toArray();
    if (rollCalls < FEWEST || often.length == 0) {
      return;
    }
    double[][] distances = masks.distances(often);
    Camps.Division division = Camps.of(distances);
    int[] centres = Camps.centres(distances, division);
    for (int i = 0; i < often.length; i++) {
      int camp = division.camp()[i];
      camps
          .begin()
          .add(rows.get(0).body())
          .add(rows.get(0).year())
          .add(countries[often[i]])
          .add(camp)
          .add(centres[camp] == i)
          .add(fit(division, i))
          .end();
    }
  }

  private static @Nullable Integer fit(Camps.Division division, int state) {
    return division.camps() == 1 ? null : (int) Math.round(division.widths()[state] * 10_000);
  }
}
