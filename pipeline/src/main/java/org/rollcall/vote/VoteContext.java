package org.rollcall.vote;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of its own vote texts.
 *
 * @param legend texts and what the file's legend (or {@code sources.yaml}) says they mean; a blank
 *     cell's text is empty. It wins over everything else.
 * @param codeBook name of the code book that its numbers follow, or null
 * @param seen all distinct texts of the file's vote cells: "A" is abstain beside Y, N and X, and
 *     ambiguous beside "AB"
 */
public record VoteContext(Map<String, String> legend, @Nullable String codeBook, Set<String> seen) {

  /** A text on its own. */
  public static final VoteContext NONE = new VoteContext(Map.of(), null, Set.of());

  public VoteContext {
    legend = Map.copyOf(legend);
    seen = Set.copyOf(seen);
  }
}
