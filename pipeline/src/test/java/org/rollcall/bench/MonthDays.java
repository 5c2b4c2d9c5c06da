package org.rollcall.bench;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.country.CountryResolution;
import org.rollcall.country.CountryResolver;

/**
 * The day to write for a roll call of which only the month is known: the last on which all who
 * voted in it were Members. Mostly the month's last, for States come more often than they go; the
 * roll call on Yugoslavia's seat of September 1992 (A/RES/47/1) gets the 22nd, its true one.
 */
final class MonthDays {

  private final CountryResolver countries;
  private final Map<String, Boolean> members = new HashMap<>();

  MonthDays(CountryResolver countries) {
    this.countries = countries;
  }

  /**
   * The day within the month of {@code any}; where there is none on which all were Members, the
   * last on which most of them were, so that a slip of the data remains one.
   */
  LocalDate dayFor(List<String> voters, LocalDate any) {
    LocalDate first = any.withDayOfMonth(1);
    LocalDate best = any.with(TemporalAdjusters.lastDayOfMonth());
    long most = membersAmong(voters, best);
    for (LocalDate day = best.minusDays(1);
        most < voters.size() && !day.isBefore(first);
        day = day.minusDays(1)) {
      long found = membersAmong(voters, day);
      if (found > most) {
        most = found;
        best = day;
      }
    }
    return best;
  }

  private long membersAmong(List<String> voters, LocalDate day) {
    return voters.stream().filter(voter -> isMember(voter, day)).count();
  }

  private boolean isMember(String voter, LocalDate day) {
    return members.computeIfAbsent(
        day + voter, key -> countries.resolve(voter, day) instanceof CountryResolution.Matched);
  }
}
