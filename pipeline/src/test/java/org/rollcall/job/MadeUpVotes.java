package org.rollcall.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Made-up votes for tests of reports: each roll call a text of one letter per State ({@code Y}es,
 * {@code N}o, {@code A}bstain, {@code X} absent, {@code .} no row), in the order of the States.
 */
final class MadeUpVotes {

  private static final String OTHER = "Oceans and the law of the sea";

  private final List<String> states;
  private final StringBuilder csv = new StringBuilder("Body,Symbol,Date,Title,Country,Vote\n");
  private int number;

  MadeUpVotes(String... states) {
    this.states = List.of(states);
  }

  /** Roll calls of the plenary on one day. */
  MadeUpVotes on(String date, String... rollCalls) {
    return of("GA", date, OTHER, rollCalls);
  }

  /** Roll calls of a body on one day. */
  MadeUpVotes of(String body, String date, String title, String... rollCalls) {
    for (String votes : rollCalls) {
      number++;
      for (int i = 0; i < votes.length(); i++) {
        if (votes.charAt(i) != '.') {
          csv.append(
              String.format(
                  Locale.ROOT,
                  "%s,%s,%s,%s,%s,%s%n",
                  body,
                  symbol(body),
                  date,
                  title,
                  states.get(i),
                  votes.charAt(i) == 'X' ? "Absent" : votes.charAt(i)));
        }
      }
    }
    return this;
  }

  private String symbol(String body) {
    return (body.equals("GA") ? "A/RES/65/" : "A/" + body + "/RES/13/") + number;
  }

  /** So many roll calls of the plenary, a day each, with votes drawn from these letters. */
  MadeUpVotes drawn(String from, int rollCalls, String letters, long seed) {
    Random random = new Random(seed);
    LocalDate day = LocalDate.parse(from);
    for (int i = 0; i < rollCalls; i++) {
      StringBuilder votes = new StringBuilder();
      for (int s = 0; s < states.size(); s++) {
        votes.append(letters.charAt(random.nextInt(letters.length())));
      }
      on(day.plusDays(i).toString(), votes.toString());
    }
    return this;
  }

  SmallRun.RawFile file() {
    return SmallRun.file("votes.csv", csv.toString().replace("\r\n", "\n"));
  }
}
