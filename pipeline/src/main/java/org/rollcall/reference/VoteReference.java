package org.rollcall.reference;

import org.rollcall.vote.VoteResolver;

public final class VoteReference {
  private VoteReference() {}

  public static VoteResolver resolver() {
    return new VoteResolver();
  }
}
