package org.rollcall.shipped;

import java.time.LocalDate;
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

  static final Map<String, String> HEADINGS =
      Map.of("Yes", "In favour", "No", "Against", "Abstain", "Abstaining", "Absent", "Absent");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter IN_FIGURES =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ENGLISH);

  /** Kinds of record that a vote may be printed in. */
  enum Edition {
    MEETING,
    REPORT,
    RESOLUTION,
    PRESS;

    /** Those that print the votes of a call's body. */
    static List<Edition> of(RollCall call) {
      return switch (call.body()) {
        case "Third Committee" -> List.of(MEETING, REPORT, PRESS);
        case "General Assembly" -> List.of(MEETING);
        case "Human Rights Council" -> List.of(REPORT, RESOLUTION);
        default -> List.of();
      };
    }
  }

  private final Random random;
  private final RollCall call;
  private final DecisionFact fact;
  private final Edition edition;
  private final boolean plenary;
  private final boolean council;
  private List<String> lines = new ArrayList<>();
  private boolean footnotes = true;

  RecordPrinter(RollCall call, DecisionFact fact, Edition edition, long seed) {
    this.call = call;
    this.fact = fact;
    this.edition = edition;
    this.plenary = call.body().equals(Facts.GENERAL_ASSEMBLY);
    this.council = call.body().equals("Human Rights Council");
    this.random = new Random(seed);
  }

  /** Which State is printed to have meant another vote; it abstained or was not there. */
  static final String INTENDED = "Vanuatu";

  static String day(LocalDate date) {
    return DATE.format(date);
  }

  List<String> print() {
    List<String> all = new ArrayList<>(head());
    all.addAll(vote());
    all.add("Ms. Pritchard (Palau) said that her delegation had been in favour: it was right.");
    all.add("The meeting rose at 1.05 p.m.");
    return all;
  }

  List<String> head() {
    lines = new ArrayList<>();
    switch (edition) {
      case MEETING -> meetingHead();
      case REPORT -> reportHead();
      case RESOLUTION -> resolutionHead();
      case PRESS -> pressHead();
    }
    lines.add("");
    return lines;
  }

  private void meetingHead() {
    lines.add("United Nations " + record());
    lines.add("General Assembly");
    lines.add(fact.session() + "th session");
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

  private void reportHead() {
    lines.add("United Nations " + record());
    lines.add("General Assembly Distr.: General");
    // A report of January tells of the November before.
    lines.add(day(call.date().plusDays(random.nextInt(100))));
    lines.add("Original: English");
    if (council) {
      lines.add("Human Rights Council");
      lines.add("Report of the Human Rights Council on its last session");
      lines.add("Vice-President and Rapporteur: Ms. Mariana Olivera West (Mexico)");
    } else {
      lines.add("Report of the Third Committee*");
      lines.add("Rapporteur: Mr. Firas Hassan Jabbar (Iraq)");
      lines.add("II. Consideration of proposals");
      lines.add("8. At its 44th meeting, on 2 October, the representative of Canada spoke.");
    }
  }

  private void resolutionHead() {
    lines.add("United Nations " + record());
    lines.add("General Assembly Distr.: General");
    lines.add("2 February 2021");
    lines.add("Human Rights Council");
    lines.add("Resolution adopted by the Human Rights Council");
    lines.add(fact.title());
    lines.add("The Human Rights Council,");
    lines.add("Recalling all previous resolutions adopted by the Commission on Human Rights,");
    lines.add("1. Condemns in the strongest terms the grave human rights violations;");
    lines.add("56th meeting");
    lines.add(day(call.date()));
  }

  private void pressHead() {
    lines.add("GA/SHC/4120");
    lines.add(day(call.date()));
    lines.add("Third Committee");
    lines.add("46th & 47th Meetings (AM & PM)");
    lines.add("For information media • not an official record");
    lines.add("ANNEX I");
  }

  private String record() {
    if (edition == Edition.RESOLUTION) {
      return call.symbol();
    }
    if (council) {
      return "A/HRC/" + fact.session() + "/2";
    }
    if (edition == Edition.REPORT) {
      return "A/" + fact.session() + "/481/Add.3";
    }
    return plenary ? "A/" + fact.session() + "/PV.50" : "A/C.3/" + fact.session() + "/SR.47";
  }

  /** All that is printed of the vote. */
  List<String> vote() {
    lines = new ArrayList<>();
    opening();
    if (edition != Edition.MEETING) {
      result();
    }
    lists();
    if (edition == Edition.MEETING) {
      result();
    }
    intended();
    if (council && edition == Edition.REPORT) {
      String number = call.symbol().replace("A/HRC/RES/", "");
      lines.add("25. For the text as adopted, see part one, chapter I, resolution " + number + ".");
    }
    lines.add("");
    return lines;
  }

  private void opening() {
    String day = day(call.date());
    switch (edition) {
      case MEETING -> {
        lines.add(
            plenary
                ? "Report of the Third Committee (A/" + fact.session() + "/481/Add.3)"
                : "Draft resolution " + call.symbol() + ": " + fact.title());
        wrap(
            plenary
                ? "The President: Draft resolution III is entitled “"
                    + fact.title()
                    + "”. A recorded vote has been requested."
                : "At the request of the representative of Cuba, a recorded vote was taken on "
                    + what()
                    + ".");
        if (plenary) {
          lines.add("A recorded vote was taken.");
        }
      }
      case REPORT ->
          wrap(
              "24. At its 46th meeting, on "
                  + (council ? day : day.replaceAll(" \\d{4}$", ""))
                  + ", it was told that the text had no budget implications.");
      case PRESS -> wrap("Vote on " + fact.title());
      case RESOLUTION -> lines.add("");
    }
  }

  private String what() {
    return fact.kind().equals("amendment")
        ? "the amendment contained in document " + call.symbol()
        : "draft resolution " + call.symbol();
  }

  private void lists() {
    List<String> order = new ArrayList<>(List.of("Yes", "No", "Abstain"));
    if (random.nextInt(3) == 0) {
      Collections.shuffle(order, random);
    }
    if (edition == Edition.PRESS) {
      order.add("Absent");
    }
    boolean runOn = random.nextInt(3) == 0;
    boolean counts = random.nextInt(4) == 0;
    StringBuilder together = new StringBuilder();
    for (String vote : order) {
      List<String> names = call.lists().getOrDefault(vote, List.of());
      String list = names.isEmpty() ? "None" : list(names);
      String heading = HEADINGS.get(vote) + (counts ? " (" + names.size() + ")" : "");
      if (runOn) {
        String blank = random.nextInt(4) == 0 ? "" : " ";
        together.append(heading).append(": ").append(list).append(blank);
      } else {
        lines.add(heading + (random.nextInt(4) == 0 ? " :" : ":"));
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
      String name = names.get(i);
      list.append(
          switch (random.nextInt(40)) {
            case 0 -> name.replace(' ', '\u00a0');
            case 1 -> name.substring(0, 2) + '\u00ad' + name.substring(2);
            case 2 -> name.replace("fi", "ﬁ").replace("fl", "ﬂ");
            default -> strayed(name);
          });
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
    String date = IN_FIGURES.format(call.date());
    switch (random.nextInt(30)) {
      case 0 -> Collections.addAll(lines, "", "19/34 " + record(), "");
      case 1 -> Collections.addAll(lines, "14-64913 3/12", record());
      case 2 -> Collections.addAll(lines, record() + " 19/12/2023", "", "12");
      case 3 -> Collections.addAll(lines, "16-12345 3/24", "", record());
      case 4 -> {
        if (edition == Edition.MEETING) {
          lines.add(date + " Promotion and protection of human rights " + record());
        }
      }
      case 5 -> {
        if (edition == Edition.REPORT && footnotes) {
          Collections.addAll(
              lines,
              "__________________",
              "3 The report of the Committee is issued in five parts, under the",
              "symbol A/71/484.",
              "16-12345 3/24",
              record());
        }
      }
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
        switch (edition == Edition.PRESS ? 1 : random.nextInt(3)) {
          case 0 ->
              "by %s votes to %s, with %s"
                  .formatted(figure(rejected ? no : yes), figure(rejected ? yes : no), abstentions);
          case 1 ->
              "by a recorded vote of %d in favour to %s against, with %s"
                  .formatted(yes, figure(no), abstentions);
          default -> "by %d votes in favour, %d against and %s".formatted(yes, no, abstentions);
        };
    String verb = rejected ? "rejected" : "adopted";
    switch (edition) {
      case MEETING -> meetingResult(verb, tally);
      case REPORT ->
          wrap(
              "24. At the same meeting, the "
                  + (council ? "Council " : "Committee ")
                  + verb
                  + (council ? " draft resolution A/HRC/" + fact.session() + "/L.17" : " " + what())
                  + " "
                  + tally
                  + (council || rejected ? "" : " (see para. 30, draft resolution II)")
                  + ". The voting was as follows:");
      case RESOLUTION -> lines.add("[Adopted " + tally + ". The voting was as follows:");
      case PRESS -> {
        String text = fact.kind().equals("amendment") ? "amendment" : "draft resolution";
        String document = text + " (document " + call.symbol() + ")";
        wrap("The " + document + " was " + verb + " " + tally + ", as follows:");
      }
    }
  }

  private void meetingResult(String verb, String tally) {
    String subject =
        plenary
            ? "Draft resolution III"
            : fact.kind().equals("amendment")
                ? "The amendment"
                : "Draft resolution " + call.symbol();
    String became = plenary ? " (resolution " + call.symbol().replace("A/RES/", "") + ")" : "";
    String sentence = subject + " was " + verb + " " + tally + became + ".";
    if (random.nextInt(3) == 0) {
      String last = lines.remove(lines.size() - 1);
      sentence = last.isEmpty() ? sentence : last + " " + sentence;
    }
    wrap(sentence);
  }

  private void intended() {
    footnotes = false;
    String end = edition == Edition.RESOLUTION ? "]" : "";
    if (edition == Edition.MEETING) {
      wrap(
          "[Subsequently, the delegation of "
              + INTENDED
              + " informed the Secretariat that it had intended to vote in favour.]");
    } else {
      lines.add(end);
      wrap(
          random.nextBoolean()
              ? "* The delegation of "
                  + INTENDED
                  + " subsequently indicated that, had it been present, it would have voted in favour."
              : "* Subsequently, the delegation of "
                  + INTENDED
                  + " advised the Secretariat that it had intended to vote in favour.");
    }
  }

  private String figure(int number) {
    return number == 0 ? "none" : String.valueOf(number);
  }
}
