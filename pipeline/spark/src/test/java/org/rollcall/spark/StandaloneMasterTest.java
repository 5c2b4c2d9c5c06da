package org.rollcall.spark;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class StandaloneMasterTest {

  @Test
  void oneOfSeveralThatAnswersIsEnough() throws IOException {
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      StandaloneMaster.requireListening("spark://127.0.0.1:1,127.0.0.1:" + one.getLocalPort());
    }
  }

  @Test
  void ifNoneAnswersEachIsToldOf() {
    assertThatThrownBy(
            () -> StandaloneMaster.requireListening("spark://127.0.0.1:1,nosuch.invalid:7077,x"))
        .hasMessageContaining("127.0.0.1:1: Connection refused")
        .hasMessageContaining("nosuch.invalid:7077: there is no such host")
        .hasMessageContaining("x: it has no port");
  }

  @Test
  void aMasterOfAnotherKindIsSparksOwnBusiness() throws IOException {
    StandaloneMaster.requireListening("yarn");
    StandaloneMaster.requireListening("local[2]");
  }
}
