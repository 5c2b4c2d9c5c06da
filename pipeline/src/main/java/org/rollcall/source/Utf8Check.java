package org.rollcall.source;

/**
 * Whether bytes, given piece by piece, are valid UTF-8 (RFC 3629, overlong forms not looked at).
 */
final class Utf8Check {

  private int expected;

  /** False as soon as a byte can't be UTF-8. */
  boolean accepts(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (!accepts(bytes[i] & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  private boolean accepts(int b) {
    if (expected > 0) {
      expected--;
      return (b & 0xC0) == 0x80;
    }
    if (b >= 0x80) {
      expected = following(b);
      return expected > 0;
    }
    return true;
  }

  private static int following(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 1;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 2;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
  }

  /** Whether no character is left unfinished. */
  boolean complete() {
    return expected == 0;
  }
}
