package org.rollcall.analysis.idealpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RollCallDataTest {

  private static final int[] SESSIONS = {5, 5, 9};
  private static final int[] OWN_TEXTS = {0, 1, 2};

  @Test
  void aRollCallInWhichAllVotedAlikeIsLeftOut() {
    RollCallData data =
        RollCallData.of(
            2,
            SESSIONS,
            OWN_TEXTS,
            new int[] {0, 0, 1, 1, 2, 2},
            new int[] {0, 1, 0, 1, 0, 1},
            new byte[] {1, 1, 1, 3, 2, 1});
    assertThat(data.items()).isEqualTo(2);
    assertThat(data.votes()).isEqualTo(4);
    assertThat(data.itemOfRollCall(0)).isEqualTo(-1);
    assertThat(data.itemOfRollCall(2)).isEqualTo(1);
  }

  @Test
  void tiedRollCallsAreOneItemAcrossSessionsAndMayEachBeUnanimous() {
    int[] text = Ties.texts(3, new int[] {2}, new int[] {0});
    assertThat(text).containsExactly(0, 1, 0);
    RollCallData data =
        RollCallData.of(
            2,
            SESSIONS,
            text,
            new int[] {0, 0, 2, 2},
            new int[] {0, 1, 0, 1},
            new byte[] {1, 1, 3, 3});
    assertThat(data.items()).isEqualTo(1);
    assertThat(data.positions()).isEqualTo(4);
    assertThat(data.session(1)).isEqualTo(9);
    assertThat(data.votesUsed(1)).isEqualTo(1);
  }

  @Test
  void tiesAreChained() {
    assertThat(Ties.texts(5, new int[] {3, 1}, new int[] {4, 3})).containsExactly(0, 1, 2, 1, 1);
  }

  @Test
  void whoAbstainsTakesASideIfNobodyTookIt() {
    RollCallData data =
        RollCallData.of(
            3,
            new int[] {1},
            new int[] {0},
            new int[] {0, 0, 0},
            new int[] {0, 1, 2},
            new byte[] {1, 2, 1});
    assertThat(data.hasMiddle(0)).isFalse();
    assertThat(data.side(1)).isEqualTo(RollCallData.HIGH);
  }

  @Test
  void twoVotesOfAStateInARollCallAreRefused() {
    assertThatThrownBy(
            () ->
                RollCallData.of(
                    2,
                    new int[] {1},
                    new int[] {0},
                    new int[] {0, 0, 0},
                    new int[] {0, 1, 1},
                    new byte[] {1, 3, 3}))
        .hasMessage("State 1 votes twice in roll call 0: keep one of its votes");
  }

  @Test
  void whatIsNoVoteIsRefused() {
    assertThatThrownBy(
            () ->
                RollCallData.of(
                    1, new int[] {1}, new int[] {0}, new int[] {0}, new int[] {0}, new byte[] {8}))
        .hasMessage("vote 8 in row 0: must be 1 (yes), 2 (abstain) or 3 (no)");
    assertThatThrownBy(
            () ->
                RollCallData.of(
                    1, new int[] {1}, new int[] {0}, new int[] {0}, new int[] {1}, new byte[] {1}))
        .hasMessage("State 1: must be from 0 to 0");
  }
}
