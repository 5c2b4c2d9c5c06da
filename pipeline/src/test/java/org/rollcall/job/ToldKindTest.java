package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What titles tell of roll calls that share a symbol; the votes are made up. */
class ToldKindTest {

  private static final String HEAD =
      "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,title\n";

  private @Nullable SmallRun run;

  @AfterEach
  void close() {
    if (run != null) {
      run.close();
    }
  }

  private SmallRun run() {
    return Objects.requireNonNull(run);
  }

  /** Roll calls by number and title, all under one symbol. */
  private List<String> kinds(String... titles) {
    StringBuilder csv = new StringBuilder(HEAD);
    for (int number = 1; number <= titles.length; number++) {
      csv.append(
          "%d,TCD,CHAD,Y,2008-12-18,63,A/RES/63/191,\"%s\"%n"
              .formatted(number, titles[number - 1]));
    }
    run = SmallRun.of(file("library.csv", csv.toString()));
    return run.rows("SELECT part, kind, outcome FROM decisions ORDER BY part");
  }

  @Test
  void theOneThatNamesNoPartIsTheResolution() {
    assertThat(
            kinds(
                "Situation of human rights in the Islamic Republic of Iran",
                "TO RETAIN THE FIFTH PREAMBULAR PARAGRAPH OF DRAFT RESOLUTION II"))
        .containsExactly("1 resolution adopted", "2 paragraph unknown");
  }

  @Test
  void aSpeechIsToldByWhatItAsksForInTheEnd() {
    String speech = "The amendment would delete operative paragraph 6. We now turn to the vote. ";
    assertThat(
            kinds(
                "Situation of human rights in the Islamic Republic of Iran",
                speech
                    + "We shall now take a decision on the oral amendment. A recorded vote has been"
                    + " requested. ",
                "The amendment has fallen. The Assembly will now vote on the motion that no action"
                    + " be taken. A recorded vote has been requested.",
                speech
                    + "I now put to the vote operative paragraph 6. A recorded vote has been requested."))
        .containsExactly(
            "1 resolution adopted",
            "2 amendment unknown",
            "3 motion unknown",
            "4 paragraph unknown");
  }

  @Test
  void whereTwoCouldBeTheWholeTextNeitherIsTaken() {
    assertThat(kinds("Human rights in Iran", "The same text again"))
        .containsExactly("1 unknown unknown", "2 unknown unknown");
  }

  @Test
  void aRollCallAloneUnderItsSymbolIsNotAskedForItsTitle() {
    assertThat(kinds("TO ADOPT PARAGRAPH 3 OF THE DRAFT")).hasSize(1);
    assertThat(run().rows("SELECT kind FROM decisions")).containsExactly("resolution");
  }

  @Test
  void partsAreAboutWhatTheirTextIsAbout() {
    kinds("Situation of human rights in the Islamic Republic of Iran", "TO RETAIN PARAGRAPH 6");
    assertThat(run().rows("SELECT COUNT(*) FROM decision_subject WHERE subject = 'iran'"))
        .containsExactly("2");
    assertThat(
            run()
                .report(
                    "amendments-against-whole",
                    Map.of("subject", "iran"),
                    "part_kind, whole_symbol, linked_by, yes_yes"))
        .containsExactly("paragraph A/RES/63/191 symbol 1");
  }
}
