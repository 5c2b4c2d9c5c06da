package org.rollcall.vote;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.rollcall.reference.VoteReference;

/** Any text in a vote cell, and any legend: the resolver answers. */
class VoteResolverFuzzTest {

  private static final VoteResolver RESOLVER = VoteReference.resolver();

  @FuzzTest(maxDuration = "60s")
  void everyTextHasAnAnswer(FuzzedDataProvider data) {
    String meaning = data.consumeString(40);
    String other = data.consumeString(10);
    String text = data.consumeRemainingAsString();
    VoteContext legend =
        new VoteContext(Map.of(text, meaning), null, new HashSet<>(List.of(text, other)));
    assertThat(RESOLVER.resolve(text, legend).rule()).isNotBlank();
    assertThat(RESOLVER.resolve(text, VoteContext.NONE).rule()).isNotBlank();
  }
}
