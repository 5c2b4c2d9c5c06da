package org.rollcall.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words that a text must have before it is worth trying a pattern on it. */
class AnchorsTest {

  @Test
  void everyPieceBetweenBarsGivesItsLongestWords() {
    assertThat(Anchors.of("glorification of nazism|nazism, neo-nazism"))
        .containsExactlyInAnyOrder("glorification of nazism", "nazism");
    assertThat(Anchors.of("(human rights|situation)[^:;]* in (the )?iran\\b"))
        .containsExactlyInAnyOrder("human rights", "situation");
  }

  @Test
  void whatIsOptionalIsNoAnchor() {
    assertThat(Anchors.of("(occupied )?golan")).containsExactly("golan");
    assertThat(Anchors.of("(very ){0,2}long")).containsExactly("long");
  }

  @Test
  void aPieceWithoutWordsLeavesThePatternWithoutAnchors() {
    assertThat(Anchors.of("crimea|npt")).isEmpty();
    assertThat(Anchors.of("\\bun\\b")).isEmpty();
  }

  @Test
  void groupsInGroupsAndLookaroundsAreNotReasonedAbout() {
    assertThat(Anchors.of("((iran|iraq) war)?human rights")).isEmpty();
    assertThat(Anchors.of("(?!not )crimea")).isEmpty();
  }

  /** Patterns and texts made of the same few words: no match may lack an anchor. */
  @Test
  void noMatchIsWithoutAnAnchor() {
    Random random = new Random(5);
    String[] words = {"iran", "cuba", "human rights", "un", "the ", "peace"};
    String[] joints = {"", "|", "|", "[^:;]*", " ", "s?", ".{0,3}", "\\b"};
    int matches = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder pattern = new StringBuilder();
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        String word = words[random.nextInt(words.length)];
        switch (random.nextInt(4)) {
          case 0 -> pattern.append('(').append(word).append(")?");
          case 1 ->
              pattern
                  .append('(')
                  .append(word)
                  .append('|')
                  .append(words[random.nextInt(words.length)])
                  .append(')');
          default -> pattern.append(word);
        }
        pattern.append(joints[random.nextInt(joints.length)]);
      }
      Set<String> anchors = Anchors.of(pattern.toString());
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(5); i > 0; i--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
      }
      if (!anchors.isEmpty() && Pattern.compile(pattern.toString()).matcher(text).find()) {
        matches++;
        assertThat(anchors)
            .as("%s in \"%s\"", pattern, text)
            .anyMatch(anchor -> text.toString().contains(anchor));
      }
    }
    assertThat(matches).isGreaterThan(500);
  }
}
