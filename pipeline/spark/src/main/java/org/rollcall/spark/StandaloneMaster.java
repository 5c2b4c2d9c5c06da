package org.rollcall.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether anybody listens where {@code spark://host:port,host:port} says; Spark asks for a minute.
 */
final class StandaloneMaster {

  private static final String SCHEME = "spark://";
  private static final int PATIENCE_MILLIS = 5_000;

  private StandaloneMaster() {}

  /**
   * Lets a master pass that can be reached, and one of another kind.
   *
   * @throws IOException if none of the addresses answers
   */
  static void requireListening(String master) throws IOException {
    if (!master.startsWith(SCHEME)) {
      return;
    }
    List<String> why = new ArrayList<>();
    for (String address : master.substring(SCHEME.length()).split(",", -1)) {
      try {
        connect(address);
        return;
      } catch (IOException | IllegalArgumentException e) {
        why.add(address + ": " + Store.firstLine(e));
      }
    }
    throw new IOException("no master answers there (" + String.join("; ", why) + ")");
  }

  private static void connect(String address) throws IOException {
    int colon = address.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("it has no port");
    }
    try (Socket socket = new Socket()) {
      String host = address.substring(0, colon);
      int port = Integer.parseInt(address.substring(colon + 1));
      InetSocketAddress there = new InetSocketAddress(host, port);
      if (there.isUnresolved()) {
        throw new IOException("there is no such host");
      }
      socket.connect(there, PATIENCE_MILLIS);
    }
  }
}
