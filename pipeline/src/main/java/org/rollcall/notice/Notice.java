package org.rollcall.notice;

/**
 * A thing found wrong or odd in the data.
 *
 * @param severity how much it matters
 * @param code short, stable, in lower case with hyphens: {@code unknown-country}
 * @param sourceId the source it was found in, empty where it concerns none or several
 * @param sourceRef the place in that source: {@code Sheet1!C7}, {@code line 12}
 * @param message what is wrong, in words a spreadsheet's owner understands
 * @param value the text that gave rise to it, as written
 * @param suggestion what to do about it
 */
public record Notice(
    Severity severity,
    String code,
    String sourceId,
    String sourceRef,
    String message,
    String value,
    String suggestion) {

  /** A notice whose source is filled in later, by whoever knows the file. */
  public static Notice at(
      Severity severity, String code, String ref, String message, String value, String suggestion) {
    return new Notice(severity, code, "", ref, message, value, suggestion);
  }

  /** The same, in the source named. */
  public Notice in(String source) {
    return new Notice(severity, code, source, sourceRef, message, value, suggestion);
  }
}
