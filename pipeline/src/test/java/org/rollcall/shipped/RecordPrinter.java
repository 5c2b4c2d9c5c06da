package org.rollcall.shipped;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Prints a roll call as the record of its body would, with the habits that such records have: lists
 * in any order, broken words, page furniture in mid-list, lost commas, lists that run on. The seed
 * says which.
 */
final class RecordPrinter {

  private static final Map<String, String> HEADINGS =
      Map.of("Yes", "In favour", "No", "Against", "Abstain", "Abstaining");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private final Random random;
  private final RollCall call;
  private final DecisionFact fact;
  private final boolean plenary;
  private final List<String> lines = new ArrayList<>();

  RecordPrinter(RollCall call, DecisionFact fact, long seed) {
    this.call = call;
    this.fact = fact;
    this.plenary = call.body().equals("General Assembly");
    this.random = new Random(seed);
  }

  /** Which State is printed to have meant another vote; it abstained or was not there. */
  static final String INTENDED = "Vanuatu";

  List<String> print() {
    head();
    lines.add("");
    lines.add(
        plenary
            ? "Report of the Third Committee (A/" + fact.session() + "/481/Add.3)"
            : "Draft resolution " + call.symbol() + ": " + fact.title());
    lines.add("");
    opening();
    lists();
    result();
    lines.add("");
    lines.add("Ms. Pritchard (Palau) said that her delegation had voted in favour.");
    lines.add("The meeting rose at 1.05 p.m.");
    return lines;
  }

  private void head() {
    String session = fact.session();
    lines.add("United Nations " + record());
    lines.add("General Assembly");
    lines.add(session + "th session");
    if (!plenary) {
      lines.add("Distr.: General");
      lines.add("2 February 2021");
      lines.add("Third Committee");
      lines.add("Summary record of the 47th meeting");
      lines.add("Held at Headquarters, New York, on " + DAY.format(call.date()) + ", at 3 p.m.");
    } else {
      lines.add("50th plenary meeting");
      lines.add(DAY.format(call.date()) + ", 10 a.m.");
      lines.add("New York");
    }
  }

  private String record() {
    return plenary ? "A/" + fact.session() + "/PV.50" : "A/C.3/" + fact.session() + "/SR.47";
  }

  private void opening() {
    if (plenary) {
      wrap(
          "The President: Draft resolution III is entitled “"
              + fact.title()
              + "”. A recorded"
              + " vote has been requested.");
      lines.add("A recorded vote was taken.");
    } else {
      String what =
          fact.kind().equals("amendment")
              ? "the amendment contained in document "
              : "draft resolution ";
      wrap(
          "At the request of the representative of Cuba, a recorded vote was taken on "
              + what
              + call.symbol()
              + ".");
    }
  }

  private void lists() {
    List<String> order = new ArrayList<>(List.of("Yes", "No", "Abstain"));
    if (random.nextInt(3) == 0) {
      Collections.shuffle(order, random);
    }
    boolean runOn = random.nextInt(3) == 0;
    StringBuilder together = new StringBuilder();
    for (String vote : order) {
      List<String> names = call.lists().getOrDefault(vote, List.of());
      String list = names.isEmpty() ? "None" : list(names);
      if (runOn) {
        together.append(HEADINGS.get(vote)).append(": ").append(list).append(' ');
      } else {
        lines.add(HEADINGS.get(vote) + ":");
        wrap(list + (random.nextBoolean() ? "." : ""));
        if (random.nextBoolean()) {
          lines.add("");
        }
      }
    }
    if (runOn) {
      wrap(together.toString().strip());
    }
  }

  private String list(List<String> names) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      boolean last = i == names.size() - 1;
      list.append(
          i == 0
              ? ""
              : last && random.nextInt(3) == 0 ? " and " : random.nextInt(60) == 0 ? " " : ", ");
      list.append(strayed(names.get(i)));
    }
    return list.toString();
  }

  private String strayed(String name) {
    int at = random.nextInt(name.length());
    boolean inWord =
        at > 0
            && Character.isLowerCase(name.charAt(at))
            && Character.isLowerCase(name.charAt(at - 1));
    return inWord && random.nextInt(50) == 0
        ? name.substring(0, at) + "0" + name.substring(at)
        : name;
  }

  /** Breaks lines as a printer does, words at hyphens or within; a page may end anywhere. */
  private void wrap(String text) {
    int width = 60 + random.nextInt(40);
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > width) {
        int hyphen = word.indexOf('-');
        boolean inside = word.matches("\\p{Lu}\\p{Ll}{7,},?") && random.nextInt(4) == 0;
        String first =
            hyphen > 0 && !word.contains("/")
                ? word.substring(0, hyphen + 1)
                : inside ? word.substring(0, 4) + "-" : "";
        lines.add((line + " " + first).strip());
        furniture();
        line.setLength(0);
        line.append(
            first.isEmpty()
                ? word
                : word.substring(first.length() - (inside && hyphen < 0 ? 1 : 0)));
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
  }

  private void furniture() {
    switch (random.nextInt(24)) {
      case 0 -> Collections.addAll(lines, "", "19/34 " + record(), "");
      case 1 -> Collections.addAll(lines, "14-64913 3/12", record());
      case 2 -> Collections.addAll(lines, record() + " 19/12/2023", "", "12");
      default -> {}
    }
  }

  private void result() {
    int yes = call.count("Yes");
    int no = call.count("No");
    int abstain = call.count("Abstain");
    boolean rejected = yes < no;
    String abstentions =
        abstain == 0 ? "no abstentions" : abstain == 1 ? "1 abstention" : abstain + " abstentions";
    String tally =
        switch (random.nextInt(3)) {
          case 0 ->
              "by %s votes to %s, with %s"
                  .formatted(figure(rejected ? no : yes), figure(rejected ? yes : no), abstentions);
          case 1 ->
              "by a recorded vote of %d in favour to %s against, with %s"
                  .formatted(yes, figure(no), abstentions);
          default -> "by %d votes in favour, %d against and %s".formatted(yes, no, abstentions);
        };
    String subject =
        plenary
            ? "Draft resolution III"
            : fact.kind().equals("amendment")
                ? "The amendment"
                : "Draft resolution " + call.symbol();
    String became = plenary ? " (resolution " + call.symbol().replace("A/RES/", "") + ")" : "";
    String sentence =
        subject + " was " + (rejected ? "rejected " : "adopted ") + tally + became + ".";
    if (random.nextInt(3) == 0) {
      String last = lines.remove(lines.size() - 1);
      sentence = last.isEmpty() ? sentence : last + " " + sentence;
    }
    wrap(sentence);
    wrap(
        "[Subsequently, the delegation of "
            + INTENDED
            + " informed the Secretariat that it had intended to vote in favour.]");
  }

  private String figure(int number) {
    return number == 0 ? "none" : String.valueOf(number);
  }
}
