package org.rollcall.vote;

import java.util.*;

public final class VoteResolver {
  public VoteResolution resolve(String t, VoteContext c) {
    if (c.legend().containsKey(t) && !c.legend().get(t).equals(t))
      return resolve(c.legend().get(t).replaceAll(" \\(.*", ""), VoteContext.NONE);
    String k = t.toLowerCase(Locale.ROOT).replaceAll("[*]+$", "").strip();
    return switch (k) {
      case "y", "yes" -> new VoteResolution.Matched(Vote.YES, "stub", "");
      case "n", "no" -> new VoteResolution.Matched(Vote.NO, "stub", "");
      case "a", "abstain" -> new VoteResolution.Matched(Vote.ABSTAIN, "stub", "");
      case "x", "absent", "." -> new VoteResolution.Matched(Vote.ABSENT, "stub", "");
      case "disassociated" -> new VoteResolution.Matched(Vote.DISASSOCIATED, "stub", "");
      case "adopted without a vote" ->
          new VoteResolution.Matched(Vote.ADOPTED_WITHOUT_VOTE, "stub", "");
      case "", "–" -> new VoteResolution.NoVote("stub", "stub");
      default ->
          k.contains("not a member")
              ? new VoteResolution.NoVote("stub", "stub")
              : new VoteResolution.Unknown("stub", "stub", List.of());
    };
  }

  public Set<String> codeBooks() {
    return Set.of();
  }
}
