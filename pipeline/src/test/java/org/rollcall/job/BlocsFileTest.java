package org.rollcall.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.job.SmallRun.file;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.notice.Notice;

/** The user's own blocs, in {@code input/blocs.csv}. */
class BlocsFileTest {

  private static final String HEAD = "bloc,name,country,valid_from,valid_to,certainty,source\n";
  private @Nullable SmallRun run;

  @AfterEach
  void close() {
    if (run != null) {
      run.close();
    }
  }

  private List<String> blocs(String where, String... lines) {
    run =
        SmallRun.of(
            file("votes.csv", "Body,Symbol,Date,Country,Vote\nGA,A/RES/60/173,2005-12-16,Chad,A\n"),
            file("blocs.csv", HEAD + String.join("\n", lines) + "\n"));
    return run.rows(
        "SELECT bloc, bloc_name, country_code, valid_from, valid_to, certainty FROM blocs WHERE "
            + where
            + " ORDER BY ALL");
  }

  private List<Notice> notices(String code) {
    return Objects.requireNonNull(run).found(code);
  }

  @Test
  void ownBlocsStandBesideThoseThatAreKnown() {
    assertThat(
            blocs(
                "kind = 'own'",
                "sponsors,Main sponsors,Japan,2005,,,",
                "sponsors,,ITA,2005-11-01,2010-12-31,likely,The drafts"))
        .containsExactly(
            "sponsors Main sponsors ITA 2005-11-01 2010-12-31 likely",
            "sponsors Main sponsors JPN 2005-01-01 - sure");
    assertThat(Objects.requireNonNull(run).rows("SELECT COUNT(*) FROM blocs WHERE bloc = 'eu'"))
        .containsExactly("28");
  }

  @Test
  void anOwnBlocTakesThePlaceOfAKnownOneOfTheSameNameAndThatIsTold() {
    assertThat(blocs("bloc = 'nam'", "nam,Our NAM,Chad,,,,"))
        .containsExactly("nam Our NAM TCD 1945-10-24 - sure");
    assertThat(notices("bloc-replaced")).extracting(Notice::value).containsExactly("nam");
  }

  @Test
  void aLineThatMakesNoSenseIsToldAndTheOthersHold() {
    assertThat(
            blocs(
                "kind = 'own'",
                "us,,Chad,2000,2010,,",
                "us,,Tchad,2005,,,",
                "us,,Atlantis,,,,",
                "Us!,,Peru,,,,",
                "us,,Peru,someday,,,",
                "us,,Peru,2010,2005,,",
                "us,,Peru,,,maybe,"))
        .containsExactly("us us TCD 2000-01-01 2010-12-31 sure");
    assertThat(notices("bloc-line-refused"))
        .extracting(Notice::message)
        .satisfiesExactly(
            text -> assertThat(text).contains("line 3", "already"),
            text -> assertThat(text).contains("line 4", "Atlantis"),
            text -> assertThat(text).contains("line 5", "Us!"),
            text -> assertThat(text).contains("line 6", "someday"),
            text -> assertThat(text).contains("line 7", "before it begins"),
            text -> assertThat(text).contains("line 8", "maybe"));
  }
}
