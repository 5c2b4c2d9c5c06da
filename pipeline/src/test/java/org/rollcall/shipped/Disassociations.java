package org.rollcall.shipped;

import java.util.List;

/** Who disassociated itself from a resolution that was adopted without a vote, names as written. */
record Disassociations(String year, String resolution, List<String> countries) {}
