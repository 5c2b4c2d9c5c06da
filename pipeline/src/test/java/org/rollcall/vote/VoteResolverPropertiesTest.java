package org.rollcall.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rollcall.reference.ReferenceTable;
import org.rollcall.reference.VoteReference;

class VoteResolverPropertiesTest {

  private static final VoteResolver RESOLVER = VoteReference.resolver();
  private static final List<String> TEXTS =
      ReferenceTable.load("vote_texts").records().stream()
          .map(row -> row.getOrDefault("text", ""))
          .toList();

  @Property(tries = 3000)
  void neverThrows(
      @ForAll String text, @ForAll Set<String> seen, @ForAll Map<String, String> legend) {
    assertThat(RESOLVER.resolve(text, new VoteContext(legend, null, seen))).isNotNull();
    assertThat(RESOLVER.resolve(text, VoteContext.NONE)).isNotNull();
  }

  @Property(tries = 1000)
  void caseAndSpacesDontChangeTheAnswer(@ForAll("texts") String text) {
    VoteResolution answer = RESOLVER.resolve(text, VoteContext.NONE);

    assertThat(RESOLVER.resolve(text.toUpperCase(Locale.ROOT), VoteContext.NONE)).isEqualTo(answer);
    assertThat(RESOLVER.resolve(" " + text.replace(" ", "\u00a0 ") + " ", VoteContext.NONE))
        .isEqualTo(answer);
  }

  @Property(tries = 500)
  void whatTheLegendSaysIsWhatTheWordsSay(@ForAll("texts") String meaning) {
    VoteContext context = new VoteContext(Map.of("Q7", meaning), null, Set.of());
    VoteResolution words = RESOLVER.resolve(meaning, VoteContext.NONE);
    VoteResolution told = RESOLVER.resolve("Q7", context);

    if (words instanceof VoteResolution.Matched matched) {
      assertThat(told).isEqualTo(new VoteResolution.Matched(matched.vote(), "legend", ""));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(TEXTS);
  }
}
