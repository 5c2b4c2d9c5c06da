package org.rollcall.job;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.slf4j.event.KeyValuePair;

/**
 * One line of JSON per event, as logback writes it: {@code timestamp} in milliseconds since 1970,
 * {@code level}, {@code message}, and what the event is about in {@code kvpList}. Says nothing that
 * the operator did not give or the job did not find; passwords come to neither.
 */
public final class EventLog {

  private final PrintWriter out;
  private final JsonEncoder encoder = new JsonEncoder();

  public EventLog(PrintWriter out) {
    this.out = out;
    encoder.setWithContext(false);
    encoder.setWithMDC(false);
    encoder.setWithThrowable(false);
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.start();
  }

  /** The course of things. */
  public void info(String message, Map<String, ?> facts) {
    write(Level.INFO, message, facts);
  }

  /** Something an operator should look at. */
  public void error(String message, Map<String, ?> facts) {
    write(Level.ERROR, message, facts);
  }

  private synchronized void write(Level level, String message, Map<String, ?> facts) {
    LoggingEvent event = new LoggingEvent();
    event.setLevel(level);
    event.setLoggerName("rollcall");
    event.setThreadName(Thread.currentThread().getName());
    event.setInstant(Instant.now());
    event.setMessage(message);
    facts.forEach((name, value) -> event.addKeyValuePair(new KeyValuePair(name, value)));
    out.print(new String(encoder.encode(event), StandardCharsets.UTF_8));
    out.flush();
  }
}
