package org.rollcall.shipped;

import java.time.LocalDate;

/**
 * A line of the decisions list; a text is empty where the fact is not known or does not apply.
 *
 * @param leadsTo symbol of the resolution that this draft became
 * @param evidence what the figures rest on
 */
record DecisionFact(
    String id,
    LocalDate date,
    String body,
    String session,
    String symbol,
    String title,
    String kind,
    String adoption,
    String outcome,
    String yes,
    String no,
    String abstain,
    String leadsTo,
    String evidence) {}
